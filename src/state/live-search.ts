/** Asks the whole archive for the reader's words as they are typed, and keeps hits and answer in the store. */
import type { AccountsFile } from "../model/bundle";
import type { Query } from "../search/parse-query";
import type { AppState, AppStore } from "./app-store";
import { selectVisibleBriefs, type Hits } from "./brief-selectors";
import type { ArchiveSearch } from "./search-archive";

/** Typing rests for so long before the archive is asked. */
const restMs = 140;

const isBlank = ({ query }: AppState): boolean => query.trim() === "";

const canBeAsked = ({ wanted, outlets, years }: Query): boolean =>
  wanted.length + outlets.length + years.length > 0;

/** What, beside the words, changes the list of results or the events that have them. */
const dependencies = [
  "outlets",
  "years",
  "kinds",
  "isSharedOnly",
  "names",
  "named",
  "briefs",
  "accounts",
] as const;

/** Of an event's articles, so many must have the words: one that many tell is named in passing beside anything. */
const leastShare = 1 / 3;

/** Events of whose articles at least a third are at `places`. `accounts.events` is in step with all briefs. */
export function eventsTelling(
  places: ArrayLike<number>,
  accounts: AccountsFile,
  briefs: readonly { id: string }[],
): string[] {
  const isFound = new Uint8Array(accounts.outlets.length);
  for (let at = 0; at < places.length; at += 1) isFound[places[at]!] = 1;
  return briefs.flatMap(({ id }, at) => {
    const telling = accounts.events[at] ?? [];
    const found = telling.filter((place) => isFound[place]).length;
    return found > 0 && found >= telling.length * leastShare ? id : [];
  });
}

type Asking = { search: ArchiveSearch; query: Query; state: AppState };

function toHits({ search, query, state }: Asking, places: ArrayLike<number>): Hits {
  const { briefs, accounts, areBriefsComplete } = state;
  const named = search.matchEvents(query, briefs).map(({ id }) => id);
  const isComplete = areBriefsComplete && accounts !== null;
  const telling = isComplete ? eventsTelling(places, accounts, briefs) : [];
  return {
    query: state.query,
    events: new Set([...named, ...telling]),
    places,
    isComplete,
  };
}

/**
 * Follows the query and the filters of a store. What is outdated when it arrives is dropped.
 * @returns a function that ends it.
 */
export function followQuery(store: AppStore, open: () => Promise<ArchiveSearch>): () => void {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (mine: number) => {
    const state = store.getState();
    const { query, outlets, years } = state;
    const search = await open();
    const parsed = search.parse(query);
    const whole = canBeAsked(parsed) ? await search.search(parsed) : null;
    const shown = whole && (outlets || years) ? await search.search(parsed, { outlets, years }) : whole;
    if (mine !== asked) return;
    const hits = toHits({ search, query: parsed, state }, whole?.places ?? []);
    const events = search.matchEvents(parsed, selectVisibleBriefs({ ...state, query: "" }));
    store.setState({
      hits,
      answer: { query, phase: "answered", parsed, events, result: shown },
    });
  };
  const askOrSay = () => {
    const mine = asked;
    ask(mine).catch((error: unknown) => {
      if (mine !== asked) return;
      console.warn("The search did not answer.", error);
      const { answer, setAnswer } = store.getState();
      if (answer) setAnswer({ ...answer, phase: "failed" });
    });
  };
  const begin = (waitMs: number) => {
    clearTimeout(timer);
    asked += 1;
    const state = store.getState();
    if (isBlank(state)) {
      store.setState({ hits: null, answer: null });
      return;
    }
    const before = state.answer ?? { parsed: null, events: [], result: null };
    state.setAnswer({ ...before, query: state.query, phase: "asking" });
    timer = setTimeout(askOrSay, waitMs);
  };
  const unsubscribe = store.subscribe((after, before) => {
    if (after.query !== before.query) begin(restMs);
    // The reader asks again.
    else if (before.answer?.phase === "failed" && after.answer?.phase === "asking") begin(0);
    else if (!isBlank(after) && dependencies.some((part) => after[part] !== before[part])) begin(0);
  });
  begin(0);
  return () => {
    clearTimeout(timer);
    asked += 1;
    unsubscribe();
  };
}
