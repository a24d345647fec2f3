/** Events whose names have the words of a query. Their texts are few enough to be looked through. */
import { foldText } from "./fold";
import type { TimeExtent } from "../model/bundle";
import { outletsNamed, type NamedOutlet } from "./named-outlets";
import type { Query } from "./parse-query";

/** What is asked of an event. */
export type NamedEvent = {
  label: { zh: string; en: string };
  weight: number;
  extent: TimeExtent;
  /** Ids of those that tell of it. */
  outlets: readonly string[];
};

/**
 * @param outlets of the archive, for `outlet:`; `year:` asks when the event was.
 * @returns the events whose name, in either language, has every word of the query; the weightiest first.
 */
export function matchEvents<T extends NamedEvent>(
  query: Query,
  events: readonly T[],
  outlets: readonly NamedOutlet[],
): T[] {
  const { wanted, years } = query;
  if (wanted.length === 0) return [];
  const named = outletsNamed(query, outlets);
  const isWithin = ({ extent, outlets: telling }: T) =>
    (named === null || telling.some((id) => named.has(id))) &&
    (years.length === 0 ||
      years.some((year) => extent.from < Date.UTC(year + 1, 0) && Date.UTC(year, 0) < extent.to));
  return events
    .filter((event) => {
      const { label } = event;
      const names = [foldText(label.zh), foldText(label.en)];
      return (
        isWithin(event) &&
        wanted.every(({ phrases }) => phrases.some(({ text }) => names.some((name) => name.includes(text))))
      );
    })
    .sort((a, b) => b.weight - a.weight);
}
