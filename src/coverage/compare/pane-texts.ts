/** The texts that are open, for what is marked in them from outside their panes. */
import { createStore } from "zustand/vanilla";
import type { TextSpan } from "../../model/passage";
import type { ArticleDom } from "../text/article-dom";

export type PaneText = { dom: ArticleDom; scroller: HTMLElement };

/** Words to show in a text; `request` tells one wish from the next for the same words. */
export type AskedWords = { article: string; spans: readonly TextSpan[]; request: number };

/** What of a text another one has too, and what only it has. */
export type WordingMarks = { shared: readonly TextSpan[]; own: readonly TextSpan[] };

type PaneTexts = {
  panes: ReadonlyMap<string, PaneText>;
  asked: AskedWords | null;
  wording: ReadonlyMap<string, WordingMarks>;
  setPane(article: string, pane: PaneText | null): void;
  askFor(article: string, spans: readonly TextSpan[]): void;
  setWording(wording: ReadonlyMap<string, WordingMarks>): void;
};

export const paneTexts = createStore<PaneTexts>()((set, get) => ({
  panes: new Map(),
  asked: null,
  wording: new Map(),
  setPane(article, pane) {
    const panes = new Map(get().panes);
    if (pane) panes.set(article, pane);
    else panes.delete(article);
    set({ panes });
  },
  askFor: (article, spans) => set({ asked: { article, spans, request: (get().asked?.request ?? 0) + 1 } }),
  setWording: (wording) => set({ wording }),
}));
