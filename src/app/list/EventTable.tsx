import { useCallback, useMemo } from "react";
import { formatWhen } from "../../i18n/format-date";
import type { EventBrief } from "../../model/bundle";
import { selectTelling } from "../../state/article-selectors";
import { selectVisibleBriefs } from "../../state/brief-selectors";
import { indexOf } from "../../state/selectors";
import { useApp, useAppStore } from "../../state/use-app";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useTotals } from "../FilterSummary";
import { eventKeys, sortEvents, type EventKey, type Numbers } from "./event-order";
import { useOrder } from "./use-order";
import { VirtualTable, type RowProps } from "./VirtualTable";

const mostMarks = 4;

/** Numbers of events for the outlets shown. */
function useNumbers(): (event: EventBrief) => Numbers {
  const store = useAppStore();
  const { outlets, accounts, briefs } = usePick("outlets", "accounts", "briefs");
  return useMemo(() => {
    const shown = outlets && new Set(outlets);
    return (event) => ({
      outlets: shown ? event.outlets.filter((id) => shown.has(id)).length : event.outlets.length,
      ...(selectTelling(store.getState(), event) ?? { articles: null, first: null, last: null }),
    });
    // The numbers are read from these parts of the store.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [store, outlets, accounts, briefs]);
}

function Outlets({ event }: { event: EventBrief }) {
  const { bundle, lang, outlets: shown } = usePick("bundle", "lang", "outlets");
  const say = useWords("list");
  const { outletById } = indexOf(bundle);
  const telling = shown ? event.outlets.filter((id) => shown.includes(id)) : event.outlets;
  return (
    <>
      <span className="list-number">{say.outletsOf(telling.length)}</span>
      <ul className="list-outlets-of">
        {telling.slice(0, mostMarks).flatMap((id) => {
          const outlet = outletById.get(id);
          if (!outlet) return [];
          return (
            <li key={id} title={outlet.name[lang]}>
              <OutletMark outlet={outlet} />
              <span className="ui-hidden">{outlet.name[lang]}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** A day of publication (UTC), short enough for a column. */
function Day({ day }: { day: string | null }) {
  return day && <time dateTime={day}>{day}</time>;
}

type RowOf = { event: EventBrief; numbers: Numbers; isMixed: boolean; row: RowProps };

function Row({ event, numbers, isMixed, row: { tabIndex, ...row } }: RowOf) {
  const { lang, selectEvent, hoverEvent } = usePick("lang", "selectEvent", "hoverEvent");
  const isSelected = useApp((state) => state.event === event.id);
  const isWhole = useApp((state) => state.outlets === null);
  const say = useWords("list");
  const { counting } = useWords("filters");
  const when = formatWhen(event.when, lang);
  // A range of days needs both lines.
  const place = event.when.includes("/") ? null : event.place?.[lang];
  // Said only where an editor named others.
  const isFound = isMixed && event.origin === "found";
  return (
    <tr
      {...row}
      data-event-id={event.id}
      data-rank={event.rank}
      data-found={isFound}
      data-selected={isSelected}
      onClick={() => selectEvent(event.id)}
      onPointerEnter={() => hoverEvent(event.id)}
      onPointerLeave={() => hoverEvent(null)}
    >
      <td className="list-date">
        <span className="list-when" data-lines={place ? 1 : 2} title={when}>
          {when}
        </span>
        {place && <span className="list-place">{place}</span>}
      </td>
      <th scope="row" className="list-event">
        <button
          type="button"
          className="ui-plain"
          tabIndex={tabIndex}
          title={isFound ? `${event.label[lang]} · ${say.found}` : event.label[lang]}
          aria-current={isSelected}
        >
          {event.disagreement && (
            <span className="list-disagreement" title={say.disagreement}>
              <span aria-hidden="true">≠ </span>
              <span className="ui-hidden">{say.disagreement}: </span>
            </span>
          )}
          {event.label[lang]}
        </button>
      </th>
      <td className="list-outlets">
        <Outlets event={event} />
      </td>
      <td className="list-articles">
        <span className="list-number">
          {numbers.articles === null ? counting : say.articlesOf(numbers.articles)}
        </span>
        {isWhole && (
          <span className="list-stances">
            {event.forecasts > 0 && <span title={say.forecasts(event.forecasts)}>○ {event.forecasts}</span>}
            {event.reports > 0 && <span title={say.reports(event.reports)}>● {event.reports}</span>}
          </span>
        )}
      </td>
      <td className="list-first">
        <Day day={numbers.first} />
      </td>
      <td className="list-last">
        <Day day={numbers.last} />
      </td>
    </tr>
  );
}

/** Where the list was left; kept while the page is open. */
const kept = { offset: 0 };

/** Every event of the archive under the filters. */
export function EventTable() {
  const { lang, event: selected } = usePick("lang", "event");
  const briefs = useApp(selectVisibleBriefs);
  const isMixed = useApp(
    ({ bundle }) =>
      (bundle.overview?.curated ?? bundle.events.filter(({ origin }) => origin === "curated")).length > 0,
  );
  const numbersOf = useNumbers();
  const { events: total } = useTotals();
  const [order, setOrder] = useOrder<EventKey>("list-events", eventKeys);
  const say = useWords("list");
  const events = useMemo(() => sortEvents(briefs, order, numbersOf, lang), [briefs, order, numbersOf, lang]);
  const rowKey = useCallback((index: number) => events[index]?.id ?? String(index), [events]);
  return (
    <VirtualTable
      caption={say.caption}
      columns={eventKeys.map((key) => ({ key, name: say[key], isSortable: true }))}
      order={order}
      onOrder={setOrder}
      count={events.length}
      total={total}
      rowKey={rowKey}
      renderRow={(index, row) => {
        const event = events[index]!;
        return <Row key={event.id} event={event} numbers={numbersOf(event)} isMixed={isMixed} row={row} />;
      }}
      current={events.findIndex(({ id }) => id === selected)}
      place={kept}
    />
  );
}
