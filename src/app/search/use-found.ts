/** What of a result is loaded, page by page as it is looked at. */
import { useEffect, useReducer, useState } from "react";
import type { FoundPassage } from "../../search/passages";
import type { Query } from "../../search/parse-query";
import type { FoundArticle, ResultOrder, SearchResult } from "../../search/search-result";
import type { ArchiveSearch } from "../../state/search-archive";

/** As many as are shown at first. */
export const pageLength = 6;

type Pages = Map<string, readonly FoundArticle[] | "asked">;
const pagesOf = new WeakMap<SearchResult, Pages>();

/**
 * Articles of a result by their place in an order.
 * @returns undefined while its page is on the way; null for one that, read, has not the words after all.
 */
export function useFoundArticles(result: SearchResult | null, order: ResultOrder) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  let pages = result && pagesOf.get(result);
  if (result && !pages) pagesOf.set(result, (pages = new Map()));
  return {
    at(place: number): FoundArticle | null | undefined {
      const page = pages?.get(`${order}:${Math.floor(place / pageLength)}`);
      return page === undefined || page === "asked" ? undefined : (page[place % pageLength] ?? null);
    },
    /** Loads the pages of these places. */
    want(places: readonly number[]): void {
      if (!result || !pages) return;
      for (const page of new Set(places.map((place) => Math.floor(place / pageLength)))) {
        const key = `${order}:${page}`;
        if (pages.has(key)) continue;
        pages.set(key, "asked");
        result.page(order, page * pageLength, pageLength).then(
          (articles) => {
            pages.set(key, articles);
            redraw();
          },
          (error: unknown) => {
            // Asked for again when it is next looked at.
            pages.delete(key);
            console.warn("A page of results did not arrive.", error);
          },
        );
      }
    },
  };
}

/** Sentences of an article with the words; null until it is read. */
export function useFoundPassages(
  search: ArchiveSearch | null,
  query: Query | null,
  article: string,
): readonly FoundPassage[] | null {
  const [read, setRead] = useState<{ query: Query; article: string; found: FoundPassage[] } | null>(null);
  useEffect(() => {
    if (!search || !query) return;
    let isOver = false;
    search.findPassages(query, article).then(
      (found) => {
        if (!isOver) setRead({ query, article, found });
      },
      (error: unknown) => console.warn(`${article} could not be read.`, error),
    );
    return () => {
      isOver = true;
    };
  }, [search, query, article]);
  return read?.query === query && read?.article === article ? read.found : null;
}

/** The archive's search, once it is open. */
export function useArchiveSearch(open: () => Promise<ArchiveSearch>): ArchiveSearch | null {
  const [search, setSearch] = useState<ArchiveSearch | null>(null);
  useEffect(() => {
    open().then(setSearch, (error: unknown) => console.warn("The search did not open.", error));
  }, [open]);
  return search;
}
