import { afterEach, expect, it, vi } from "vitest";
import { bundleVersion, type ArticleFile, type BundleIndex } from "../model/bundle";
import { buildIndex } from "../search/build-index";
import { createArchiveSearch } from "./search-archive";

const text = "美國總統川普說，佩洛西訪問臺灣。";
const article = { id: "a-1", outlet: "bbc", publishedMs: 0, title: "標題", text };
const files = new Map(buildIndex([article], []).map(({ path, bytes }) => [`/data/${path}`, bytes]));
const bundle: BundleIndex = {
  schema: bundleVersion,
  outlets: [],
  events: [],
  articles: [],
  search: "search/head.json",
};
const loadArticle = async () => ({ html: `<p>${text}</p>` }) as ArticleFile;

afterEach(() => vi.unstubAllGlobals());

it("searches files that it fetches, and tries again after a failure", async () => {
  const open = createArchiveSearch(bundle, "/data/", loadArticle);
  let isOnline = false;
  vi.stubGlobal("fetch", async (url: string) =>
    isOnline ? new Response(files.get(url)!) : new Response(null, { status: 404 }),
  );
  vi.useFakeTimers();
  const failure = expect(open()).rejects.toMatchObject({ reason: "missing" });
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  await failure;
  isOnline = true;
  const search = await open();
  const query = search.parse("特朗普 台湾");
  const result = await search.search(query);
  expect([result.total, result.isExact, search.articles]).toEqual([1, true, 1]);
  const [passage] = await search.findPassages(query, "a-1");
  expect(passage!.marks.map(({ exact }) => exact)).toEqual(["川普", "臺灣"]);
  expect(await search.findQuote("佩洛西访问台湾")).toMatchObject({ kind: "found", total: 1 });
});
