import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { localeOf } from "../../i18n/messages";
import type { EventBrief } from "../../model/bundle";
import type { FoundArticle, ResultOrder } from "../../search/search-result";
import type { Answer } from "../../state/answer";
import { useAppStore } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { NameSuggestions } from "../names/NameSuggestions";
import { openFound } from "./open-found";
import { ArticleResult, EventResult } from "./ResultOptions";
import type { PanelKeys, SearchProps } from "./SearchBox";
import { fewResults, SearchAdvice } from "./SearchAdvice";
import { SearchNotes, SearchStatus } from "./SearchStatus";
import { pageLength, useArchiveSearch, useFoundArticles } from "./use-found";
import "./search.css";

const orders = ["relevance", "newest", "oldest"] as const satisfies readonly ResultOrder[];
/** Events shown before all are asked for. */
const fewEvents = 4;
/** Heights before they are measured, px. */
const [eventPx, articlePx] = [46, 104];

type Props = SearchProps & {
  listId: string;
  keys: Ref<PanelKeys>;
  /** The id of the option that is active. */
  onActive: (id: string | undefined) => void;
  onClose: () => void;
};

type Row = { kind: "event"; brief: EventBrief } | { kind: "article"; place: number };

/** Events first, then articles; of each the first few or all. */
function rowsOf({ events, result }: Answer, isAll: boolean): Row[] {
  const shown = isAll ? events : events.slice(0, fewEvents);
  const articles = isAll ? (result?.total ?? 0) : Math.min(result?.total ?? 0, pageLength);
  return [
    ...shown.map((brief): Row => ({ kind: "event", brief })),
    ...Array.from({ length: articles }, (_, place): Row => ({ kind: "article", place })),
  ];
}

/** What is active for some words: a place among the rows, and the event that is there. */
type Chosen = { answer: Answer; order: ResultOrder; at: number; event: string | null };

/**
 * Where in the rows the choice is. One made of an answer stays with its event when that is given again; one made
 * before the words were answered is of whatever comes at its place.
 * @returns -1 if nothing is active.
 */
function placeOf(chosen: Chosen | null, rows: readonly Row[], answer: Answer, order: ResultOrder): number {
  if (chosen?.answer.query !== answer.query || chosen.order !== order) return -1;
  if (chosen.answer.result === answer.result || chosen.answer.phase === "asking")
    return chosen.at < rows.length ? chosen.at : -1;
  return rows.findIndex((row) => row.kind === "event" && row.brief.id === chosen.event);
}

const none: Answer = { query: "", phase: "asking", parsed: null, events: [], result: null };

/** Opens what a row stands for. */
function useOpening({ openSearch, base, onClose }: Pick<Props, "openSearch" | "base" | "onClose">) {
  const store = useAppStore();
  const openArticle = async (article: FoundArticle) => {
    const { answer } = store.getState();
    const search = await openSearch();
    const [first] = answer?.parsed ? await search.findPassages(answer.parsed, article.id) : [];
    await openFound(store, base, article, first?.marks[0] ?? null);
  };
  return (row: Row, article: FoundArticle | null | undefined) => {
    if (row.kind === "event") {
      store.getState().selectEvent(row.brief.id);
      // An event that is gone to is seen among the others.
      store.getState().setQuery("");
    } else if (article)
      openArticle(article).catch(() =>
        store.getState().addNotice({ code: "period-missing", parameter: "", ids: [] }),
      );
    else return;
    onClose();
  };
}

/** What a search found: events, then sentences of articles, with what was searched and how many there are. */
export function SearchPanel(props: Props) {
  const { listId, keys, onActive, openSearch, onCheck } = props;
  const { lang, answer: given } = usePick("lang", "answer");
  const answer = given ?? none;
  const say = useWords("search");
  const search = useArchiveSearch(openSearch);
  const [order, setOrder] = useState<ResultOrder>("relevance");
  const [isAll, setAll] = useState(false);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const list = useRef<HTMLUListElement>(null);
  /** Whether Enter was pressed before the words were answered. */
  const isWaiting = useRef(false);
  const rows = rowsOf(answer, isAll);
  const active = placeOf(chosen, rows, answer, order);
  const found = useFoundArticles(answer.result, order);
  const open = useOpening(props);
  // oxlint-disable-next-line react/incompatible-library -- nothing memoizes what it returns
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (rows[index]?.kind === "event" ? eventPx : articlePx),
    // The first few results are all drawn, whatever their height.
    overscan: fewEvents + pageLength,
  });
  const drawn = virtual.getVirtualItems();
  const articleOf = (row: Row | undefined) => (row?.kind === "article" ? found.at(row.place) : undefined);
  const total = answer.result?.total ?? 0;
  const firstArticle = rows.findIndex(({ kind }) => kind === "article");

  useEffect(() => {
    found.want(drawn.flatMap(({ index }) => (rows[index]?.kind === "article" ? rows[index].place : [])));
  });
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [answer.result, order]);
  useEffect(() => onActive(active === -1 ? undefined : `${listId}-${active}`), [active, listId, onActive]);
  useEffect(() => {
    if (answer.phase === "asking" || !isWaiting.current) return;
    const row = rows[active];
    const article = articleOf(row);
    if (row?.kind === "article" && article === undefined) return;
    isWaiting.current = false;
    if (row) open(row, article);
  });
  useImperativeHandle(keys, () => ({
    step(by) {
      let next = active;
      // What was read and has not the words after all is no option.
      do next = next === -1 && by === -1 ? rows.length - 1 : next + by;
      while (articleOf(rows[next]) === null);
      if (next >= rows.length || next < 0) next = -1;
      const row = rows[next];
      setChosen({ answer, order, at: next, event: row?.kind === "event" ? row.brief.id : null });
      if (next !== -1) virtual.scrollToIndex(next);
    },
    choose() {
      const row = rows[active];
      // What is shown is of the words before: the answer to these is waited for.
      if (answer.phase === "asking" && row) isWaiting.current = true;
      else if (row) open(row, articleOf(row));
      return row !== undefined;
    },
  }));

  return (
    <div className="search-panel" data-all={isAll}>
      <div className="search-head">
        <SearchStatus answer={answer} />
        {total > 1 && (
          <div role="group" aria-label={say.order} className="ui-switch search-order">
            {orders.map((each) => (
              <button key={each} type="button" aria-pressed={each === order} onClick={() => setOrder(each)}>
                {say.orders[each]}
              </button>
            ))}
          </div>
        )}
      </div>
      <SearchNotes answer={answer} search={search} />
      <NameSuggestions onClose={props.onClose} />
      {answer.phase === "answered" && rows.length <= fewResults && (
        <SearchAdvice answer={answer} search={search} />
      )}
      <ul
        ref={list}
        id={listId}
        role="listbox"
        aria-label={say.results}
        className="search-list"
        hidden={rows.length === 0}
      >
        <li role="presentation" style={{ height: virtual.getTotalSize() }} />
        {drawn.map(({ index, start }) => {
          const row = rows[index]!;
          const article = articleOf(row);
          const isFirst = index === 0 || index === firstArticle;
          return (
            <li
              key={row.kind === "event" ? row.brief.id : `${order}-${row.place}`}
              ref={virtual.measureElement}
              data-index={index}
              className="search-row"
              role="presentation"
              style={{ translate: `0 ${start}px` }}
            >
              {isFirst && (
                <p className="search-heading" aria-hidden="true">
                  {row.kind === "event" ? say.events : say.passages}
                </p>
              )}
              {article !== null && (
                <div
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  aria-setsize={rows.length}
                  aria-posinset={index + 1}
                  className="search-option"
                  {...(row.kind === "event"
                    ? { "data-event-id": row.brief.id }
                    : article && { "data-article-id": article.id })}
                  onClick={() => open(row, article)}
                >
                  {row.kind === "event" ? (
                    <EventResult brief={row.brief} search={search} query={answer.parsed} />
                  ) : (
                    article && <ArticleResult article={article} search={search} query={answer.parsed} />
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <div className="search-foot">
        {total > pageLength && (
          <button type="button" className="ui-button ui-button-lined" onClick={() => setAll(!isAll)}>
            {isAll ? say.fewer : say.all(total.toLocaleString(localeOf(lang)))}
          </button>
        )}
        <span className="search-syntax">{say.syntax}</span>
        <button type="button" className="ui-link" aria-keyshortcuts="q" onClick={onCheck}>
          {useWords("quote").title}
        </button>
      </div>
    </div>
  );
}
