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
    claim("b2", "2020-08-02", 90),
    claim("c1", "2020", 300, false),
  ];

  it("are the outlets, each with its dates and the article that says most", () => {
    expect(disputedSides({ claims }, () => true)).toEqual([
      { outlet: "b", whens: ["2020-08-02", "2020-08"], article: "b2", when: "2020-08-02", articles: 2 },
      { outlet: "a", whens: ["2020-07"], article: "a1", when: "2020-07", articles: 1 },
    ]);
  });

  it("leave out what is not loaded", () => {
    expect(disputedSides({ claims }, (id) => id === "a1").map(({ outlet }) => outlet)).toEqual(["a"]);
  });
});
