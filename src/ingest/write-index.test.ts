import { describe, expect, it } from "vitest";
import type { AccountsFile, BundleIndex, EventBrief, FacetsFile, ShardFile } from "../model/bundle";
import { emptyCatalogue } from "../reading/catalogue";
import { assembleArchive } from "./archive";
import type { FoundEvent } from "./gather-periods";
import type { PackReader } from "./packs";
import type { ArticleFacts } from "./seed-cache";
import { writeIndex, type WrittenIndex } from "./write-index";

const dayMs = 86_400_000;
const first = Date.UTC(2020, 0, 1, 12);

const outlet = (n: number) => ({
  id: `outlet-${n}`,
  name: { zh: "", en: "" },
  hosts: [],
  zone: "UTC",
  color: { light: "#000", dark: "#fff" },
  shape: "circle" as const,
});

/** Article n is of outlet n mod 20 and a day after n − 1, except that every 500th has no date. */
function makeFacts(n: number): ArticleFacts {
  const publishedMs = n % 500 === 499 ? null : first + n * dayMs;
  return {
    id: `a-${n}`,
    title: `第${n}篇`,
    url: `https://example.org/${n}`,
    published: publishedMs === null ? null : new Date(publishedMs).toISOString(),
    publishedMs,
    characters: 100,
    outlet: outlet(n % 20),
    format: "bare",
    words: "",
    passages: [],
    pictureOrigins: [],
    periods: [],
    place: { pack: `a-${n}`, at: 0, lengths: { file: 0, text: 0, telling: 0, summary: 0, source: 0 } },
  };
}

/** The nth hundred of articles tells of one event. */
function makeEvent(n: number): FoundEvent {
  const from = first - dayMs / 2 + n * 100 * dayMs;
  const when = new Date(from).toISOString().slice(0, 10);
  const parts = Array.from({ length: 100 }, (_, k) => ({
    article: `a-${n * 100 + k}`,
    at: 0,
    when,
    stance: "report" as const,
    start: 0,
    length: 20,
  }));
  const core: FoundEvent["core"] = {
    id: `found-${n}`,
    label: { zh: `第${n}件`, en: "" },
    when,
    zone: "UTC",
    kind: "other",
    place: null,
    rank: "event",
    origin: "found",
    named: null,
    weight: (n * 7) % 40,
    daytime: null,
    alsoIn: [],
  };
  return { core, extent: { from, to: from + dayMs }, parts, curated: null };
}

const packs: PackReader = {
  read({ pack }, part) {
    if (part === "text") return `${pack}说，双方举行了会谈并发表声明。`;
    const { id, title, url, published, publishedMs, characters } = makeFacts(Number(pack.slice(2)));
    const lead = { seed: `${id}.md`, outlet: outlet(Number(id.slice(2)) % 20).id, byline: null, lead: "" };
    return JSON.stringify({ id, ...lead, title, url, published, publishedMs, lang: "zh-Hans", characters });
  },
  close() {},
};

type Written = WrittenIndex & { head: BundleIndex; staged: Map<string, string> };

/** Writes an archive in which every hundred articles tell of one event. @param shards of a run before, whose files are there. */
function write(
  articles: readonly ArticleFacts[],
  hasEvents = true,
  shards: WrittenIndex["shards"] = {},
): Written {
  const inOrder = [...articles].sort((a, b) => (a.publishedMs ?? Infinity) - (b.publishedMs ?? Infinity));
  const placeOf = new Map(inOrder.map(({ id }, place) => [id, place]));
  const found = Array.from({ length: hasEvents ? Math.floor(articles.length / 100) : 0 }, (_, n) =>
    makeEvent(n),
  );
  const archive = assembleArchive(inOrder, placeOf, emptyCatalogue, found);
  const staged = new Map<string, string>();
  const store = { stage: (path: string, content: string) => void staged.set(path, content), has: () => true };
  const written = writeIndex({ archive, packs, store }, shards);
  return { ...written, staged, head: JSON.parse(staged.get("index.json")!) as BundleIndex };
}

const make = (count: number) => write(Array.from({ length: count }, (_, n) => makeFacts(n)));

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe("writeIndex of a small archive", () => {
  it("keeps all in the index, with voices of the weightiest events", () => {
    const { head, staged } = make(2_000);
    expect([...staged.keys()].sort()).toEqual(["index.json", "schema.json"]);
    expect(head.events).toHaveLength(20);
    expect(head.articles).toHaveLength(2_000);
    expect(head.articles[150]!.events).toEqual(["found-1"]);
    expect(Object.keys(head.voices!)).toHaveLength(12);
    for (const voices of Object.values(head.voices!))
      expect(new Set(voices.map((voice) => voice.outlet)).size).toBe(3);
  });
});

describe("writeIndex of a large archive", () => {
  const written = make(4_000);
  const { head, staged } = written;
  const overview = head.overview!;
  const contentOf = <T>(path: string) => JSON.parse(staged.get(path)!) as T;
  const shards = head.shards!.map(({ path }) => contentOf<ShardFile>(path));
  const { events: briefs } = contentOf<{ events: EventBrief[] }>("events.json");

  it("names every file that it wrote", () => {
    expect([...staged.keys()].sort()).toEqual([...written.paths].sort());
  });

  it("has each article and each event in one shard", () => {
    expect(shards.flatMap(({ articles }) => articles)).toHaveLength(4_000);
    expect(shards.flatMap(({ events }) => events.map(({ id }) => id))).toEqual(briefs.map(({ id }) => id));
    briefs.forEach(({ id, shard }) => expect(shards[shard!]!.events.map((event) => event.id)).toContain(id));
  });

  it("counts every article once by month, those of other outlets as a rest, and those without a date apart", () => {
    const { outlets, rows } = overview.months;
    expect(outlets).toEqual(head.outlets.slice(0, 12).map(({ id }) => id));
    expect(overview.undated).toBe(8);
    expect(sum(rows.flatMap(([, ...counts]) => counts as number[]))).toBe(4_000 - 8);
    expect(rows.map(([month]) => month)).toEqual(rows.map(([month]) => month).sort());
  });

  it("spans the months that hold 99 % of the articles", () => {
    const { from, to } = overview.span!;
    const within = shards
      .flatMap(({ articles }) => articles)
      .filter(({ publishedMs }) => publishedMs !== null && from <= publishedMs && publishedMs < to);
    expect(within.length).toBeGreaterThanOrEqual(0.99 * (4_000 - 8));
    expect(new Date(from).toISOString()).toMatch(/-01T00:00:00.000Z$/);
  });

  it("names the weightiest events of all and of each year, the weightiest first", () => {
    const weights = overview.leading.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    const yearsOf = (events: readonly EventBrief[]) => new Set(events.map(({ when }) => when.slice(0, 4)));
    expect(yearsOf(overview.leading)).toEqual(yearsOf(briefs));
  });

  it("gives each voice in one place only, at first sight those of the weightiest", () => {
    const { voices } = contentOf<FacetsFile>("facets.json");
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
    const { events, outlets, days, dated } = contentOf<AccountsFile>("accounts.json");
    const articles = shards.flatMap((shard) => shard.articles);
    const told = shards.flatMap((shard) => shard.events.map(({ coverage }) => coverage));
    expect(events.map((places) => places.map((at) => articles[at]!.id))).toEqual(told);
    expect(outlets.map((at) => head.outlets[at]!.id)).toEqual(articles.map(({ outlet: id }) => id));
    expect(dated).toBe(4_000 - 8);
    for (const [day, at] of days) expect(new Date(articles[at]!.publishedMs!).toISOString()).toContain(day);
    expect([...new Set(days.map(([day]) => day.slice(0, 7)))]).toEqual(
      overview.months.rows.map(([month]) => month),
    );
  });

  it("counts each outlet's articles by month", () => {
    const { months, articles } = contentOf<FacetsFile>("facets.json");
    expect(Object.keys(articles)).toHaveLength(20);
    expect(sum(Object.values(articles).flatMap((of) => of.map(([, n]) => n)))).toBe(4_000 - 8);
    expect(months).toEqual(overview.months.rows.map(([month]) => month));
  });

  it("leaves alone the shards that a change does not concern", () => {
    const changed = Array.from({ length: 4_000 }, (_, n) => {
      const facts = makeFacts(n);
      return n === 1_234 ? { ...facts, place: { ...facts.place, at: 7 } } : facts;
    });
    const again = write(changed, true, written.shards);
    const paths = [...again.staged.keys()].filter((path) => path.startsWith("shards/"));
    expect(paths).toEqual([head.shards![2]!.path]);
    expect(again.head).toEqual(head);
  });
});

it("writes an archive in which no article has a date", () => {
  const undated = Array.from({ length: 3_001 }, (_, n) => ({
    ...makeFacts(n),
    published: null,
    publishedMs: null,
  }));
  const { head } = write(undated, false);
  expect(head.overview).toMatchObject({ span: null, undated: 3_001, leading: [] });
  expect(head.shards).toMatchObject([{ articles: 3_001 }]);
});
