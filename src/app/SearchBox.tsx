import { useId, useMemo, useState, type KeyboardEvent } from "react";
import { formatWhen } from "../i18n/format-date";
import type { NewsEvent } from "../model/bundle";
import { indexOf, noFilters, selectVisibleArticles, selectVisibleEvents } from "../state/selectors";
import { useAppStore } from "../state/use-app";
import { Icon } from "../ui/Icon";
import { stepOfKey } from "../ui/step-of-key";
import { useIsNarrow } from "../ui/use-media";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { searchId } from "./use-shortcuts";

const offered = { events: 6, articles: 4 } as const;

type Suggestion = { id: string; name: string; note: string; open: () => void };

/** An event with the words in its own name goes before one whose articles have them, and summits before others. */
const closenessOf = ({ label, rank }: NewsEvent, query: string): number =>
  2 * Number(`${label.zh} ${label.en}`.toLowerCase().includes(query.trim().toLowerCase())) +
  Number(rank === "summit");

/** Events and articles that the words find, whatever else is filtered: events first, then articles by title. */
function useSuggestions(query: string): Suggestion[] {
  const store = useAppStore();
  const { bundle, lang } = usePick("bundle", "lang");
  return useMemo(() => {
    if (query.trim() === "") return [];
    const { outletById } = indexOf(bundle);
    const { selectEvent, openArticle } = store.getState();
    const filters = { ...noFilters, query };
    const events = selectVisibleEvents(bundle, filters)
      .toSorted((a, b) => closenessOf(b, query) - closenessOf(a, query))
      .slice(0, offered.events)
      .map(({ id, label, when }) => ({
        id,
        name: label[lang],
        note: formatWhen(when, lang),
        open: () => selectEvent(id),
      }));
    const articles = selectVisibleArticles(bundle, filters)
      .slice(0, offered.articles)
      .map(({ id, title, outlet }) => ({
        id,
        name: title,
        note: outletById.get(outlet)?.name[lang] ?? outlet,
        open: () => openArticle(id),
      }));
    return [...events, ...articles];
  }, [store, bundle, lang, query]);
}

/** The search filters the page, and offers the first hits to choose from (ARIA combobox with a listbox). */
export function SearchBox() {
  const { query, setQuery } = usePick("query", "setQuery");
  const say = useWords("app");
  const suggestions = useSuggestions(query);
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const listId = useId();
  const isShown = isOpen && suggestions.length > 0;
  const choose = (suggestion: Suggestion) => {
    suggestion.open();
    setQuery("");
    setOpen(false);
  };
  const onKeyDown = (gesture: KeyboardEvent) => {
    if (gesture.nativeEvent.isComposing) return;
    const { key } = gesture;
    const step = stepOfKey(key, "y");
    if (key === "Escape") {
      if (isShown) setOpen(false);
      else setQuery("");
      gesture.preventDefault();
    } else if (key === "Enter" && isShown && suggestions[active]) {
      choose(suggestions[active]);
    } else if (key === "Enter") setOpen(false);
    else if (step !== 0 && suggestions.length > 0) {
      setOpen(true);
      setActive(
        active === -1 && step === -1
          ? suggestions.length - 1
          : (active + step + suggestions.length) % suggestions.length,
      );
      gesture.preventDefault();
    }
  };
  return (
    <search role="search" className="top-bar-search">
      <Icon name="search" />
      <input
        id={searchId}
        type="search"
        role="combobox"
        className="ui-input"
        value={query}
        placeholder={isNarrow ? say.search : say.searchHint}
        aria-label={say.search}
        aria-keyshortcuts="/"
        aria-expanded={isShown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(input) => {
          setQuery(input.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {query === "" && <kbd aria-hidden="true">/</kbd>}
      <ul id={listId} role="listbox" aria-label={say.search} className="top-bar-hits" hidden={!isShown}>
        {suggestions.map((suggestion, index) => (
          <li
            key={suggestion.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            onPointerDown={(gesture) => {
              gesture.preventDefault();
              choose(suggestion);
            }}
          >
            <span className="top-bar-hit-name">{suggestion.name}</span>
            <span className="top-bar-hit-note">{suggestion.note}</span>
          </li>
        ))}
      </ul>
    </search>
  );
}
