import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../../ui/Icon";
import { useTextScale } from "../../ui/use-text-scale";
import type { Order } from "./event-order";

/** Heights in rem, so that they grow with the reader's type: a row, and the head. */
const rowRem = 3;
const headRem = 2.5;
/** Below so many rem a row has no columns. */
const leastColumnsRem = 38;
/** Rows drawn beyond the edges. */
const overscan = 8;

const usualRemPx = 16;

export type RowProps = {
  "aria-rowindex": number;
  "data-index": number;
  /** Of the row's button: one row at a time is a stop of the tab key. */
  tabIndex: 0 | -1;
};

type Props<Key extends string> = {
  caption: string;
  columns: readonly { key: Key; name: string; isSortable: boolean }[];
  order: Order<Key>;
  onOrder: (order: Order<Key>) => void;
  count: number;
  /** Rows that there are while not all are known, null if their number is not known either; `count`, if nothing is said. */
  total?: number | null;
  rowKey: (index: number) => string;
  renderRow: (index: number, props: RowProps) => ReactNode;
  /** The row to be kept in view; -1 for none. */
  current: number;
  /** Told the rows drawn whenever they change. */
  onRows?: (first: number, last: number) => void;
  /** Where the list was left, in pixels; kept by the caller. */
  place: { offset: number };
};

/** The row that a key leads to from another; null if the key is not about rows. */
function targetOf(key: string, from: number, count: number, page: number): number | null {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = steps[key];
  return step === undefined ? null : Math.min(count - 1, Math.max(0, from + step));
}

/** Whether there is room for columns beside each other. */
function useHasColumns(element: React.RefObject<HTMLElement | null>, remPx: number): boolean {
  const [hasColumns, setHasColumns] = useState(true);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHasColumns(entry.contentRect.width >= leastColumnsRem * remPx);
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element, remPx]);
  return hasColumns;
}

function Head<Key extends string>({
  columns,
  order,
  onOrder,
}: Pick<Props<Key>, "columns" | "order" | "onOrder">) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map(({ key, name, isSortable }) => {
          const isSorted = order.key === key;
          const direction = order.isDescending ? "descending" : "ascending";
          return (
            <th
              key={key}
              scope="col"
              className={`list-${key}`}
              {...(isSortable ? { "aria-sort": isSorted ? direction : "none" } : {})}
            >
              {isSortable ? (
                <button
                  type="button"
                  onClick={() => onOrder({ key, isDescending: isSorted && !order.isDescending })}
                >
                  {name}
                  {isSorted && <Icon name={order.isDescending ? "down" : "up"} size={14} />}
                </button>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

/** A table of any length of which only the rows in view are drawn. Arrow keys, Home and End move from row to row. */
export function VirtualTable<Key extends string>(props: Props<Key>) {
  const { caption, columns, count, total = count, current, rowKey, renderRow, onRows, place } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const remPx = usualRemPx * useTextScale();
  const hasColumns = useHasColumns(scroller, remPx);
  const [active, setActive] = useState(-1);
  const wantsFocus = useRef(false);
  const stop = Math.min(count - 1, active >= 0 ? active : Math.max(0, current));
  const [rowPx, headPx] = [rowRem * remPx, headRem * remPx];
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: rowKey,
    overscan,
    scrollMargin: headPx,
    scrollPaddingStart: headPx,
    initialOffset: place.offset,
    // The tab key's stop is always drawn.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      return stop < 0 || drawn.includes(stop) ? drawn : [...drawn, stop].sort((a, b) => a - b);
    },
  });
  useEffect(() => rows.measure(), [rows, rowPx]);
  const items = rows.getVirtualItems();
  const { range } = rows;

  useEffect(() => {
    if (range) onRows?.(range.startIndex, range.endIndex);
  }, [onRows, range?.startIndex, range?.endIndex, range]);
  useEffect(() => {
    if (current >= 0) rows.scrollToIndex(current, { align: "auto" });
    // Only when another row is chosen, not when the list changes under it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] button`);
    if (!button) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  });

  const onKeyDown = (press: KeyboardEvent<HTMLElement>) => {
    if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
    const from = Number((press.target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset.index);
    if (Number.isNaN(from)) return;
    const page = Math.max(1, Math.floor((scroller.current!.clientHeight - headPx) / rowPx) - 1);
    const target = targetOf(press.key, from, count, page);
    if (target === null) return;
    press.preventDefault();
    wantsFocus.current = true;
    setActive(target);
    rows.scrollToIndex(target, { align: "auto" });
  };

  let end = headPx;
  const body = items.flatMap((item) => {
    const gap = item.start - end;
    end = item.end;
    const row = renderRow(item.index, {
      "aria-rowindex": item.index + 2,
      "data-index": item.index,
      tabIndex: item.index === stop ? 0 : -1,
    });
    return gap > 0 ? [<Gap key={`gap ${item.index}`} height={gap} />, row] : [row];
  });
  const after = rows.getTotalSize() + headPx - end;
  return (
    <div
      ref={scroller}
      className="list-scroller"
      data-columns={hasColumns}
      style={{ "--row": `${rowPx}px`, "--head": `${headPx}px` } as React.CSSProperties}
      onScroll={({ currentTarget }) => (place.offset = currentTarget.scrollTop)}
    >
      <table aria-rowcount={total === null ? -1 : total + 1} onKeyDown={onKeyDown}>
        <caption className="ui-hidden">{caption}</caption>
        <colgroup>
          {columns.map(({ key }) => (
            <col key={key} className={`list-${key}`} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          {body}
          {after > 0 && <Gap key="after" height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Rows that are not drawn. */
const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className="list-gap" style={{ height }}>
    <td />
  </tr>
);
