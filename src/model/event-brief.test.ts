import { describe, expect, it } from "vitest";
import { exampleBundle } from "../testing/bundle";
import { briefOf } from "./event-brief";

const talks = exampleBundle.events[0]!;
const claim = { ...talks.claims[0]!, publishedMs: 0 };

describe("briefOf", () => {
  it("counts articles by stance, an article that does both twice, and names each outlet once", () => {
    const claims = [
      { ...claim, article: "m-1", stance: "forecast" as const },
      { ...claim, article: "m-1", when: "2021-03", stance: "forecast" as const },
      { ...claim, article: "m-1", stance: "report" as const },
      { ...claim, article: "e-1", outlet: "evening", stance: "report" as const },
    ];
    expect(briefOf({ ...talks, claims })).toMatchObject({
      articles: 2,
      outlets: ["morning", "evening"],
      forecasts: 1,
      reports: 2,
      shard: null,
    });
  });

  it("gives the publication of the first and the last account, whatever the order", () => {
    const claims = [5, null, 3, 9].map((publishedMs) => ({ ...claim, publishedMs }));
    expect(briefOf({ ...talks, claims }, 4)).toMatchObject({ first: 3, last: 9, shard: 4 });
    expect(briefOf({ ...talks, claims: [{ ...claim, publishedMs: null }] })).toMatchObject({
      first: null,
      last: null,
    });
  });
});
