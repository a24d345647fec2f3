/** What the reader sees of the events of the whole archive, loaded or not. Pure, and kept while nothing changes. */
import type { BundleIndex, EventBrief, NewsEvent } from "../model/bundle";
import { yearsOf } from "../model/edtf";
import { briefOf } from "../model/event-brief";
import type { Fold } from "./fold-words";
import { indexOf, type Filters } from "./selectors";

/** What a search found for its words so far; `isComplete` once the whole archive was asked. */
export type Hits = {
  query: string;
  events: ReadonlySet<string>;
  /** All articles found, by their places in the index. */
  places: ArrayLike<number>;
  isComplete: boolean;
};

/** The part of the state that says which events are shown. */
export type BriefState = Filters & {
  bundle: BundleIndex;
  /** In the order of time: all of the archive, or those that its head names. */
  briefs: readonly EventBrief[];
  hits: Hits | null;
  /** What is known of the names chosen; see `namesKey`. */
  named: Hits | null;
  fold: Fold;
};

/** The names chosen as one text. */
export const namesKey = (names: readonly string[]): string => names.join(",");

/** What is known of the names chosen: null without any, "unknown" until they are looked up. */
export const namedHits = ({ names, named }: Pick<BriefState, "names" | "named">): Hits | null | "unknown" =>
  names === null ? null : named?.query === namesKey(names) ? named : "unknown";

const briefParts: readonly (keyof BriefState)[] = [
  "bundle",
  "briefs",
  "hits",
  "named",
  "fold",
  "outlets",
  "years",
  "kinds",
  "isSharedOnly",
  "names",
  "query",
];

/** Results kept by each selector: many parts of the page ask the same after one press of a filter. */
const mostKept = 4;

/** A selector that gives the same result, the same object, while the parts that it reads are the same. */
export function keepByParts<S, T>(parts: readonly (keyof S)[], select: (state: S) => T): (state: S) => T {
  let kept: { state: S; result: T }[] = [];
  return (state) => {
    const known = kept.find((one) => parts.every((part) => one.state[part] === state[part]));
    if (known) return known.result;
    const result = select(state);
    // Only the parts: the rest of a state is not to be kept from being freed.
    const own = Object.fromEntries(parts.map((part) => [part, state[part]])) as S;
    kept = [{ state: own, result }, ...kept].slice(0, mostKept);
    return result;
  };
}

/** By time, then by id: the order of the bundle's index. */
const byTime = (a: EventBrief, b: EventBrief): number =>
  a.extent.from - b.extent.from || a.extent.to - b.extent.to || (a.id < b.id ? -1 : 1);

/** The briefs known before any other file is loaded, and whether they are all. */
export const firstBriefs = ({
  events,
  overview,
}: BundleIndex): { briefs: readonly EventBrief[]; areBriefsComplete: boolean } =>
  overview
    ? { briefs: [...overview.leading].sort(byTime), areBriefsComplete: false }
    : { briefs: events.map((event) => briefOf(event)), areBriefsComplete: true };

const byIds = new WeakMap<readonly EventBrief[], ReadonlyMap<string, EventBrief>>();

/** Briefs by id, made once per list. */
export function briefsById(briefs: readonly EventBrief[]): ReadonlyMap<string, EventBrief> {
  let byId = byIds.get(briefs);
  if (!byId) byIds.set(briefs, (byId = new Map(briefs.map((brief) => [brief.id, brief]))));
  return byId;
}

const knownYears = new WeakMap<EventBrief, readonly number[]>();

/** Calendar years that an event touches, read from its date once. */
export function yearsOfBrief(brief: EventBrief): readonly number[] {
  let years = knownYears.get(brief);
  if (!years) knownYears.set(brief, (years = yearsOf(brief)));
  return years;
}

/** Folded words of briefs; a map per way of folding. */
const foldedNames = new WeakMap<Fold, WeakMap<EventBrief, string>>();

function namesOf(brief: EventBrief, fold: Fold): string {
  let names = foldedNames.get(fold);
  if (!names) foldedNames.set(fold, (names = new WeakMap()));
  let text = names.get(brief);
  if (text === undefined) {
    const { label, place, when } = brief;
    text = fold(`${label.zh} ${label.en} ${place?.zh ?? ""} ${place?.en ?? ""} ${when}`);
    names.set(brief, text);
  }
  return text;
}

/** Folded words that all have to be found. */
export const wordsOf = (query: string, fold: Fold): string[] =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== "");

/** Whether the words are in an event's names, in hits, or, until a search has answered, in titles that are loaded. */
function createQueryTest({ bundle, query, hits, fold }: BriefState): (brief: EventBrief) => boolean {
  const words = wordsOf(query, fold);
  if (words.length === 0) return () => true;
  const found = hits?.query === query ? hits : null;
  const { articleById, eventById } = indexOf(bundle);
  const titlesOf = (id: string) =>
    fold((eventById.get(id)?.coverage ?? []).map((article) => articleById.get(article)?.title).join(" "));
  return (brief) => {
    if (found?.events.has(brief.id)) return true;
    const names = namesOf(brief, fold);
    if (words.every((word) => names.includes(word))) return true;
    if (found) return false;
    const text = names + titlesOf(brief.id);
    return words.every((word) => text.includes(word));
  };
}

/** One test for each filter, whether it is set or not. */
function createTests(state: BriefState) {
  const { isSharedOnly } = state;
  const outlets = state.outlets && new Set(state.outlets);
  const years = state.years && new Set(state.years);
  const kinds = state.kinds && new Set<string>(state.kinds);
  const named = namedHits(state);
  return {
    outlets: (brief: EventBrief) => !outlets || brief.outlets.some((id) => outlets.has(id)),
    years: (brief: EventBrief) => !years || yearsOfBrief(brief).some((year) => years.has(year)),
    kinds: (brief: EventBrief) => !kinds || kinds.has(brief.kind),
    shared: (brief: EventBrief) => !isSharedOnly || brief.outlets.length >= 2,
    names: (brief: EventBrief) => named === null || named === "unknown" || named.events.has(brief.id),
    query: createQueryTest(state),
  };
}

/** Events that pass every filter, in the order of time. Of a large archive all, once `areBriefsComplete`. */
export const selectVisibleBriefs = keepByParts<BriefState, readonly EventBrief[]>(briefParts, (state) => {
  const tests = Object.values(createTests(state));
  return state.briefs.filter((brief) => tests.every((isPassed) => isPassed(brief)));
});

/** Events that each toggle would show under the other filters. */
export type BriefCounts = {
  /** Under all filters. */
  total: number;
  outlets: ReadonlyMap<string, number>;
  years: ReadonlyMap<number, number>;
  kinds: ReadonlyMap<NewsEvent["kind"], number>;
  /** Told by two or more outlets. */
  shared: number;
};

/** Counts over the whole archive, once `areBriefsComplete`; what no event has is not in the maps. */
export const selectBriefCounts = keepByParts<BriefState, BriefCounts>(briefParts, (state) => {
  const {
    outlets: ofOutlet,
    years: ofYear,
    kinds: ofKind,
    shared: isShared,
    names,
    query,
  } = createTests(state);
  const [outlets, years, kinds] = [
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<NewsEvent["kind"], number>(),
  ];
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let [total, shared] = [0, 0];
  for (const brief of state.briefs) {
    if (!query(brief) || !names(brief)) continue;
    const failed = [ofOutlet, ofYear, ofKind, isShared].filter((test) => !test(brief));
    if (failed.length > 1) continue;
    const isOnlyFailed = (test: (brief: EventBrief) => boolean) => failed.length === 0 || failed[0] === test;
    if (failed.length === 0) total += 1;
    if (isOnlyFailed(ofOutlet)) for (const outlet of brief.outlets) add(outlets, outlet);
    if (isOnlyFailed(ofYear)) for (const year of yearsOfBrief(brief)) add(years, year);
    if (isOnlyFailed(ofKind)) add(kinds, brief.kind);
    if (isOnlyFailed(isShared) && brief.outlets.length >= 2) shared += 1;
  }
  return { total, outlets, years, kinds, shared };
});
