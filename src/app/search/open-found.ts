import type { TextQuote, TextSpan } from "../../model/passage";
import { shortenAround } from "./short-words";
import type { FoundArticle } from "../../search/search-result";
import type { AppStore } from "../../state/app-store";
import { loadShards } from "../../state/load-bundle";
import { indexOf } from "../../state/selectors";
import { shardAt } from "../../state/shards";

/** The files with an article that is not loaded: those of its time; without a date it is in the last. */
function pathsOf(store: AppStore, { publishedMs }: Pick<FoundArticle, "publishedMs">): string[] {
  const { bundle } = store.getState();
  const shards = publishedMs === null ? (bundle.shards ?? []).slice(-1) : shardAt(bundle, publishedMs);
  return shards.map(({ path }) => path);
}

/**
 * Opens an article alone, at some words of it if they are given.
 * @param base where the bundle is: of a large archive the article's period may not be loaded.
 * @throws {LoadError} if its period does not arrive.
 */
export async function openFound(
  store: AppStore,
  base: string,
  article: Pick<FoundArticle, "id" | "publishedMs">,
  words: (TextSpan & TextQuote) | null,
): Promise<void> {
  const { bundle } = store.getState();
  if (bundle.shards && !indexOf(bundle).articleById.has(article.id))
    store.getState().addShards(await loadShards(base, pathsOf(store, article)));
  const { openArticle, setPassage } = store.getState();
  openArticle(article.id);
  if (words) setPassage({ article: article.id, start: words.start, quote: shortenAround(words) });
}
