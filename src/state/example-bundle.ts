/** A small archive for the tests of this folder: four events of two years, three outlets, four articles. */
import { bundleVersion, type ArticleSummary, type BundleIndex, type NewsEvent } from "../model/bundle";

const makeArticle = (id: string, outlet: string, published: string, events: string[]): ArticleSummary => ({
  id,
  seed: `${id}.txt`,
  outlet,
  title: `标题 ${id}`,
  url: `https://example.org/${id}`,
  published,
  publishedMs: Date.parse(published),
  byline: null,
  lang: "zh-Hans",
  characters: 1_000,
  events,
  lead: "开头的话",
});

const makeEvent = (
  id: string,
  when: string,
  kind: NewsEvent["kind"],
  label: [string, string],
  coverage: string[],
): NewsEvent => ({
  id,
  label: { zh: label[0], en: label[1] },
  when,
  zone: "Asia/Shanghai",
  kind,
  place: { zh: "北京", en: "Beijing" },
  rank: "event",
  origin: "curated",
  weight: coverage.length,
  named: null,
  coverage,
  disagreement: false,
  extent: { from: Date.parse(`${when.slice(0, 4)}-06-01`), to: Date.parse(`${when.slice(0, 4)}-06-02`) },
  daytime: null,
  alsoIn: [],
  claims: coverage.map((article) => ({
    article,
    outlet: { m: "morning", e: "evening", g: "gazette" }[article[0]!]!,
    when,
    stance: "report" as const,
    isDisputed: false,
    length: 20,
  })),
});

const makeOutlet = (id: string, en: string, articles: number) => ({
  id,
  name: { zh: en, en },
  hosts: [`${id}.example.org`],
  zone: "Asia/Shanghai",
  articles,
  color: { light: "#000000", dark: "#ffffff" },
  shape: "circle" as const,
});

/**
 * | event    | when              | morning | evening | gazette |
 * | -------- | ----------------- | ------- | ------- | ------- |
 * | talks    | 2021-03-18        | m-1     | e-1     |         |
 * | winter   | 2021-12/2022-01   |         | e-1     |         |
 * | accord   | 2022-06-01        | m-2     |         |         |
 * | nothing  | 2022              |         | e-1     |         |
 *
 * The gazette's one article, g-1, speaks of no event.
 */
export const exampleBundle: BundleIndex = {
  schema: bundleVersion,
  outlets: [
    makeOutlet("morning", "Morning", 2),
    makeOutlet("evening", "Evening", 1),
    makeOutlet("gazette", "Gazette", 1),
  ],
  events: [
    makeEvent("talks", "2021-03-18", "meeting", ["阿拉斯加会谈", "Alaska talks"], ["m-1", "e-1"]),
    makeEvent("winter", "2021-12/2022-01", "conflict", ["冬季争端", "Winter dispute"], ["e-1"]),
    makeEvent("accord", "2022-06-01", "agreement", ["六月协议", "June accord"], ["m-2"]),
    makeEvent("nothing", "2022", "other", ["其他", "Something else"], ["e-1"]),
  ],
  articles: [
    makeArticle("m-1", "morning", "2021-03-20T00:00:00Z", ["talks"]),
    makeArticle("e-1", "evening", "2022-02-01T00:00:00Z", ["talks", "winter", "nothing"]),
    makeArticle("m-2", "morning", "2022-06-03T00:00:00Z", ["accord"]),
    makeArticle("g-1", "gazette", "2022-07-01T00:00:00Z", []),
  ],
};
