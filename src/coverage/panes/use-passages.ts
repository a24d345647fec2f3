import { useEffect, useRef, useState, type RefObject } from "react";
import { scrollBehavior } from "../../ui/reduced-motion";
import type { ArticleDom, MarkedPassage } from "../text/article-dom";

/** The positions of a pane's passages, for scrolling other panes along. */
export type PaneScroll = { element: HTMLElement; anchorsPx: () => number[] };

/** A passage is scrolled to this share of its pane's height, so that the words before it can be seen too. */
const readingLine = 0.22;
/** While a step scrolls smoothly, passages that move past are not being read. */
const steppingMs = 700;

const currentClass = "coverage-mark-current";

function topOf(scroller: HTMLElement, { marks }: MarkedPassage): number {
  const offset = marks[0]!.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return scroller.scrollTop + offset - scroller.clientHeight * readingLine;
}

/** The passage asked for, else the first. */
function firstShown(passages: readonly MarkedPassage[], target: PassageTarget | null): number {
  if (target === null) return 0;
  return Math.max(
    0,
    passages.findIndex(({ end }) => end > target.start),
  );
}

/** A passage to show: where it starts, and a number that tells one request from the next for the same place. */
export type PassageTarget = { start: number; request: number };

type Read = { dom: ArticleDom; request: number | null; index: number };

/**
 * Steps through the marked passages of one pane and follows the reader's own scrolling.
 * @param target the passage that a link or the strip names; null for none.
 */
export function usePassages(scroller: RefObject<HTMLElement | null>, target: PassageTarget | null) {
  const [dom, setDom] = useState<ArticleDom | null>(null);
  const [read, setRead] = useState<Read | null>(null);
  const steppingUntil = useRef(0);
  const passages = dom?.passages ?? [];
  const request = target?.request ?? null;
  const current = read?.dom === dom && read?.request === request ? read.index : firstShown(passages, target);

  const scrollTo = (passage: MarkedPassage | undefined, behavior: ScrollBehavior) => {
    const element = scroller.current;
    if (!element) return;
    steppingUntil.current = performance.now() + steppingMs;
    element.scrollTo({ top: passage ? topOf(element, passage) : 0, behavior });
  };
  const setCurrent = (index: number) => {
    if (dom) setRead({ dom, request, index });
  };

  useEffect(() => {
    if (dom) scrollTo(dom.passages[firstShown(dom.passages, target)], "instant");
    // oxlint-disable-next-line react/exhaustive-deps -- only a new text or request moves the pane
  }, [dom, request]);

  useEffect(() => {
    const marks = dom?.passages[current]?.marks ?? [];
    for (const mark of marks) mark.classList.add(currentClass);
    return () => {
      for (const mark of marks) mark.classList.remove(currentClass);
    };
  }, [dom, current]);

  return {
    setDom,
    current,
    passages,
    step(by: number) {
      const next = (current + by + passages.length) % passages.length;
      setCurrent(next);
      scrollTo(passages[next], scrollBehavior());
    },
    /** Which passage is at the reading line now, after the reader scrolled. */
    follow() {
      const element = scroller.current;
      if (!element || passages.length === 0 || performance.now() < steppingUntil.current) return;
      const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
      const passed = passages.findLastIndex((passage) => topOf(element, passage) <= element.scrollTop + 2);
      setCurrent(isAtEnd ? passages.length - 1 : Math.max(0, passed));
    },
    anchorsPx: () => passages.map((passage) => topOf(scroller.current!, passage)),
  };
}
