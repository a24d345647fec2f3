import { formatDay, formatPublished, formatWhen } from "../../i18n/format-date";
import { messagesOf } from "../../i18n/messages";
import { onlyIdOf, type MarkCluster } from "../../layout/cluster-overflow";
import { dayMs } from "../../model/calendar";
import type { Fold } from "../../layout/time-scale";
import type { ArticleSummary, EventBrief, Outlet } from "../../model/bundle";
import type { Lang } from "../../model/lang";
import type { ArticleLane } from "./article-lanes";
import type { MonthCluster } from "./article-months";
import { clusterExtent } from "./cluster";
import type { ArticleCluster, PlotStop } from "./plot-stops";

// Accessible names. They are kept: formatting a date costs more than drawing a mark, and a zoom asks in every frame.

const eventNames: Record<Lang, WeakMap<EventBrief, string>> = { zh: new WeakMap(), en: new WeakMap() };

/** Label, date and what else is to be known of an event. */
export function eventName(event: EventBrief, lang: Lang): string {
  const known = eventNames[lang].get(event);
  if (known !== undefined) return known;
  const say = messagesOf(lang).timeline;
  const name = say.event(event.label[lang], formatWhen(event.when, lang));
  const notes = [
    event.origin === "found" ? say.found : null,
    event.disagreement ? say.disagreement : null,
  ].filter((note) => note !== null);
  const full = [name, ...notes].join(lang === "zh" ? "，" : ", ");
  eventNames[lang].set(event, full);
  return full;
}

const articleNames: Record<Lang, WeakMap<ArticleSummary, string>> = { zh: new WeakMap(), en: new WeakMap() };

function articleName(article: ArticleSummary, outlet: Outlet | undefined, lang: Lang): string {
  let name = articleNames[lang].get(article);
  if (name === undefined) {
    const date = formatPublished(article.published ?? "", outlet?.zone ?? "UTC", lang);
    name = messagesOf(lang).timeline.article(article.title, outlet?.name[lang] ?? article.outlet, date);
    articleNames[lang].set(article, name);
  }
  return name;
}

const days: Record<Lang, Map<number, string>> = { zh: new Map(), en: new Map() };
const mostDays = 20_000;

/** The UTC day of an instant, in words. */
function dayOf(ms: number, lang: Lang): string {
  const known = days[lang];
  const day = Math.floor(ms / dayMs);
  let words = known.get(day);
  if (words === undefined) {
    if (known.size > mostDays) known.clear();
    words = formatDay(ms, "UTC", lang);
    known.set(day, words);
  }
  return words;
}

const foldName = ({ from, to }: Fold, lang: Lang): string =>
  messagesOf(lang).timeline.unfold(dayOf(from, lang), dayOf(to, lang));

/** A single event without room goes by its own name. */
function eventClusterName(
  cluster: MarkCluster,
  eventById: ReadonlyMap<string, EventBrief>,
  lang: Lang,
): string {
  const only = eventById.get(onlyIdOf(cluster) ?? "");
  if (only) return eventName(only, lang);
  const { count, from, to } = cluster;
  return messagesOf(lang).timeline.moreEvents(count, dayOf(from, lang), dayOf(to - 1, lang));
}

/** A lane's outlet, or how many share it. */
export const laneName = ({ outlet, outlets }: ArticleLane, lang: Lang): string =>
  outlet?.name[lang] ?? messagesOf(lang).timeline.otherOutlets(outlets.size);

const clusterNames = new WeakMap<ArticleLane, Map<string, string>>();

/** Kept per lane: the same cluster is named frame after frame. */
function articleClusterName({ cluster, placed }: ArticleCluster, lang: Lang): string {
  const { lane } = placed;
  let names = clusterNames.get(lane);
  if (!names) clusterNames.set(lane, (names = new Map()));
  const key = `${lang} ${cluster.first}-${cluster.end}`;
  let name = names.get(key);
  if (name === undefined) {
    const { from, to } = clusterExtent(placed, cluster);
    const say = messagesOf(lang).timeline;
    name = say.articleCluster(cluster.count, laneName(lane, lang), dayOf(from, lang), dayOf(to, lang));
    names.set(key, name);
  }
  return name;
}

const monthsName = ({ count, from, to }: MonthCluster, lane: ArticleLane, lang: Lang): string =>
  messagesOf(lang).timeline.articleCluster(
    count,
    laneName(lane, lang),
    dayOf(from, lang),
    dayOf(to - 1, lang),
  );

const places = new WeakMap<readonly EventBrief[], ReadonlyMap<string, number>>();

/** Which of the events shown, counted from 1 in the order of time, an event is. @param events in that order. */
export function placeInTime(id: string, events: readonly EventBrief[]): number | undefined {
  let placeOf = places.get(events);
  if (!placeOf) places.set(events, (placeOf = new Map(events.map((event, at) => [event.id, at + 1]))));
  return placeOf.get(id);
}

/** The same in words: "3 of 50". */
export function placeName(id: string, events: readonly EventBrief[], lang: Lang): string | null {
  const place = placeInTime(id, events);
  return place === undefined ? null : messagesOf(lang).timeline.nthOf(place, events.length);
}

/** The accessible name of anything on the plot that can have the focus. */
export function stopName(stop: PlotStop, eventById: ReadonlyMap<string, EventBrief>, lang: Lang): string {
  if (stop.kind === "event") return eventName(stop.mark.event, lang);
  if (stop.kind === "fold") return foldName(stop.fold, lang);
  if (stop.kind === "event-cluster") return eventClusterName(stop.cluster, eventById, lang);
  if (stop.kind === "article-cluster") return articleClusterName(stop, lang);
  if (stop.kind === "article-months") return monthsName(stop.cluster, stop.placed.lane, lang);
  const { article, placed } = stop;
  const outlet = placed.lane.outlets.get(article.outlet);
  return articleName(article, outlet, lang);
}
