import { formatPublished, formatWhen } from "../../i18n/format-date";
import { messagesOf } from "../../i18n/messages";
import type { Lang } from "../../model/lang";
import type { BundleIndex, EventBrief } from "../../model/bundle";
import { briefsById } from "../../state/brief-selectors";
import { indexOf } from "../../state/selectors";
import type { PlotStop } from "./plot-stops";
import { stopName } from "./mark-names";

const offsetPx = 14;

export type Card = {
  x: number;
  y: number;
  isBelow: boolean;
  date: string;
  title: string;
  notes: string[];
  lang?: string;
};

/** The words of the card for a mark; clusters and folds say all in their name. */
export function describeStop(
  stop: PlotStop,
  bundle: BundleIndex,
  briefs: readonly EventBrief[],
  lang: Lang,
): Card {
  const say = messagesOf(lang).timeline;
  const { articleById, outletById } = indexOf(bundle);
  // On the far side of the threads: those of an event go down, those of an article up.
  const isBelow = stop.kind.startsWith("article");
  const at = { x: stop.x, y: stop.y + (isBelow ? offsetPx : -offsetPx), isBelow };
  if (stop.kind === "event") {
    const { event } = stop.mark;
    const notes = [
      event.place?.[lang],
      say.outletsTelling(event.outlets.length),
      event.origin === "found" ? say.found : undefined,
      event.disagreement ? say.disagreement : undefined,
    ].filter((note) => note !== undefined);
    return { ...at, date: formatWhen(event.when, lang), title: event.label[lang], notes };
  }
  if (stop.kind === "article") {
    const article = articleById.get(stop.article.id) ?? stop.article;
    const outlet = outletById.get(article.outlet);
    const date = formatPublished(article.published ?? "", outlet?.zone ?? "UTC", lang);
    return {
      ...at,
      date: `${outlet?.name[lang] ?? article.outlet} · ${say.publishedOn(date)}`,
      title: article.title,
      notes: [say.eventsTold(article.events.length)],
      lang: article.lang,
    };
  }
  return { ...at, date: "", title: stopName(stop, briefsById(briefs), lang), notes: [] };
}
