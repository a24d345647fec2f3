import { Fragment, useEffect, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { groupBy } from "../../model/group-by";
import { useAppStore } from "../../state/use-app";
import { scrollBehavior } from "../../ui/reduced-motion";
import { useIsNarrow } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useKeys } from "../../ui/use-keys";
import { HeldLine } from "../compare/HeldLine";
import { useHeld } from "../compare/use-held";
import { ArticlePane, WaitingPane, type ArticlePaneProps } from "./ArticlePane";
import { minPaneWidthPx } from "./pane-widths";
import { PaneSeparator } from "./PaneSeparator";
import { PaneTabs, type PaneItem } from "./PaneTabs";
import { useNear } from "./use-near";
import type { PaneTarget } from "./use-passage-target";
import type { PassageTarget } from "./use-passages";
import { moveItem, usePaneOrder } from "./use-pane-order";
import { usePaneWidths, useScrollbarWidth } from "./use-pane-widths";
import { useSyncedScroll } from "./use-synced-scroll";

type Props = Pick<ArticlePaneProps, "event" | "script" | "convert" | "loadArticle" | "base" | "cite"> & {
  items: readonly PaneItem[];
  isSynced: boolean;
  /** The passage to show first in an article's pane. */
  targetOf: (article: string) => PassageTarget | null;
  /** Words of an article that the address names. */
  linkedIn: (article: string) => ArticlePaneProps["linked"];
  /** The pane to bring into view. */
  shown: PaneTarget | null;
};

/** Keeps each pane where it was scrolled to when panes change places, which the DOM does not. */
function useKeptScroll(order: string) {
  const kept = useRef<{ order: string; tops: { element: Element; top: number }[] } | null>(null);
  useLayoutEffect(() => {
    if (!kept.current || kept.current.order === order) return;
    for (const { element, top } of kept.current.tops) element.scrollTo({ top, behavior: "instant" });
    kept.current = null;
  });
  return (row: HTMLElement) => {
    const scrollers = [...row.querySelectorAll(".coverage-scroller")];
    kept.current = { order, tops: scrollers.map((element) => ({ element, top: element.scrollTop })) };
  };
}

/** Where a dragged pane would fall, as seen from one pane. */
function dropSideOf(index: number, count: number, dropGap: number | null): "before" | "after" | undefined {
  if (dropGap === index) return "before";
  return dropGap === count && index === count - 1 ? "after" : undefined;
}

/** Changing and closing panes, with the focus and the scrolling kept in place. */
function usePaneActions(order: readonly string[], row: RefObject<HTMLElement | null>) {
  const store = useAppStore();
  const keepScroll = useKeptScroll(order.join(" "));
  const setOrder = (next: readonly string[]) => {
    if (row.current) keepScroll(row.current);
    store.getState().setPanes(next);
  };
  return {
    setOrder,
    movesOf: (id: string, index: number) => ({
      canMoveLeft: index > 0,
      canMoveRight: index < order.length - 1,
      onMove: (by: -1 | 1) => setOrder(moveItem(order, id, by < 0 ? index - 1 : index + 2)),
      onClose() {
        store.getState().closePane(id);
        document.getElementById("coverage")?.focus({ preventScroll: true });
      },
    }),
  };
}

/** Brings the pane into view that a link, the strip or the list of accounts leads to. */
function useShownPane(
  row: RefObject<HTMLElement | null>,
  shown: PaneTarget | null,
  order: readonly string[],
  isPaged: boolean,
) {
  const isThere = shown !== null && order.includes(shown.article);
  useEffect(() => {
    const element = row.current;
    if (!element || !shown || !isThere) return;
    const slot = element.querySelector<HTMLElement>(`[data-pane-slot="${shown.article}"]`)!;
    const { left, right } = element.getBoundingClientRect();
    const own = slot.getBoundingClientRect();
    const isInView = own.left >= left - 1 && own.right <= right + 1;
    if (!isInView)
      element.scrollTo({
        left: element.scrollLeft + own.left - left,
        behavior: isPaged ? "instant" : scrollBehavior(),
      });
    if (isPaged) element.parentElement?.querySelector(".coverage-tabs, .coverage-panes")?.scrollIntoView();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each request
  }, [shown?.article, shown?.request, isThere]);
}

/** On a narrow screen the row is swiped from pane to pane. */
function usePages(row: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState(0);
  return {
    current,
    choose(index: number) {
      setCurrent(index);
      row.current?.scrollTo({ left: index * row.current.clientWidth, behavior: scrollBehavior() });
    },
    follow() {
      if (row.current) setCurrent(Math.round(row.current.scrollLeft / row.current.clientWidth));
    },
  };
}

/** The article panes: side by side, or on a narrow screen as pages under the outlets' tabs. */
export function Panes({ items: given, isSynced, targetOf, linkedIn, shown, ...common }: Props) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const isPaged = useIsNarrow();
  // Pages of one outlet lie beside one another, under its tab.
  const items = isPaged ? [...groupBy(given, ({ outlet }) => outlet).values()].flat() : given;
  const row = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const pages = usePages(row);
  const order = items.map(({ article }) => article.id);
  const { widthOf, separatorOf } = usePaneWidths(row);
  useScrollbarWidth(row);
  const { setOrder, movesOf } = usePaneActions(order, row);
  const { dropGap, onDragStart } = usePaneOrder(row, order, setOrder);
  const isHeld = isSynced && !isPaged && items.length > 1;
  const held = useHeld(isHeld, items, common.event, common.loadArticle);
  const { step, ...synced } = useSyncedScroll(isHeld, held);
  const isNear = useNear(row, order);
  useShownPane(row, shown, order, isPaged);
  const current = Math.min(pages.current, items.length - 1);
  // Of pages the one in view comes first.
  const readFirst = isPaged ? order.slice(current) : order;
  useKeys({ n: () => step(1, readFirst), p: () => step(-1, readFirst) });
  const panelIdOf = (article: string) => `${idPrefix}${article}`;
  const styleOf = (id: string) => {
    const width = isPaged ? undefined : widthOf(id);
    return width === undefined ? undefined : { minWidth: minPaneWidthPx, flex: `1 0 ${width}px` };
  };
  return (
    <>
      {isPaged && items.length > 1 && (
        <PaneTabs items={items} current={current} panelIdOf={panelIdOf} onChoose={pages.choose} />
      )}
      {isHeld && <HeldLine items={items} held={held} />}
      <div
        ref={row}
        className="coverage-panes"
        role="group"
        aria-label={say.panes}
        onScroll={isPaged ? pages.follow : undefined}
      >
        {items.map(({ article, outlet }, index) => (
          <Fragment key={article.id}>
            {index > 0 && !isPaged && <PaneSeparator {...separatorOf(order[index - 1]!, article.id)} />}
            <div
              id={panelIdOf(article.id)}
              className="coverage-slot"
              data-pane-slot={article.id}
              data-drop={dropSideOf(index, items.length, dropGap)}
              style={styleOf(article.id)}
              {...(isPaged && items.length > 1 ? { role: "tabpanel", "aria-label": outlet.name[lang] } : {})}
            >
              {isNear(article.id, index) ? (
                <ArticlePane
                  {...common}
                  {...synced}
                  article={article}
                  outlet={outlet}
                  target={targetOf(article.id)}
                  linked={linkedIn(article.id)}
                  moves={movesOf(article.id, index)}
                  onDragStart={
                    items.length > 1 && !isPaged ? (gesture) => onDragStart(article.id, gesture) : null
                  }
                />
              ) : (
                <WaitingPane article={article} outlet={outlet} />
              )}
            </div>
          </Fragment>
        ))}
      </div>
    </>
  );
}
