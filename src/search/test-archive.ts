/** What tests of both sides share: an archive in memory. */
import { buildIndex } from "./build-index";
import { createSearch, type SearchOptions } from "./create-search";
import { headPath, type SearchHead } from "./layout";
import { parseQuery } from "./parse-query";

/** An article made up for a test. */
export type Made = { id: string; outlet: string; publishedMs: number | null; title: string; text: string };

export const made = (title: string, text: string, publishedMs: number | null = 0, outlet = "bbc"): Made => ({
  id: "",
  outlet,
  publishedMs,
  title,
  text,
});

export const outlets = [
  { id: "bbc", name: { zh: "BBC中文", en: "BBC" } },
  { id: "epoch", name: { zh: "大紀元", en: "Epoch Times" } },
];

/** Index and search of some articles, in memory, with all that was fetched. */
export function openArchive(unnumbered: readonly Made[], perPart?: number) {
  const articles = unnumbered.map((article, index) => ({ ...article, id: `a-${index}` }));
  const files = new Map(buildIndex(articles, [], perPart).map(({ path, bytes }) => [path, bytes] as const));
  const head = JSON.parse(new TextDecoder().decode(files.get(headPath))) as SearchHead;
  const loadText = async (id: string) => articles.find((article) => article.id === id)!.text;
  const search = createSearch({
    head,
    outlets,
    async fetchFile(path) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`${path} is not in the index`);
      return bytes;
    },
    loadText,
  });
  const ask = (typed: string, options?: SearchOptions) =>
    search.search(parseQuery(typed, head.aliases), options);
  const idsOf = async (typed: string, options?: SearchOptions) => {
    const result = await ask(typed, options);
    return (await result.page("oldest", 0, 1_000)).map(({ id }) => Number(id.slice(2)));
  };
  return { files, head, search, loadText, ask, idsOf };
}
