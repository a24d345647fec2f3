import type { BundleIndex, NewsEvent } from "../model/bundle";
import { localeOf } from "../i18n/messages";
import type { Lang } from "../model/lang";
import { indexOf } from "../state/selectors";
import type { SortKey } from "../state/view-state";

export type Order = { key: SortKey; isDescending: boolean };

/** Events in the list's order. Equal ones are ordered by date; events without a place go last. */
export function sortEvents(
  bundle: BundleIndex,
  events: readonly NewsEvent[],
  { key, isDescending }: Order,
  lang: Lang,
): NewsEvent[] {
  const { compare } = new Intl.Collator(localeOf(lang), { numeric: true });
  const { outletsByEvent } = indexOf(bundle);
  const outletsOf = (event: NewsEvent) => outletsByEvent.get(event.id)?.length ?? 0;
  const byDate = (a: NewsEvent, b: NewsEvent) =>
    a.extent.from - b.extent.from || a.extent.to - b.extent.to || (a.id < b.id ? -1 : 1);
  const byKey: Record<SortKey, (a: NewsEvent, b: NewsEvent) => number> = {
    date: byDate,
    event: (a, b) => compare(a.label[lang], b.label[lang]),
    place: (a, b) => compare(a.place?.[lang] ?? "", b.place?.[lang] ?? ""),
    outlets: (a, b) => outletsOf(a) - outletsOf(b),
  };
  const sign = isDescending ? -1 : 1;
  return [...events].sort((a, b) => {
    if (key === "place" && !a.place !== !b.place) return a.place ? -1 : 1;
    return sign * byKey[key](a, b) || byDate(a, b);
  });
}

/** How many of the covering articles look ahead to the event and how many look back; some do both. */
export function countStances(event: NewsEvent): { forecasts: number; reports: number } {
  const articlesWith = (stance: string) =>
    new Set(event.claims.filter((claim) => claim.stance === stance).map((claim) => claim.article)).size;
  return { forecasts: articlesWith("forecast"), reports: articlesWith("report") };
}
