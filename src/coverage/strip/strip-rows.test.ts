import { describe, expect, it } from "vitest";
import type { ArticleSummary, Claim, NewsEvent, Outlet } from "../../model/bundle";
import { computeStripRows } from "./strip-rows";

const outlet = (id: string): Outlet => ({
  id,
  name: { zh: id, en: id },
  hosts: [],
  zone: "UTC",
  articles: 1,
  color: { light: "#000", dark: "#fff" },
  shape: "circle",
});

const article = (id: string, outletId: string): ArticleSummary => ({
  id,
  seed: id,
  outlet: outletId,
  title: id,
  url: "https://example.org/",
  published: "2021-11-10",
  publishedMs: Date.parse("2021-11-10"),
  byline: null,
  lang: "zh-Hans",
  characters: 1,
  events: [],
  lead: "",
});

const articles = [article("a1", "a"), article("b1", "b"), article("a2", "a")];
const lookup = {
  articleById: new Map(articles.map((each) => [each.id, each])),
  outletById: new Map(["a", "b"].map((id) => [id, outlet(id)])),
};

const consulates = (claims: Claim[]): NewsEvent => ({
  id: "consulates",
  label: { zh: "", en: "" },
  when: "2020-07/2020-08",
  zone: null,
  kind: "conflict",
  place: null,
  rank: "event",
  origin: "curated",
  coverage: ["a1", "b1", "a2"],
  weight: 1,
  disagreement: claims.some(({ isDisputed }) => isDisputed),
  named: null,
  extent: { from: Date.parse("2020-07-01"), to: Date.parse("2020-09-01") },
  daytime: null,
  alsoIn: [],
  claims,
});

const claim = (id: string, when: string, more: Partial<Claim> = {}): Claim => ({
  article: id,
  outlet: id.slice(0, 1),
  when,
  stance: "report",
  isDisputed: false,
  length: 20,
  ...more,
});

/** Each row as "outlet: article stance dates", a disputed date with "≠". */
const drawn = (event: NewsEvent) =>
  computeStripRows(event, lookup).map(
    ({ outlet: { id }, entries }) =>
      `${id}: ${entries
        .map((entry) =>
          [
            entry.article.id,
            ...entry.claims.map(
              ({ stance, dates }) =>
                `${stance} ${dates.map(({ when, isDisputed }) => when + (isDisputed ? "≠" : "")).join(" ")}`,
            ),
          ].join(" "),
        )
        .join(", ")}`,
  );

describe("computeStripRows", () => {
  it("marks the dates that the bundle says are disputed", () => {
    const isDisputed = true;
    const claims = [
      claim("a1", "2020-07", { isDisputed }),
      claim("b1", "2020-08", { isDisputed }),
      claim("a2", "2020"),
    ];
    expect(drawn(consulates(claims))).toEqual([
      "a: a1 report 2020-07≠, a2 report 2020",
      "b: b1 report 2020-08≠",
    ]);
  });

  it("keeps forecasts and reports of one article apart", () => {
    const told = consulates([claim("a1", "2020-08"), claim("a1", "2020-07", { stance: "forecast" })]);
    expect(drawn(told)[0]).toBe("a: a1 forecast 2020-07 report 2020-08, a2");
  });

  it("counts from the event to the publication", () => {
    const [row] = computeStripRows(consulates([]), lookup);
    expect(row!.entries[0]!.lag).toEqual({ kind: "after", days: 436, isAtLeast: true });
  });
});
