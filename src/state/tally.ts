/** Exact counts of a whole archive under filters, from which articles tell of which events. Pure. */
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
  { months, dated }: AccountsFile,
  places: readonly number[],
): Generator<[month: string, from: number, to: number], number> {
  let at = 0;
  for (const [index, [month]] of months.entries()) {
    const end = months[index + 1]?.[1] ?? dated;
    const start = at;
    while (at < places.length && places[at]! < end) at += 1;
    if (at > start) yield [month, start, at];
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

/** Articles of the outlets shown that tell of an event. */
export function countTelling(
  accounts: AccountsFile,
  event: number,
  outlets: ReadonlySet<number> | null,
): number {
  const telling = accounts.events[event] ?? [];
  return outlets
    ? telling.filter((article) => outlets.has(accounts.outlets[article]!)).length
    : telling.length;
}
