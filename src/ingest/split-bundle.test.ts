import { describe, expect, it } from "vitest";
import type { AccountsFile, BundleIndex } from "../model/bundle";
import { dayMs } from "../model/calendar";
import { assembleBundle, type ArticleFacts } from "./assemble-bundle";
import { emptyCatalogue } from "../reading/catalogue";
import { splitBundle, voicedEvents } from "./split-bundle";
import { gatherVoices } from "./voices";

const first = Date.UTC(2020, 0, 1, 12);

const outlet = (n: number) => ({
  id: `outlet-${n}`,
  name: { zh: "", en: "" },
  hosts: [],
  zone: "UTC",
  color: { light: "#000", dark: "#fff" },
  shape: "circle" as const,
});

/** Article n is of outlet n mod 20 and a day after n − 1, except that every 500th has no date; it tells of "found-N", N = n / 100. */
function makeFacts(n: number): ArticleFacts {
  const publishedMs = n % 500 === 499 ? null : first + n * dayMs;
  const told = { stance: "report", start: 0, length: 20 } as const;
  const when = new Date(first + Math.floor(n / 100) * 100 * dayMs).toISOString().slice(0, 10);
  return {
    summary: {
      id: `a-${n}`,
      seed: `${n}.md`,
      outlet: outlet(n % 20).id,
      title: `第${n}篇`,
      url: `https://example.org/${n}`,
      published: publishedMs === null ? null : new Date(publishedMs).toISOString(),
      publishedMs,
      byline: null,
      lang: "zh-Hans",
      characters: 100,
      lead: "",
    },
    outlet: outlet(n % 20),
    passages: [{ event: `found-${Math.floor(n / 100)}`, when, ...told }],
    pictureOrigins: [],
  };
}

function make(articles: number): { index: BundleIndex } & ReturnType<typeof splitBundle> {
  const facts = Array.from({ length: articles }, (_, n) => makeFacts(n));
  const cores = [...new Set(facts.map(({ passages }) => passages[0]!))].map(({ event, when }) => ({
    id: event,
    label: { zh: event, en: event },
    when,
    zone: null,
    kind: "other" as const,
    place: null,
    rank: "event" as const,
    origin: "found" as const,
    named: null,
    weight: null,
    daytime: null,
    alsoIn: [],
  }));
  const unique = [...new Map(cores.map((core) => [core.id, core])).values()];
  const index = assembleBundle(facts, emptyCatalogue, unique);
  const byId = new Map(facts.map((article) => [article.summary.id, article]));
  const voices = gatherVoices(voicedEvents(index), byId, (id) => `${id}说，双方举行了会谈并发表声明。`);
  return { index, ...splitBundle(index, voices) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe("splitBundle of a small archive", () => {
  it("keeps all in the index, with voices of the weightiest events", () => {
    const { head, files, index } = make(2_000);
    expect(files).toEqual([]);
    expect(head.events).toEqual(index.events);
    expect(Object.keys(head.voices!)).toHaveLength(12);
    for (const voices of Object.values(head.voices!))
      expect(new Set(voices.map((voice) => voice.outlet)).size).toBe(3);
  });
});

describe("splitBundle of a large archive", () => {
  const { index, head, files } = make(4_000);
  const overview = head.overview!;
  const contentOf = <T>(path: string) => files.find((file) => file.path === path)!.makeContent() as T;

  it("counts every article once by month, those of other outlets as a rest, and those without a date apart", () => {
    const { outlets, rows } = overview.months;
    expect(outlets).toEqual(index.outlets.slice(0, 12).map(({ id }) => id));
    expect(overview.undated).toBe(8);
    expect(sum(rows.flatMap(([, ...counts]) => counts as number[]))).toBe(4_000 - 8);
    expect(rows[0]).toEqual(["2020-01", ...outlets.map(() => expect.any(Number)), expect.any(Number)]);
    expect(rows.map(([month]) => month)).toEqual(rows.map(([month]) => month).sort());
  });

  it("spans the months that hold 99 % of the articles", () => {
    const within = index.articles.filter(
      ({ publishedMs }) =>
        publishedMs !== null && overview.span!.from <= publishedMs && publishedMs < overview.span!.to,
    );
    expect(within.length).toBeGreaterThanOrEqual(0.99 * (4_000 - 8));
    expect(new Date(overview.span!.from).toISOString()).toMatch(/-01T00:00:00.000Z$/);
  });

  it("says of each event in its brief which shard holds it", () => {
    const { events } = contentOf<{ events: { id: string; shard: number }[] }>("events.json");
    expect(events.map(({ id }) => id)).toEqual(index.events.map(({ id }) => id));
    for (const { id, shard } of events) {
      const whole = contentOf<{ events: { id: string }[] }>(head.shards![shard]!.path);
      expect(whole.events.map((event) => event.id)).toContain(id);
    }
  });

  it("names the weightiest events of all and of each year, the weightiest first", () => {
    const { leading } = overview;
    const weights = leading.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(new Set(leading.map(({ when }) => when.slice(0, 4)))).toEqual(
      new Set(index.events.map(({ when }) => when.slice(0, 4))),
    );
  });

  it("gives each voice in one place only, at first sight those of the weightiest", () => {
    const { voices } = contentOf<{ voices: object }>("facets.json");
    const [shown, later] = [Object.keys(overview.voices), Object.keys(voices)];
    expect(shown.sort()).toEqual(
      overview.leading
        .slice(0, 12)
        .map(({ id }) => id)
        .sort(),
    );
    expect(later.filter((id) => shown.includes(id))).toEqual([]);
    expect(later.length).toBeGreaterThan(0);
  });

  it("says which articles tell of each event, and of each article its outlet and month", () => {
    const { events, outlets, months, dated } = contentOf<AccountsFile>("accounts.json");
    expect(events.map((places) => places.map((at) => index.articles[at]!.id))).toEqual(
      index.events.map(({ coverage }) => expect.arrayContaining(coverage)),
    );
    expect(events.map(({ length }) => length)).toEqual(index.events.map(({ coverage }) => coverage.length));
    expect(outlets.map((at) => index.outlets[at]!.id)).toEqual(index.articles.map(({ outlet: id }) => id));
    expect(dated).toBe(4_000 - 8);
    for (const [month, at] of months) expect(index.articles[at]!.published).toContain(month);
    expect(months.map(([month]) => month)).toEqual(overview.months.rows.map(([month]) => month));
  });

  it("counts each outlet's articles by month", () => {
    const { months, articles } = contentOf<{ months: string[]; articles: Record<string, number[][]> }>(
      "facets.json",
    );
    expect(Object.keys(articles)).toHaveLength(20);
    expect(sum(Object.values(articles).flatMap((of) => of.map(([, n]) => n!)))).toBe(4_000 - 8);
    expect(months).toEqual(overview.months.rows.map(([month]) => month));
  });
});

it("splits an archive in which no article has a date", () => {
  const facts = Array.from({ length: 3_001 }, (_, n) => {
    const { summary, ...rest } = makeFacts(n);
    return { ...rest, passages: [], summary: { ...summary, published: null, publishedMs: null } };
  });
  const { head } = splitBundle(assembleBundle(facts, emptyCatalogue, []), {});
  expect(head.overview).toMatchObject({ span: null, undated: 3_001, leading: [] });
  expect(head.shards).toMatchObject([{ articles: 3_001 }]);
});
