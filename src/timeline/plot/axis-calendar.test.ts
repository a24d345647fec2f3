import { describe, expect, it } from "vitest";
import { createTickLabels } from "./axis-calendar";

describe("createTickLabels", () => {
  it("writes years, months and days as each language does", () => {
    const ms = Date.UTC(2021, 8, 16);
    const labelsOf = (lang: "zh" | "en") =>
      (["year", "period-month", "month", "day"] as const).map((unit) => createTickLabels(lang)(unit, ms));
    expect(labelsOf("zh")).toEqual(["2021年", "2021年9月", "9月", "16日"]);
    expect(labelsOf("en")).toEqual(["2021", "Sept 2021", "Sept", "16"]);
  });
});
