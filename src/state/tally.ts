/** Exact counts of a whole archive under filters, from which articles tell of which events. Pure. */
import { bisector } from "d3";
import type { AccountsFile, FacetsFile } from "../model/bundle";

/** What is shown; null where nothing is filtered. */
export type Shown = {
  /** Places of the outlets shown. */
  outlets: ReadonlySet<number> | null;
  /** Places of the events shown: an article that tells of none of them is hidden. */
  events: Iterable<number> | null;
  /** Places of articles that a search found: they alone are shown. */
  hits?: ArrayLike<number> | null;
};

/** Places of the articles shown, ascending: by publication, those without a date last. */
export function placesShown(accounts: AccountsFile, { outlets, events, hits = null }: Shown): number[] {
  const { length } = accounts.outlets;
  const telling = events && new Uint8Array(length);
  for (const event of events ?? []) for (const article of accounts.events[event] ?? []) telling![article] = 1;
  const found = hits && new Uint8Array(length);
  for (let at = 0; at < (hits?.length ?? 0); at += 1) found![hits![at]!] = 1;
  const places: number[] = [];
  for (const [article, outlet] of accounts.outlets.entries())
    if (telling?.[article] !== 0 && found?.[article] !== 0 && (!outlets || outlets.has(outlet)))
      places.push(article);
  return places;
}

/** Articles of each outlet, by its place. @param outlets how many there are. */
export function countByOutlet(accounts: AccountsFile, places: readonly number[], outlets: number): number[] {
  const counts = Array.from({ length: outlets }, () => 0);
  for (const article of places) counts[accounts.outlets[article]!]! += 1;
  return counts;
}

export type MonthCount = { month: string; articles: number };

/** @yields each month of publication that has some of `places`, with them. @returns how many have no date. */
function* splitByMonth(
  { days, dated }: AccountsFile,
  places: readonly number[],
): Generator<[month: string, from: number, to: number], number> {
  let at = 0;
  let start = 0;
  for (const [index, [day]] of days.entries()) {
    const [next, end = dated] = days[index + 1] ?? [];
    while (at < places.length && places[at]! < end) at += 1;
    const month = day.slice(0, 7);
    if (next?.startsWith(month)) continue;
    if (at > start) yield [month, start, at];
    start = at;
  }
  return places.length - at;
}

/** Articles of each month of publication in order, every month between the first and the last included, and those without a date. */
export function countByMonth(
  accounts: AccountsFile,
  places: readonly number[],
): { months: MonthCount[]; undated: number } {
  const counts: MonthCount[] = [];
  const parts = splitByMonth(accounts, places);
  let part = parts.next();
  for (; !part.done; part = parts.next()) {
    const [month, from, to] = part.value;
    counts.push({ month, articles: to - from });
  }
  return { months: fillMonths(counts), undated: part.value };
}

/** Articles by outlet and month of publication, as the archive's facets count all of them. */
export type MonthFacets = Pick<FacetsFile, "months" | "articles">;

/** @param outlets ids in the order of the index. */
export function countFacets(
  accounts: AccountsFile,
  places: readonly number[],
  outlets: readonly { id: string }[],
): MonthFacets {
  const months: string[] = [];
  const articles = new Map<string, [number, number][]>();
  for (const [month, from, to] of splitByMonth(accounts, places)) {
    for (let at = from; at < to; at += 1) {
      const { id } = outlets[accounts.outlets[places[at]!]!]!;
      let counts = articles.get(id);
      if (!counts) articles.set(id, (counts = []));
      const last = counts.at(-1);
      if (last?.[0] === months.length) last[1] += 1;
      else counts.push([months.length, 1]);
    }
    months.push(month);
  }
  return { months, articles: Object.fromEntries(articles) };
}

const nextMonth = (month: string): string => {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, "0")}`;
};

/** @param counts in order. @returns the same with the months between them that have no article. */
export function fillMonths(counts: readonly MonthCount[]): MonthCount[] {
  const filled: MonthCount[] = [];
  for (const count of counts) {
    const last = filled.at(-1)?.month;
    if (last !== undefined)
      for (let month = nextMonth(last); month < count.month; month = nextMonth(month))
        filled.push({ month, articles: 0 });
    filled.push(count);
  }
  return filled;
}

const byFirst = bisector(([, first]: readonly [string, number]) => first);

/** The day of an article's publication (UTC), as "2021-11-16"; null without a date. */
export function dayAt({ days, dated }: AccountsFile, place: number): string | null {
  if (place >= dated) return null;
  const after = byFirst.right(days, place);
  return days[after - 1]?.[0] ?? null;
}

/** Articles that tell of an event, and the days of the first and the last. */
export type Telling = { articles: number; first: string | null; last: string | null };

/** @param outlets places of the outlets shown; null: all. */
export function tellingOf(
  accounts: AccountsFile,
  event: number,
  outlets: ReadonlySet<number> | null,
): Telling {
  const all = accounts.events[event] ?? [];
  const telling = outlets ? all.filter((article) => outlets.has(accounts.outlets[article]!)) : all;
  const dated = telling.filter((article) => article < accounts.dated);
  const dayOf = (article: number | undefined) => (article === undefined ? null : dayAt(accounts, article));
  return { articles: telling.length, first: dayOf(dated[0]), last: dayOf(dated.at(-1)) };
}
