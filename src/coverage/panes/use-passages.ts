import { useEffect, useRef, useState, type RefObject } from "react";
import { scrollBehavior } from "../../ui/reduced-motion";
import type { ArticleDom, MarkedPassage } from "../text/article-dom";

/** What other parts may do with a pane: scroll it along, step through its passages. */
export type PaneScroll = { element: HTMLElement; anchorsPx: () => number[]; step: (by: number) => void };

/** A passage is scrolled to this share of its pane's height, so that the words before it can be seen too. */
const readingLine = 0.22;
/** While a step scrolls smoothly, passages that move past are not being read. */
const steppingMs = 700;

const currentClass = "coverage-mark-current";

function topOf(scroller: HTMLElement, element: HTMLElement): number {
  const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
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

/** The request number of a link; the reader's own requests have higher ones. */
export const linkRequest = 0;

/** A passage to show: where it starts, and a number that tells one request from the next for the same place. */
export type PassageTarget = { start: number; request: number };

/**
 * Steps through the marked passages of one pane and follows the reader's own scrolling.
 * @param target the passage that a link or the strip names; null for none.
 * @param keptPx where the reader left this text; undefined on the first reading.
 */
export function usePassages(
  scroller: RefObject<HTMLElement | null>,
  target: PassageTarget | null,
  keptPx: number | undefined,
) {
  const [dom, setDom] = useState<ArticleDom | null>(null);
  const [read, setRead] = useState<{ dom: ArticleDom; index: number } | null>(null);
  const steppingUntil = useRef(0);
  const shown = useRef<{ dom: ArticleDom; request: number | null } | null>(null);
  const passages = dom?.passages ?? [];
  const request = target?.request ?? null;
  const current = read?.dom === dom ? read.index : 0;

  const scrollTo = (element: HTMLElement | undefined, behavior: ScrollBehavior) => {
    const box = scroller.current;
    if (!box) return;
    steppingUntil.current = performance.now() + steppingMs;
    box.scrollTo({ top: element ? topOf(box, element) : 0, behavior });
  };
  const setCurrent = (index: number) => {
    if (dom) setRead({ dom, index });
  };
  /** Which passage is at the reading line now. */
  const follow = () => {
    const element = scroller.current;
    if (!element || passages.length === 0 || performance.now() < steppingUntil.current) return;
    const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 2;
    const passed = passages.findLastIndex(({ marks }) => topOf(element, marks[0]!) <= element.scrollTop + 2);
    setCurrent(isAtEnd ? passages.length - 1 : Math.max(0, passed));
  };

  useEffect(() => {
    const last = shown.current;
    if (!dom || (last?.dom === dom && last.request === request)) return;
    const isAsked = target !== null && last?.request !== request;
    shown.current = { dom, request: request ?? last?.request ?? null };
    if (!isAsked && last?.dom === dom) return;
    if (!isAsked && keptPx !== undefined) {
      scroller.current?.scrollTo({ top: keptPx, behavior: "instant" });
      return;
    }
    const index = firstShown(dom.passages, target);
    const linkedWords = request === linkRequest ? dom.linked?.elements[0] : undefined;
    setCurrent(index);
    scrollTo(linkedWords ?? dom.passages[index]?.marks[0], "instant");
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
    dom,
    setDom,
    current,
    passages,
    follow,
    step(by: number) {
      if (passages.length === 0) return;
      const next = (current + by + passages.length) % passages.length;
      setCurrent(next);
      scrollTo(passages[next]?.marks[0], scrollBehavior());
    },
    anchorsPx: () => passages.map(({ marks }) => topOf(scroller.current!, marks[0]!)),
  };
}
