/** A small archive for the tests of this folder: two outlets, three articles, three kinds of date. */
import {
  bundleVersion,
  type ArticleSummary,
  type BundleIndex,
  type Claim,
  type NewsEvent,
} from "../model/bundle";

const article = (id: string, outlet: string, more: Partial<ArticleSummary>): ArticleSummary => ({
  id,
  seed: `${id}.txt`,
  outlet,
  title: "消息：美国力争11月举行习拜视频峰会",
  url: `https://example.org/${id}`,
  published: "2021-10-22T12:13:00Z",
  publishedMs: Date.parse("2021-10-22T12:13:00Z"),
  byline: null,
  lang: "zh-Hans",
  characters: 1_500,
  events: [],
  lead: "消息人士说",
  ...more,
});

const claim = (article: string, outlet: string, when: string, stance: Claim["stance"]): Claim => ({
  article,
  outlet,
  when,
  stance,
  isDisputed: false,
  length: 20,
});

const event = (id: string, more: Partial<NewsEvent>): NewsEvent => ({
  id,
  label: { zh: "视频峰会", en: "Video summit" },
  when: "2021-11-16",
  zone: "Asia/Shanghai",
  kind: "meeting",
  place: { zh: "北京, 华盛顿", en: "Beijing; Washington" },
  rank: "event",
  origin: "curated",
  weight: 1,
  named: null,
  coverage: ["a-1"],
  disagreement: false,
  extent: { from: Date.parse("2021-11-16T00:00:00+08:00"), to: Date.parse("2021-11-17T00:00:00+08:00") },
  daytime: null,
  alsoIn: [],
  claims: [claim("a-1", "zaobao", "2021-11", "forecast")],
  ...more,
});

const color = { light: "#ae4d06", dark: "#fb923c" };

/** The articles' order is that of publication, as in a built bundle. */
export const exampleIndex: BundleIndex = {
  schema: bundleVersion,
  outlets: [
    {
      id: "zaobao",
      name: { zh: "联合早报", en: "Lianhe Zaobao" },
      hosts: ["www.zaobao.com"],
      zone: "Asia/Singapore",
      articles: 2,
      color,
      shape: "circle",
    },
    {
      id: "epoch-times",
      name: { zh: "大纪元", en: "Epoch Times" },
      hosts: ["www.epochtimes.com"],
      zone: "America/New_York",
      articles: 1,
      color,
      shape: "triangle",
    },
  ],
  events: [
    event("video-summit-2021", {
      rank: "summit",
      coverage: ["a-1", "a-2"],
      claims: [
        claim("a-1", "zaobao", "2021-11", "forecast"),
        claim("a-2", "epoch-times", "2021-11-16", "report"),
      ],
    }),
    event("plenum-2021", {
      label: { zh: "=1+1，“全会”\n第二行", en: 'The "plenum", first & <b>last</b>' },
      when: "2021-11",
      zone: null,
      place: null,
      kind: "politics",
      extent: { from: Date.UTC(2021, 10, 1), to: Date.UTC(2021, 11, 1) },
      disagreement: true,
    }),
    event("talks-2021", {
      label: { zh: "苏黎世会谈".repeat(20), en: "Zurich talks" },
      when: "2021-10-30/2021-10-31",
      zone: "Europe/Zurich",
      // Summer time ends on the second day: it has 25 hours.
      extent: { from: Date.parse("2021-10-30T00:00:00+02:00"), to: Date.parse("2021-11-01T00:00:00+01:00") },
    }),
  ],
  articles: [
    article("a-1", "zaobao", {}),
    article("a-2", "epoch-times", {
      title: "拜登\u202E习近平 <script>",
      url: "https://example.org/a-2?x=1&y=2",
      published: "2021-11-17T02:00:00Z",
      publishedMs: Date.parse("2021-11-17T02:00:00Z"),
      byline: "李言",
    }),
    article("a-3", "zaobao", { published: null, publishedMs: null }),
  ],
};
