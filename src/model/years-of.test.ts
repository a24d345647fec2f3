import { describe, expect, it } from "vitest";
import { yearsOf } from "./years-of";

const extent = { from: Date.UTC(2021, 5), to: Date.UTC(2021, 6) };

describe("yearsOf", () => {
  it.each([
    ["2021-03-18", [2021]],
    ["2021-12/2022-01", [2021, 2022]],
    ["2019/2022", [2019, 2020, 2021, 2022]],
    ["2021-11~", [2021]],
    ["[2020-07,2020-09]", [2020]],
  ])("%s", (when, years) => {
    expect(yearsOf({ when, extent })).toEqual(years);
  });

  it("falls back to the extent where the date names no year", () => {
    expect(yearsOf({ when: "202X", extent })).toEqual([2021]);
  });
});
