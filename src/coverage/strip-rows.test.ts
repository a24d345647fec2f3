import { describe, expect, it } from "vitest";
import type { ArticleSummary, Claim, NewsEvent, Outlet } from "../model/bundle";
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

const consulates = (claims: Claim[], disagreement = true): NewsEvent => ({
  id: "consulates",
  label: { zh: "", en: "" },
  when: "2020-07/2020-08",
  zone: null,
  kind: "conflict",
  place: null,
  rank: "event",
  origin: "curated",
  coverage: ["a1", "b1", "a2"],
  disagreement,
  extent: { from: Date.parse("2020-07-01"), to: Date.parse("2020-09-01") },
  daytime: null,
  alsoIn: [],
  claims,
});

const claim = (id: string, when: string, stance: Claim["stance"] = "report"): Claim => ({
  article: id,
  when,
  stance,
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
  it("marks the dates of two outlets that cannot both be right", () => {
    expect(drawn(consulates([claim("a1", "2020-07"), claim("b1", "2020-08"), claim("a2", "2020")]))).toEqual([
      "a: a1 report 2020-07≠, a2 report 2020",
      "b: b1 report 2020-08≠",
    ]);
  });

  it("marks nothing in an event without a disagreement", () => {
    const agreed = consulates([claim("a1", "2020-07"), claim("b1", "2020-08")], false);
    expect(drawn(agreed).join()).not.toContain("≠");
  });

  it("takes no outlet's own two dates for a disagreement", () => {
    expect(drawn(consulates([claim("a1", "2020-07"), claim("a2", "2020-08")]))).toEqual([
      "a: a1 report 2020-07, a2 report 2020-08",
      "b: b1",
    ]);
  });

  it("keeps forecasts and reports of one article apart, each date once", () => {
    const told = consulates(
      [claim("a1", "2020-08"), claim("a1", "2020-07", "forecast"), claim("a1", "2020-08")],
      false,
    );
    expect(drawn(told)[0]).toBe("a: a1 forecast 2020-07 report 2020-08, a2");
  });

  it("counts from the event to the publication", () => {
    const [row] = computeStripRows(consulates([]), lookup);
    expect(row!.entries[0]!.lag).toEqual({ kind: "after", days: 436, isAtLeast: true });
  });
});
