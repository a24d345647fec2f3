/** The whole archive in order: its articles, its events with who tells of them, its outlets. */
import type { Outlet } from "../model/bundle";
import { groupBy } from "../model/group-by";
import type { Catalogue } from "../reading/catalogue";
import { extentOf } from "../reading/edtf-extent";
import type { FoundEvent } from "./gather-periods";
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

function curatedEvents(articles: readonly ArticleFacts[], catalogue: Catalogue): ToldEvent[] {
  const tellings = new Map<string, Telling[]>(catalogue.events.map(({ id }) => [id, []]));
  for (const article of articles)
    for (const [event, passages] of groupBy(article.passages, (passage) => passage.event))
      tellings.get(event)?.push(
        toTelling(
          article,
          passages.map(({ event: _own, ...passage }) => passage),
        ),
      );
  return catalogue.events.map((event) => ({
    core: coreOfCurated(event),
    extent: extentOf(event.when, event.zone),
    tellings: tellings.get(event.id)!,
  }));
}

function toToldEvent(
  { core, extent, parts }: FoundEvent,
  placeOf: ReadonlyMap<string, number>,
  articles: readonly ArticleFacts[],
): ToldEvent {
  const byArticle = [...groupBy(parts, ({ article }) => placeOf.get(article)!)].sort(([a], [b]) => a - b);
  const tellings = byArticle.map(([place, own]) =>
    toTelling(
      articles[place]!,
      own.map(({ when, stance, start, length }) => ({ when, stance, start, length })),
    ),
  );
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
    ...curatedEvents(articles, catalogue),
    ...found.map((event) => toToldEvent(event, placeOf, articles)),
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
  };
}
