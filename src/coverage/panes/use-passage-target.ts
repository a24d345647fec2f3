import { useMemo, useState } from "react";
import { useApp, useAppStore } from "../../state/use-app";
import type { ViewState } from "../../state/view-state";
import type { LoadArticle } from "../use-article";
import { findDatedPassage } from "../strip/date-words";
import { linkRequest, type PassageTarget } from "./use-passages";

/** The pane to show: an article, and a number that tells one request from the next for the same. */
export type PaneTarget = { article: string; request: number };

/**
 * The pane and passage to show: those that the address names, until the reader asks for others.
 * @returns the target of an article, the pane to bring into view, and a way to go to an account's words.
 */
export function usePassageTarget(event: string | null, loadArticle: LoadArticle) {
  const store = useAppStore();
  const linked = useApp((state) => state.passage);
  const [asked, setAsked] = useState<(PaneTarget & { start: number | null }) | null>(null);
  return useMemo(() => {
    const ask = (article: string, start: number | null) =>
      setAsked((last) => ({ article, start, request: (last?.request ?? linkRequest) + 1 }));
    const shown: PaneTarget | null = asked ?? (linked && { article: linked.article, request: linkRequest });
    return {
      shown,
      linkedIn: (article: string): ViewState["passage"] => (linked?.article === article ? linked : null),
      targetOf(article: string): PassageTarget | null {
        if (asked?.article === article && asked.start !== null)
          return { start: asked.start, request: asked.request };
        return linked?.article === article ? { start: linked.start, request: linkRequest } : null;
      },
      /** Goes to the words with which an article dates the event; without a date, to its pane. */
      async goToAccount(article: string, when?: string): Promise<void> {
        const { panes, openArticle } = store.getState();
        if (panes !== null && !panes.includes(article)) openArticle(article, { beside: true });
        ask(article, null);
        if (when === undefined || event === null) return;
        const file = await loadArticle(article).catch(() => null); // The pane tells what went wrong.
        const passage = file && findDatedPassage(file, event, when);
        if (passage) ask(article, passage.start);
      },
    };
  }, [asked, linked, event, loadArticle, store]);
}
