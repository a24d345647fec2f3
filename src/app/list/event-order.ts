import { ascending } from "d3";
import type { AccountsFile, BundleIndex, EventBrief } from "../../model/bundle";
import { localeOf } from "../../i18n/messages";
import type { Lang } from "../../model/lang";

export const eventKeys = ["date", "event", "outlets", "articles", "first", "last"] as const;
export type EventKey = (typeof eventKeys)[number];
export const articleKeys = ["date", "outlets", "events"] as const;
export type ArticleKey = (typeof articleKeys)[number];
export type Order<Key extends string> = { key: Key; isDescending: boolean };

/** What is told of an event under the filters; null while it is counted. Days as "2021-11-16". */
export type Numbers = {
  outlets: number;
  articles: number | null;
  first: string | null;
  last: string | null;
};

/** Events in the list's order. Equal ones are ordered by date; events without a dated account go last. */
export function sortEvents(
  events: readonly EventBrief[],
  { key, isDescending }: Order<EventKey>,
  numbersOf: (event: EventBrief) => Numbers,
  lang: Lang,
): EventBrief[] {
  const { compare } = new Intl.Collator(localeOf(lang), { numeric: true });
  const sign = isDescending ? -1 : 1;
  const byDate = (a: EventBrief, b: EventBrief) =>
    a.extent.from - b.extent.from || a.extent.to - b.extent.to || (a.id < b.id ? -1 : 1);
  if (key === "date") return [...events].sort((a, b) => sign * byDate(a, b));
  if (key === "event")
    return [...events].sort((a, b) => sign * compare(a.label[lang], b.label[lang]) || byDate(a, b));
  const numbers = new Map(events.map((event) => [event, numbersOf(event)]));
  if (key === "first" || key === "last") {
    // After, or before, any day.
    const end = isDescending ? "" : "~";
    const dayOf = (event: EventBrief) => numbers.get(event)![key] ?? end;
    return [...events].sort((a, b) => sign * ascending(dayOf(a), dayOf(b)) || byDate(a, b));
  }
  const countOf = (event: EventBrief) => numbers.get(event)![key] ?? 0;
  return [...events].sort((a, b) => sign * (countOf(a) - countOf(b)) || byDate(a, b));
}

/** Events that each article tells of, by its place. */
function countEvents({ outlets, events }: AccountsFile): Uint16Array {
  const counts = new Uint16Array(outlets.length);
  for (const articles of events) for (const article of articles) counts[article]! += 1;
  return counts;
}

/**
 * Places of articles in the list's order. Equal ones are ordered by publication.
 * @param places ascending, so by publication, those without a date last.
 */
export function sortArticles(
  places: readonly number[],
  { key, isDescending }: Order<ArticleKey>,
  { outlets }: Pick<BundleIndex, "outlets">,
  accounts: AccountsFile,
  lang: Lang,
): number[] {
  const sign = isDescending ? -1 : 1;
  if (key === "date") return isDescending ? places.toReversed() : [...places];
  if (key === "events") {
    const counts = countEvents(accounts);
    return [...places].sort((a, b) => sign * (counts[a]! - counts[b]!) || a - b);
  }
  const { compare } = new Intl.Collator(localeOf(lang), { numeric: true });
  const inOrder = outlets
    .map((_, place) => place)
    .sort((a, b) => compare(outlets[a]!.name[lang], outlets[b]!.name[lang]));
  const rank = new Map(inOrder.map((place, at) => [place, at]));
  const rankOf = (article: number) => rank.get(accounts.outlets[article]!)!;
  return [...places].sort((a, b) => sign * (rankOf(a) - rankOf(b)) || a - b);
}
