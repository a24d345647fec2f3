import { Fragment, useId, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useAppStore } from "../../state/use-app";
import { scrollBehavior } from "../../ui/reduced-motion";
import { useIsNarrow } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { ArticlePane, type ArticlePaneProps } from "./ArticlePane";
import { minPaneWidthPx } from "./pane-widths";
import { PaneSeparator } from "./PaneSeparator";
import { PaneTabs, type PaneItem } from "./PaneTabs";
import type { PassageTarget } from "./use-passages";
import { moveItem, usePaneOrder } from "./use-pane-order";
import { usePaneWidths, useScrollbarWidth } from "./use-pane-widths";
import { useSyncedScroll } from "./use-synced-scroll";

type Props = Pick<ArticlePaneProps, "event" | "script" | "convert" | "loadArticle"> & {
  items: readonly PaneItem[];
  isSynced: boolean;
  /** The passage to show first in an article's pane. */
  targetOf: (article: string) => PassageTarget | null;
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
export function Panes({ items, isSynced, targetOf, ...shown }: Props) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const isPaged = useIsNarrow();
  const row = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const pages = usePages(row);
  const order = items.map(({ article }) => article.id);
  const { widthOf, separatorOf } = usePaneWidths(row);
  useScrollbarWidth(row);
  const { setOrder, movesOf } = usePaneActions(order, row);
  const { dropGap, onDragStart } = usePaneOrder(row, order, setOrder);
  const synced = useSyncedScroll(isSynced && !isPaged);
  const panelIdOf = (article: string) => `${idPrefix}${article}`;
  const styleOf = (id: string) => {
    const width = isPaged ? undefined : widthOf(id);
    return width === undefined ? undefined : { minWidth: minPaneWidthPx, flex: `1 0 ${width}px` };
  };
  return (
    <>
      {isPaged && items.length > 1 && (
        <PaneTabs
          items={items}
          current={Math.min(pages.current, items.length - 1)}
          panelIdOf={panelIdOf}
          onChoose={pages.choose}
        />
      )}
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
              <ArticlePane
                {...shown}
                {...synced}
                article={article}
                outlet={outlet}
                target={targetOf(article.id)}
                moves={movesOf(article.id, index)}
                onDragStart={
                  items.length > 1 && !isPaged ? (gesture) => onDragStart(article.id, gesture) : null
                }
              />
            </div>
          </Fragment>
        ))}
      </div>
    </>
  );
}
