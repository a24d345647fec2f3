/** Parts of a bundle for tests, and two small archives made of them. */
import {
  bundleVersion,
  type ArticleSummary,
  type BundleIndex,
  type Claim,
  type NewsEvent,
  type Outlet,
} from "../model/bundle";

/** `publishedMs` follows from `published` unless it is given. */
export function makeArticle(
  id: string,
  outlet: string,
  { published = "2021-10-22T12:13:00Z", ...more }: Partial<ArticleSummary> = {},
): ArticleSummary {
  return {
    id,
    seed: `${id}.txt`,
    outlet,
    title: `标题 ${id}`,
    url: `https://example.org/${id}`,
    published,
    publishedMs: published === null ? null : Date.parse(published),
    byline: null,
    lang: "zh-Hans",
    characters: 1_000,
    events: [],
    lead: "开头的话",
    ...more,
  };
}

/** An undisputed claim of twenty characters. */
export const makeClaim = (
  article: string,
  outlet: string,
  when: string,
  stance: Claim["stance"] = "report",
): Claim => ({ article, outlet, when, stance, isDisputed: false, length: 20 });

/** A meeting in Beijing on 16 November 2021; it covers the articles of its claims. */
export const makeEvent = (
  id: string,
  { claims = [], ...more }: Partial<NewsEvent> & { claims?: Claim[] } = {},
): NewsEvent => ({
  id,
  label: { zh: "视频峰会", en: "Video summit" },
  when: "2021-11-16",
  zone: "Asia/Shanghai",
  kind: "meeting",
  place: { zh: "北京", en: "Beijing" },
  rank: "event",
  origin: "curated",
  weight: claims.length,
  named: null,
  coverage: [...new Set(claims.map(({ article }) => article))],
  disagreement: false,
  extent: { from: Date.parse("2021-11-16T00:00:00+08:00"), to: Date.parse("2021-11-17T00:00:00+08:00") },
  daytime: null,
  alsoIn: [],
  claims,
  ...more,
});

export const makeOutlet = (
  id: string,
  name: string,
  articles: number,
  more: Partial<Outlet> = {},
): Outlet => ({
  id,
  name: { zh: name, en: name },
  hosts: [`${id}.example.org`],
  zone: "Asia/Shanghai",
  articles,
  color: { light: "#000000", dark: "#ffffff" },
  shape: "circle",
  ...more,
});

const outletByArticle = { "m-1": "morning", "m-2": "morning", "e-1": "evening", "g-1": "gazette" };

const exampleEvent = (
  id: string,
  when: string,
  kind: NewsEvent["kind"],
  label: NewsEvent["label"],
  coverage: (keyof typeof outletByArticle)[],
): NewsEvent => {
  const year = when.slice(0, 4);
  return makeEvent(id, {
    label,
    when,
    kind,
    extent: { from: Date.parse(`${year}-06-01`), to: Date.parse(`${year}-06-02`) },
    claims: coverage.map((article) => makeClaim(article, outletByArticle[article], when)),
  });
};

/**
 * Four events of two years, three outlets, four articles:
 *
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
    exampleEvent("talks", "2021-03-18", "meeting", { zh: "阿拉斯加会谈", en: "Alaska talks" }, [
      "m-1",
      "e-1",
    ]),
    exampleEvent("winter", "2021-12/2022-01", "conflict", { zh: "冬季争端", en: "Winter dispute" }, ["e-1"]),
    exampleEvent("accord", "2022-06-01", "agreement", { zh: "六月协议", en: "June accord" }, ["m-2"]),
    exampleEvent("nothing", "2022", "other", { zh: "其他", en: "Something else" }, ["e-1"]),
  ],
  articles: [
    makeArticle("m-1", "morning", { published: "2021-03-20T00:00:00Z", events: ["talks"] }),
    makeArticle("e-1", "evening", {
      published: "2022-02-01T00:00:00Z",
      events: ["talks", "winter", "nothing"],
    }),
    makeArticle("m-2", "morning", { published: "2022-06-03T00:00:00Z", events: ["accord"] }),
    makeArticle("g-1", "gazette", { published: "2022-07-01T00:00:00Z" }),
  ],
};

const summitWords = "消息：美国力争11月举行习拜视频峰会";

/**
 * What exports must get right: two outlets of two zones, three kinds of date, and words that other programs would
 * take for a formula, for markup or for an order to reverse them. The articles' order is that of publication.
 */
export const exampleExport: BundleIndex = {
  schema: bundleVersion,
  outlets: [
    makeOutlet("zaobao", "", 2, {
      name: { zh: "联合早报", en: "Lianhe Zaobao" },
      hosts: ["www.zaobao.com"],
      zone: "Asia/Singapore",
    }),
    makeOutlet("epoch-times", "", 1, {
      name: { zh: "大纪元", en: "Epoch Times" },
      hosts: ["www.epochtimes.com"],
      zone: "America/New_York",
      shape: "triangle",
    }),
  ],
  events: [
    makeEvent("video-summit-2021", {
      rank: "summit",
      place: { zh: "北京, 华盛顿", en: "Beijing; Washington" },
      claims: [
        makeClaim("a-1", "zaobao", "2021-11", "forecast"),
        makeClaim("a-2", "epoch-times", "2021-11-16", "report"),
      ],
    }),
    makeEvent("plenum-2021", {
      label: { zh: "=1+1，“全会”\n第二行", en: 'The "plenum", first & <b>last</b>' },
      when: "2021-11",
      zone: null,
      place: null,
      kind: "politics",
      extent: { from: Date.UTC(2021, 10, 1), to: Date.UTC(2021, 11, 1) },
      disagreement: true,
      claims: [makeClaim("a-1", "zaobao", "2021-11", "forecast")],
    }),
    makeEvent("talks-2021", {
      label: { zh: "苏黎世会谈".repeat(20), en: "Zurich talks" },
      when: "2021-10-30/2021-10-31",
      zone: "Europe/Zurich",
      place: { zh: "北京, 华盛顿", en: "Beijing; Washington" },
      // Summer time ends on the second day: it has 25 hours.
      extent: { from: Date.parse("2021-10-30T00:00:00+02:00"), to: Date.parse("2021-11-01T00:00:00+01:00") },
      claims: [makeClaim("a-1", "zaobao", "2021-11", "forecast")],
    }),
  ],
  articles: [
    makeArticle("a-1", "zaobao", { title: summitWords, characters: 1_500, lead: "消息人士说" }),
    makeArticle("a-2", "epoch-times", {
      title: "拜登\u202E习近平 <script>",
      url: "https://example.org/a-2?x=1&y=2",
      published: "2021-11-17T02:00:00Z",
      byline: "李言",
      characters: 1_500,
      lead: "消息人士说",
    }),
    makeArticle("a-3", "zaobao", {
      title: summitWords,
      published: null,
      characters: 1_500,
      lead: "消息人士说",
    }),
  ],
};
