import { useMemo, useState } from "react";
import { useApp, useAppStore } from "../../state/use-app";
import type { LoadArticle } from "../use-article";
import type { PassageTarget } from "./use-passages";

/** The request number of a link; the reader's own requests have higher ones. */
const linkRequest = 0;

/**
 * The passage to show: the one that the address names, until the reader asks for another.
 * @returns the target of an article, and a way to go to the words in which an article gives a date.
 */
export function usePassageTarget(event: string | null, loadArticle: LoadArticle) {
  const store = useAppStore();
  const linked = useApp((state) => state.passage);
  const [asked, setAsked] = useState<(PassageTarget & { article: string }) | null>(null);
  return useMemo(
    () => ({
      targetOf(article: string): PassageTarget | null {
        if (asked?.article === article) return asked;
        return linked?.article === article ? { start: linked.start, request: linkRequest } : null;
      },
      async goToClaim(article: string, when: string): Promise<void> {
        const { panes, openArticle } = store.getState();
        if (panes !== null && !panes.includes(article)) openArticle(article, { beside: true });
        const file = await loadArticle(article).catch(() => null); // The pane tells what went wrong.
        const passage = file?.passages.find(
          (candidate) => candidate.event === event && candidate.when === when,
        );
        if (passage)
          setAsked((last) => ({
            article,
            start: passage.start,
            request: (last?.request ?? linkRequest) + 1,
          }));
      },
    }),
    [asked, linked, event, loadArticle, store],
  );
}
