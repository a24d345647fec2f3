import { useEffect, useMemo, useRef, useState } from "react";
import { formatWhen } from "../i18n/format-date";
import type { NewsEvent } from "../model/bundle";
import { indexOf, selectVisibleEvents } from "../state/selectors";
import { useApp } from "../state/use-app";
import type { SortKey } from "../state/view-state";
import { Icon } from "../ui/Icon";
import { OutletMark } from "../ui/OutletMark";
import { useFilters } from "../ui/use-filters";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { countStances, sortEvents, type Order } from "./event-order";
import "./list-view.css";

const sortKeys: readonly SortKey[] = ["date", "event", "place", "outlets"];
/** Rows drawn at once; more on demand. */
const pageLength = 200;

function Head({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) {
  const say = useWords("list");
  return (
    <thead>
      <tr>
        {sortKeys.map((key) => {
          const isSorted = order.key === key;
          const direction = order.isDescending ? "descending" : "ascending";
          return (
            <th key={key} scope="col" aria-sort={isSorted ? direction : "none"} className={`list-${key}`}>
              <button
                type="button"
                onClick={() => onOrder({ key, isDescending: isSorted && !order.isDescending })}
              >
                {say[key]}
                {isSorted && <Icon name={order.isDescending ? "down" : "up"} />}
              </button>
            </th>
          );
        })}
        <th scope="col" className="list-stances">
          {say.stances}
        </th>
      </tr>
    </thead>
  );
}

function Outlets({ event }: { event: NewsEvent }) {
  const { bundle, lang } = usePick("bundle", "lang");
  const { outletById, outletsByEvent } = indexOf(bundle);
  return (
    <ul className="list-outlets-of">
      {(outletsByEvent.get(event.id) ?? []).flatMap((id) => {
        const outlet = outletById.get(id);
        if (!outlet) return [];
        return (
          <li key={id}>
            <OutletMark outlet={outlet} />
            {outlet.name[lang]}
          </li>
        );
      })}
    </ul>
  );
}

function Row({ event }: { event: NewsEvent }) {
  const { lang, selectEvent, hoverEvent } = usePick("lang", "selectEvent", "hoverEvent");
  const isSelected = useApp((state) => state.event === event.id);
  const say = useWords("list");
  const { forecasts, reports } = countStances(event);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: "nearest" });
  }, [isSelected]);
  return (
    <tr
      ref={row}
      data-rank={event.rank}
      data-selected={isSelected}
      onClick={() => selectEvent(event.id)}
      onPointerEnter={() => hoverEvent(event.id)}
      onPointerLeave={() => hoverEvent(null)}
    >
      <td className="list-date">{formatWhen(event.when, lang)}</td>
      <th scope="row" className="list-event">
        <button type="button" className="ui-plain" data-event-id={event.id} aria-current={isSelected}>
          {event.label[lang]}
        </button>
        {event.origin === "found" && <span className="list-note">{say.found}</span>}
        {event.disagreement && <span className="list-note list-disagreement">{say.disagreement}</span>}
      </th>
      <td className="list-place">{event.place?.[lang]}</td>
      <td className="list-outlets">
        <Outlets event={event} />
      </td>
      <td className="list-stances">
        {forecasts > 0 && <span>{say.forecasts(forecasts)}</span>}
        {reports > 0 && <span>{say.reports(reports)}</span>}
      </td>
    </tr>
  );
}

/** The timeline's events as a table: the same filters, the same selection. */
export function ListView({ onPainted }: { onPainted: () => void }) {
  const { bundle, lang, event: selected } = usePick("bundle", "lang", "event");
  const filters = useFilters();
  const [order, setOrder] = useState<Order>({ key: "date", isDescending: false });
  const [length, setLength] = useState(pageLength);
  const events = useMemo(
    () => sortEvents(bundle, selectVisibleEvents(bundle, filters), order, lang),
    [bundle, filters, order, lang],
  );
  useEffect(() => {
    const frame = requestAnimationFrame(onPainted);
    return () => cancelAnimationFrame(frame);
  }, [onPainted]);
  const say = useWords("list");
  // The selected event's row is always there, however far down.
  const shown = events.slice(0, Math.max(length, events.findIndex((event) => event.id === selected) + 1));
  return (
    <section className="list-view" aria-label={say.caption}>
      <table>
        <caption className="ui-hidden">{say.caption}</caption>
        <Head order={order} onOrder={setOrder} />
        <tbody>
          {shown.map((event) => (
            <Row key={event.id} event={event} />
          ))}
        </tbody>
      </table>
      {shown.length < events.length && (
        <p className="list-more">
          {say.shownOf(shown.length, events.length)}{" "}
          <button type="button" className="ui-button" onClick={() => setLength(shown.length + pageLength)}>
            {say.more(Math.min(pageLength, events.length - shown.length))}
          </button>
        </p>
      )}
    </section>
  );
}
