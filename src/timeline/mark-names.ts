import { formatDay, formatPublished, formatWhen } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { Crowd } from "../layout/gather";
import { onlyIdOf, type Remainder } from "../layout/gather-rest";
import { dayMs } from "../model/calendar";
import type { Fold } from "../layout/time-scale";
import type { ArticleSummary, NewsEvent, Outlet } from "../model/bundle";
import type { Lang } from "../model/lang";
import { crowdExtent } from "./crowd";
import type { ArticleLane } from "./timeline-marks";
import type { PlacedLane } from "./plot-layout";

// Accessible names. They are kept: formatting a date costs more than drawing a mark, and a zoom asks in every frame.

const eventNames: Record<Lang, WeakMap<NewsEvent, string>> = { zh: new WeakMap(), en: new WeakMap() };

export function eventName(event: NewsEvent, lang: Lang): string {
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

export function articleName(article: ArticleSummary, outlet: Outlet, lang: Lang): string {
  let name = articleNames[lang].get(article);
  if (name === undefined) {
    const date = formatPublished(article.published ?? "", outlet.zone, lang);
    name = messagesOf(lang).timeline.article(article.title, outlet.name[lang], date);
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

export const foldName = ({ from, to }: Fold, lang: Lang): string =>
  messagesOf(lang).timeline.unfold(dayOf(from, lang), dayOf(to, lang));

/** A single event without room goes by its own name. */
export function remainderName(
  remainder: Remainder,
  eventById: ReadonlyMap<string, NewsEvent>,
  lang: Lang,
): string {
  const only = eventById.get(onlyIdOf(remainder) ?? "");
  if (only) return eventName(only, lang);
  const { count, from, to } = remainder;
  return messagesOf(lang).timeline.moreEvents(count, dayOf(from, lang), dayOf(to - 1, lang));
}

const crowdNames = new WeakMap<ArticleLane, Map<string, string>>();

/** Kept per lane: the same crowd comes again frame after frame. */
export function crowdName(crowd: Crowd, placed: PlacedLane, lang: Lang): string {
  const { lane } = placed;
  let names = crowdNames.get(lane);
  if (!names) crowdNames.set(lane, (names = new Map()));
  const key = `${lang} ${crowd.first}-${crowd.end}`;
  let name = names.get(key);
  if (name === undefined) {
    const { from, to } = crowdExtent(placed, crowd);
    const say = messagesOf(lang).timeline;
    const outlet = lane.outlet?.name[lang] ?? say.otherOutlets(lane.outletCount);
    name = say.crowd(crowd.count, outlet, dayOf(from, lang), dayOf(to, lang));
    names.set(key, name);
  }
  return name;
}
