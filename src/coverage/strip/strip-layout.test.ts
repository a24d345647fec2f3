import { describe, expect, it } from "vitest";
import type { ArticleSummary, Claim, NewsEvent, Outlet } from "../../model/bundle";
import { accountNear, datesGiven, layoutStrip, leadingRows } from "./strip-layout";

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
  layoutStrip(event, lookup).rows.map(
    ({ outlet: { id }, accounts }) =>
      `${id}: ${accounts
        .map(({ article: { id: name }, stance, dates }) =>
          [name, stance, ...dates.map(({ when, isDisputed }) => when + (isDisputed ? "≠" : ""))].join(" "),
        )
        .join(", ")}`,
  );

describe("layoutStrip", () => {
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

  it("calls an account a forecast only if it never looks back", () => {
    const both = [claim("a1", "2020-08"), claim("a1", "2020-07", { stance: "forecast" })];
    const ahead = [claim("b1", "2020-08", { stance: "forecast" })];
    expect(drawn(consulates([...both, ...ahead]))).toEqual([
      "a: a1 report 2020-08 2020-07, a2 report",
      "b: b1 forecast 2020-08",
    ]);
  });

  it("counts from the event to the publication, and puts both on one axis", () => {
    const { rows, event } = layoutStrip(consulates([]), lookup);
    const [first] = rows[0]!.accounts;
    expect(first!.lag).toEqual({ kind: "after", days: 436, isAtLeast: true });
    expect(event.from).toBeLessThan(event.to);
    expect(event.to).toBeLessThan(first!.at!);
  });

  it("sizes an account by its words on the event", () => {
    const { rows } = layoutStrip(
      consulates([claim("a1", "2020-07", { length: 50 }), claim("b1", "2020-07", { length: 200 })]),
      lookup,
    );
    expect(rows.map(({ accounts }) => accounts[0]!.size)).toEqual([0.25, 1]);
  });
});

describe("datesGiven", () => {
  const given = (...claims: Claim[]) => {
    const event = consulates(claims);
    return datesGiven(event, layoutStrip(event, lookup).rows[0]!.accounts[0]!).map(({ when }) => when);
  };

  it("are those that are not the event's, the disputed first, then the narrowest", () => {
    expect(
      given(
        claim("a1", "2020"),
        claim("a1", "2020-07/2020-08"),
        claim("a1", "2020-07-02"),
        claim("a1", "2020-07", { isDisputed: true }),
      ),
    ).toEqual(["2020-07", "2020-07-02", "2020"]);
  });

  it("are the event's own where an account gives no other", () => {
    expect(given(claim("a1", "2020-07/2020-08"))).toEqual(["2020-07/2020-08"]);
  });
});

describe("leadingRows", () => {
  const { rows } = layoutStrip(
    consulates([claim("a1", "2020-07", { length: 1 }), claim("b1", "2020-07", { length: 200 })]),
    lookup,
  );

  it("are all where they fit, else those with the most to say", () => {
    expect(leadingRows(rows, 2)).toEqual(rows);
    expect(leadingRows(rows, 1).map(({ outlet: { id } }) => id)).toEqual(["b"]);
  });
});

describe("accountNear", () => {
  const [row] = layoutStrip(consulates([]), {
    ...lookup,
    articleById: new Map([
      ["a1", { ...article("a1", "a"), publishedMs: Date.parse("2020-09-01") }],
      ["a2", article("a2", "a")],
      ["b1", { ...article("b1", "a"), publishedMs: null }],
    ]),
  }).rows;

  it("is the one at the least distance, of those with a date", () => {
    expect(row!.accounts).toHaveLength(3);
    expect(accountNear(row!, 0)?.article.id).toBe("a1");
    expect(accountNear(row!, 1)?.article.id).toBe("a2");
  });
});
