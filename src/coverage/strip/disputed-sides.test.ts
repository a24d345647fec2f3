import { describe, expect, it } from "vitest";
import type { Claim } from "../../model/bundle";
import { disputedSides } from "./disputed-sides";

const claim = (article: string, when: string, length: number, isDisputed = true): Claim => ({
  article,
  outlet: article[0]!,
  when,
  stance: "report",
  isDisputed,
  length,
});

describe("disputedSides", () => {
  const claims = [
    claim("a1", "2020-07", 20),
    claim("b1", "2020-08", 10),
    claim("b2", "2020-08", 90),
    claim("c1", "2020", 300, false),
  ];

  it("gathers the disputed dates, with who says most first", () => {
    expect(disputedSides({ claims }, () => true)).toEqual([
      { when: "2020-08", articles: ["b2", "b1"] },
      { when: "2020-07", articles: ["a1"] },
    ]);
  });

  it("leaves out what is not loaded", () => {
    expect(disputedSides({ claims }, (id) => id === "a1")).toEqual([{ when: "2020-07", articles: ["a1"] }]);
  });
});
