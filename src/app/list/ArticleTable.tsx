import { useCallback, useEffect, useMemo, useRef } from "react";
import { formatPublishedShort, formatWhen } from "../../i18n/format-date";
import type { AccountsFile } from "../../model/bundle";
import { articleAt, selectPlacesShown, shardOfPlace } from "../../state/article-selectors";
import { dayAt } from "../../state/tally";
import { useApp } from "../../state/use-app";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { articleKeys, sortArticles, type ArticleKey } from "./event-order";
import { useOrder } from "./use-order";
import { VirtualTable, type RowProps } from "./VirtualTable";

const columns = ["date", "title", "outlets", "events"] as const;
type Column = (typeof columns)[number];
const isSortable = (key: Column): key is ArticleKey & Column =>
  (articleKeys as readonly string[]).includes(key);

function Row({
  place,
  accounts,
  row: { tabIndex, ...row },
}: {
  place: number;
  accounts: AccountsFile;
  row: RowProps;
}) {
  const { bundle, lang, openArticle } = usePick("bundle", "lang", "openArticle");
  const article = useApp((state) => articleAt(state, place));
  const isOpen = useApp((state) => article !== undefined && (state.panes?.includes(article.id) ?? false));
  const say = useWords("list");
  const outlet = bundle.outlets[accounts.outlets[place]!]!;
  const day = dayAt(accounts, place);
  const date = article?.published
    ? formatPublishedShort(article.published, outlet.zone, lang)
    : day && formatWhen(day, lang);
  return (
    <tr
      {...row}
      {...(article ? { "data-article-id": article.id } : {})}
      data-selected={isOpen}
      aria-busy={!article}
      onClick={() => article && openArticle(article.id)}
    >
      <td className="list-date">{date ?? say.undated}</td>
      <th scope="row" className="list-event">
        <button
          type="button"
          className="ui-plain"
          tabIndex={tabIndex}
          title={article?.title}
          aria-current={isOpen}
        >
          {article?.title ?? "……"}
        </button>
      </th>
      <td className="list-outlets">
        <span className="list-outlet">
          <OutletMark outlet={outlet} />
          <span>{outlet.name[lang]}</span>
        </span>
      </td>
      <td className="list-events">{article && say.eventsOf(article.events.length)}</td>
    </tr>
  );
}

/** The rows in view name the shards to be loaded, once the reader rests on them. */
function useWantedShards(places: readonly number[]): (first: number, last: number) => void {
  const { bundle, setWanted } = usePick("bundle", "setWanted");
  const { shards } = bundle;
  const latest = useRef({ bundle, places });
  useEffect(() => {
    latest.current = { bundle, places };
  });
  useEffect(() => () => setWanted([]), [setWanted]);
  return useCallback(
    (first, last) => {
      if (!shards) return;
      const paths = latest.current.places
        .slice(first, last + 1)
        .flatMap((place) => shardOfPlace(latest.current.bundle, place)?.path ?? []);
      setWanted([...new Set(paths)]);
    },
    [shards, setWanted],
  );
}

const kept = { offset: 0 };

/** Every article of the archive under the filters; its period is loaded as it comes into view. */
export function ArticleTable() {
  const { bundle, lang, accounts } = usePick("bundle", "lang", "accounts");
  const shown = useApp(selectPlacesShown);
  const [chosen, setOrder] = useOrder<ArticleKey>("list-articles", articleKeys);
  const say = useWords("list");
  const { counting } = useWords("filters");
  const { key, isDescending } = chosen;
  const { outlets } = bundle;
  const places = useMemo(
    () => (accounts && shown ? sortArticles(shown, { key, isDescending }, { outlets }, accounts, lang) : []),
    [accounts, shown, key, isDescending, outlets, lang],
  );
  const onRows = useWantedShards(places);
  const rowKey = useCallback((index: number) => String(places[index] ?? -index), [places]);
  if (!accounts || !shown)
    return (
      <p className="list-wait" role="status">
        {counting}
      </p>
    );
  return (
    <VirtualTable<Column>
      caption={say.articlesCaption}
      columns={columns.map((column) => ({ key: column, name: say[column], isSortable: isSortable(column) }))}
      order={chosen}
      onOrder={(order) => isSortable(order.key) && setOrder({ ...order, key: order.key })}
      count={places.length}
      rowKey={rowKey}
      renderRow={(index, row) => (
        <Row key={places[index]} place={places[index]!} accounts={accounts} row={row} />
      )}
      current={-1}
      onRows={onRows}
      place={kept}
    />
  );
}
