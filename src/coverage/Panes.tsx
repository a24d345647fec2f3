import { Fragment, useId, useLayoutEffect, useRef, useState } from "react";
import { useApp, useAppStore } from "../state/use-app";
import { ArticlePane } from "./ArticlePane";
import { PaneSeparator } from "./PaneSeparator";
import { PaneTabs, type PaneItem } from "./PaneTabs";
import type { ConvertText, Script } from "./script";
import type { LoadArticle } from "./use-article";
import { useMediaQuery } from "./use-media-query";
import { moveItem, usePaneOrder } from "./use-pane-order";
import { minPaneWidthPx, resizePair, type PaneWidths } from "./pane-widths";
import { useSyncedScroll } from "./use-synced-scroll";
import { useWords } from "./use-words";

type Props = {
  items: readonly PaneItem[];
  script: Script;
  convert: ConvertText | null;
  isSynced: boolean;
  loadArticle: LoadArticle;
};

/** Below this width panes are pages to swipe; the style sheet says the same. */
const pagesQuery = "(max-width: 719px)";

const slotsOf = (row: HTMLElement) => [...row.querySelectorAll<HTMLElement>("[data-pane-slot]")];

const measureWidths = (row: HTMLElement): PaneWidths =>
  new Map(slotsOf(row).map((slot) => [slot.dataset.paneSlot!, slot.getBoundingClientRect().width]));

/** Keeps each pane where it was scrolled to when panes change places, which the DOM does not. */
function useKeptScroll() {
  const kept = useRef<{ element: Element; top: number }[]>([]);
  useLayoutEffect(() => {
    for (const { element, top } of kept.current) element.scrollTo({ top, behavior: "instant" });
    kept.current = [];
  });
  return (row: HTMLElement) => {
    kept.current = [...row.querySelectorAll(".coverage-scroller")].map((element) => ({
      element,
      top: element.scrollTop,
    }));
  };
}

/** The article panes: side by side, or on a narrow screen as pages under the outlets' tabs. */
export function Panes({ items, script, convert, isSynced, loadArticle }: Props) {
  const say = useWords();
  const store = useAppStore();
  const event = useApp((state) => state.event);
  const pinned = useApp((state) => state.pinned);
  const isPaged = useMediaQuery(pagesQuery);
  const row = useRef<HTMLDivElement>(null);
  const idPrefix = useId();
  const [page, setPage] = useState(0);
  const [widths, setWidths] = useState<PaneWidths | null>(null);
  const startWidths = useRef<PaneWidths>(new Map());
  const order = items.map(({ article }) => article.id);
  const keepScroll = useKeptScroll();
  const setOrder = (next: readonly string[]) => {
    if (row.current) keepScroll(row.current);
    store.getState().setPanes(next);
  };
  const { dropGap, onDragStart } = usePaneOrder(row, order, setOrder);
  const synced = useSyncedScroll(isSynced && !isPaged);
  const panelIdOf = (article: string) => `${idPrefix}${article}`;
  const currentPage = Math.min(page, items.length - 1);

  const choosePage = (index: number) => {
    setPage(index);
    row.current?.scrollTo({ left: index * row.current.clientWidth, behavior: "smooth" });
  };
  const closePane = (id: string) => {
    store.getState().closePane(id);
    document.getElementById("coverage")?.focus({ preventScroll: true });
  };
  const share = (left: string, right: string) => {
    const [a, b] = [widths?.get(left) ?? 1, widths?.get(right) ?? 1];
    return (100 * a) / (a + b);
  };

  return (
    <>
      {isPaged && items.length > 1 && (
        <PaneTabs items={items} current={currentPage} panelIdOf={panelIdOf} onChoose={choosePage} />
      )}
      <div
        ref={row}
        className="coverage-panes"
        role="group"
        aria-label={say.panes}
        onScroll={(input) => {
          const { scrollLeft, clientWidth } = input.currentTarget;
          if (isPaged) setPage(Math.round(scrollLeft / clientWidth));
        }}
      >
        {items.map(({ article, outlet }, index) => {
          const width = widths?.get(article.id);
          const isDropTarget = dropGap === index || (dropGap === items.length && index === items.length - 1);
          const dropSide = dropGap === index ? "before" : "after";
          return (
            <Fragment key={article.id}>
              {index > 0 && !isPaged && (
                <PaneSeparator
                  sharePercent={share(order[index - 1]!, article.id)}
                  onStart={() => {
                    startWidths.current = measureWidths(row.current!);
                  }}
                  onResize={(byPx) =>
                    setWidths(resizePair(startWidths.current, order[index - 1]!, article.id, byPx))
                  }
                  onReset={() => setWidths(null)}
                />
              )}
              <div
                id={panelIdOf(article.id)}
                className="coverage-slot"
                data-pane-slot={article.id}
                data-drop={isDropTarget ? dropSide : undefined}
                data-pinned={pinned.includes(article.id) || undefined}
                {...(isPaged ? { role: "tabpanel", "aria-label": outlet.name[store.getState().lang] } : {})}
                style={
                  isPaged
                    ? undefined
                    : {
                        minWidth: minPaneWidthPx,
                        ...(width === undefined ? {} : { flex: `1 0 ${width}px` }),
                      }
                }
              >
                <ArticlePane
                  article={article}
                  outlet={outlet}
                  event={event}
                  script={script}
                  convert={convert}
                  loadArticle={loadArticle}
                  {...synced}
                  moves={{
                    canMoveLeft: index > 0,
                    canMoveRight: index < items.length - 1,
                    onMove: (by) => setOrder(moveItem(order, article.id, by < 0 ? index - 1 : index + 2)),
                    onDragStart: (gesture) => onDragStart(article.id, gesture),
                    onClose: () => closePane(article.id),
                  }}
                />
              </div>
            </Fragment>
          );
        })}
      </div>
    </>
  );
}
