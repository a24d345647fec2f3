import { useEffect, type RefObject } from "react";
import { useStore } from "zustand";
import { scrollBehavior } from "../../ui/reduced-motion";
import type { ArticleDom } from "../text/article-dom";
import type { Script } from "../script";
import { showHighlight } from "./highlights";
import { paneTexts } from "./pane-texts";
import { rangesOf } from "./ranges-of";

type Props = {
  article: string;
  dom: ArticleDom;
  scroller: RefObject<HTMLElement | null>;
  /** In which the text is shown; another one has other words in its nodes. */
  script: Script;
};

/** Words are scrolled to this share of the height that shows text. */
const readingLine = 0.3;

function scrollTo(range: Range | undefined, scroller: HTMLElement): void {
  if (!range) return;
  const top = range.getBoundingClientRect().top;
  const isOwn = scroller.scrollHeight > scroller.clientHeight + 1;
  const [box, from, height] = isOwn
    ? [scroller, scroller.getBoundingClientRect().top, scroller.clientHeight]
    : [window, 0, innerHeight];
  box.scrollBy({ top: top - from - height * readingLine, behavior: scrollBehavior() });
}

/** Marks the words that are asked for, and underlines what the text shares with another. */
function Marks({ article, dom }: Pick<Props, "article" | "dom">) {
  const asked = useStore(paneTexts, (state) => (state.asked?.article === article ? state.asked : null));
  const wording = useStore(paneTexts, (state) => state.wording.get(article));
  useEffect(() => {
    showHighlight("compare-found", article, asked ? rangesOf(dom, asked.spans).flat() : []);
    return () => showHighlight("compare-found", article, []);
  }, [article, dom, asked]);
  useEffect(() => {
    showHighlight("compare-shared", article, wording ? rangesOf(dom, wording.shared).flat() : []);
    showHighlight("compare-own", article, wording ? rangesOf(dom, wording.own).flat() : []);
    return () => {
      showHighlight("compare-shared", article, []);
      showHighlight("compare-own", article, []);
    };
  }, [article, dom, wording]);
  return null;
}

/** Registers an open text, scrolls to the words that are asked for, and marks them. */
export function PaneMarks({ article, dom, scroller, script }: Props) {
  const asked = useStore(paneTexts, (state) => (state.asked?.article === article ? state.asked : null));
  useEffect(() => {
    const { setPane } = paneTexts.getState();
    if (scroller.current) setPane(article, { dom, scroller: scroller.current });
    return () => setPane(article, null);
  }, [article, dom, scroller]);
  useEffect(() => {
    if (!asked) return undefined;
    // After the pane itself has gone to where it opens.
    const frame = requestAnimationFrame(() => {
      if (scroller.current) scrollTo(rangesOf(dom, asked.spans)[0]?.[0], scroller.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [dom, asked, scroller]);
  return <Marks key={script} article={article} dom={dom} />;
}
