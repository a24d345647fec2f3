/** The whole archive in order: its articles, its events with who tells of them, its outlets. */
import type { Outlet } from "../model/bundle";
import { groupBy } from "../model/group-by";
import type { Catalogue } from "../reading/catalogue";
import { extentOf } from "../reading/edtf-extent";
import type { FoundEvent, FoundPart } from "./gather-periods";
import type { ArticleFacts } from "./seed-cache";
import { byCodeUnits, coreOfCurated, eventsInOrder, type Telling, type ToldEvent } from "./told-event";

export type Archive = {
  /** In the order of publication. */
  articles: readonly ArticleFacts[];
  events: readonly ToldEvent[];
  /** Ids of the events that an article tells of, in the events' order, by its id. */
  eventsOf: ReadonlyMap<string, readonly string[]>;
  outlets: Outlet[];
  pictureOrigins: string[];
  site: Catalogue["site"];
};

function countOutlets(articles: readonly ArticleFacts[]): Outlet[] {
  const outletById = new Map<string, Outlet>();
  for (const { outlet } of articles) {
    const known = outletById.get(outlet.id);
    if (known) known.articles += 1;
    else outletById.set(outlet.id, { ...outlet, articles: 1 });
  }
  return [...outletById.values()].sort((a, b) => b.articles - a.articles || byCodeUnits(a.id, b.id));
}

const toTelling = ({ id, outlet, publishedMs }: ArticleFacts, passages: Telling["passages"]): Telling => ({
  article: id,
  outlet: outlet.id,
  publishedMs,
  passages,
});

/** Found sentences of which the article has no passage on the event yet. */
export const partsBeside = <Part extends Pick<FoundPart, "start" | "length">>(
  parts: readonly Part[],
  passages: readonly { start: number; length: number }[],
): Part[] =>
  parts.filter(
    (part) =>
      !passages.some(({ start, length }) => start < part.start + part.length && part.start < start + length),
  );

function curatedEvents(
  articles: readonly ArticleFacts[],
  placeOf: ReadonlyMap<string, number>,
  catalogue: Catalogue,
  found: readonly FoundEvent[],
): ToldEvent[] {
  const passages = new Map<string, Map<number, Telling["passages"][number][]>>(
    catalogue.events.map(({ id }) => [id, new Map()]),
  );
  articles.forEach((article, place) => {
    for (const [event, own] of groupBy(article.passages, (passage) => passage.event))
      passages.get(event)?.set(
        place,
        own.map(({ event: _own, ...passage }) => passage),
      );
  });
  for (const { curated, parts } of found) {
    const byPlace = curated === null ? undefined : passages.get(curated);
    if (!byPlace) continue;
    for (const [place, own] of groupBy(parts, ({ article }) => placeOf.get(article)!)) {
      const known = byPlace.get(place) ?? [];
      byPlace.set(place, [...known, ...partsBeside(own, known).map(toPassage)]);
    }
  }
  return catalogue.events.map((event) => ({
    core: coreOfCurated(event),
    extent: extentOf(event.when, event.zone),
    tellings: [...passages.get(event.id)!]
      .sort(([a], [b]) => a - b)
      .map(([place, own]) => toTelling(articles[place]!, own)),
  }));
}

const toPassage = ({ when, stance, start, length }: FoundPart) => ({ when, stance, start, length });

function toToldEvent(
  { core, extent, parts }: FoundEvent,
  placeOf: ReadonlyMap<string, number>,
  articles: readonly ArticleFacts[],
): ToldEvent {
  const byArticle = [...groupBy(parts, ({ article }) => placeOf.get(article)!)].sort(([a], [b]) => a - b);
  const tellings = byArticle.map(([place, own]) => toTelling(articles[place]!, own.map(toPassage)));
  return { core, extent, tellings };
}

/**
 * @param articles in the order of publication.
 * @param placeOf an article's place among them, by its id.
 * @returns the archive with every event of which at least one article tells.
 */
export function assembleArchive(
  articles: readonly ArticleFacts[],
  placeOf: ReadonlyMap<string, number>,
  catalogue: Catalogue,
  found: readonly FoundEvent[],
): Archive {
  const events = [
    ...curatedEvents(articles, placeOf, catalogue, found),
    ...found.filter(({ curated }) => curated === null).map((event) => toToldEvent(event, placeOf, articles)),
  ]
    .filter(({ tellings }) => tellings.length > 0)
    .sort(eventsInOrder);
  const eventsOf = new Map<string, string[]>();
  for (const { core, tellings } of events)
    for (const { article } of tellings) {
      const known = eventsOf.get(article);
      if (known) known.push(core.id);
      else eventsOf.set(article, [core.id]);
    }
  return {
    articles,
    events,
    eventsOf,
    outlets: countOutlets(articles),
    pictureOrigins: [...new Set(articles.flatMap((article) => article.pictureOrigins))].sort(byCodeUnits),
    site: catalogue.site,
  };
}
