import { dayMs } from "../../layout/domain";
import { createMarkPyramid, type MarkPyramid } from "../../layout/mark-pyramid";
import { scatter, type Mark } from "../../layout/place-marks";
import type { TimeWarp } from "../../layout/time-scale";
import type { NewsEvent } from "../../model/bundle";
import type { Lang } from "../../model/lang";

/** What the plot has to know of an event; a brief of an event whose file is not loaded has it too. */
export type PlotEvent = Pick<
  NewsEvent,
  "id" | "label" | "extent" | "when" | "rank" | "origin" | "kind" | "disagreement"
>;

/** An event as a mark. */
export type EventMark = Mark & {
  event: PlotEvent;
  isSummit: boolean;
  isDay: boolean;
  /** Drawn after the label. */
  flag: string;
};

const disagreementFlag = " ≠";

const isDay = (when: string) => /^\d{4}-\d{2}-\d{2}$/.test(when);
const longestLabel = { zh: 16, en: 32 } as const;

/** Cut to `most` characters, not between the halves of one. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** Who gets room first: summits, those named by an editor, told by more outlets, dated better. */
function weightOf(event: NewsEvent): number {
  const length = event.extent.to - event.extent.from;
  return (
    (event.rank === "summit" ? 1000 : 0) +
    (event.origin === "curated" ? 200 : 0) +
    Math.min(event.coverage.length, 9) * 10 +
    (length <= 2 * dayMs ? 8 : length <= 32 * dayMs ? 4 : 0) +
    (event.disagreement ? 3 : 0)
  );
}

const marks: Record<Lang, WeakMap<NewsEvent, EventMark>> = { zh: new WeakMap(), en: new WeakMap() };

/**
 * A summit is a disc at the middle of its date, which is drawn behind it; every other event is its date. Made once
 * per event: filters change often, marks never.
 */
export function toEventMark(event: NewsEvent, lang: Lang): EventMark {
  let mark = marks[lang].get(event);
  if (!mark) marks[lang].set(event, (mark = makeMark(event, lang)));
  return mark;
}

function makeMark(event: NewsEvent, lang: Lang): EventMark {
  const { from, to } = event.extent;
  const isSummit = event.rank === "summit";
  const middle = (from + to) / 2;
  return {
    id: event.id,
    from: isSummit ? middle : from,
    to: isSummit ? middle : to,
    // The whole label is in the accessible name and on the hover card.
    label: isSummit ? event.label[lang] : cutText(event.label[lang], longestLabel[lang]),
    flag: event.disagreement ? disagreementFlag : "",
    weight: weightOf(event),
    // Summits in the order of time: where they do not fit into one row, they go down like stairs.
    order: isSummit ? from : scatter(event.id),
    event,
    isSummit,
    isDay: isDay(event.when),
  };
}

/** The events' marks, ready for any zoom. @param events in any order. */
export const createEventPyramid = (
  events: readonly NewsEvent[],
  lang: Lang,
  warp: TimeWarp,
): MarkPyramid<EventMark> =>
  createMarkPyramid(
    events.map((event) => toEventMark(event, lang)),
    warp,
  );
