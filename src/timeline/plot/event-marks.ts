import { createMarkPyramid, type MarkPyramid } from "../../layout/mark-pyramid";
import { scatter, type Mark } from "../../layout/place-marks";
import type { TimeWarp } from "../../layout/time-scale";
import type { EventBrief } from "../../model/bundle";
import { isDay } from "../../model/edtf";
import type { Lang } from "../../model/lang";

/** What the plot has to know of an event: a whole event has it, and so has a brief. */
export type PlotEvent = Pick<
  EventBrief,
  "id" | "label" | "when" | "kind" | "place" | "rank" | "origin" | "weight" | "extent" | "disagreement"
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

const longestLabel = { zh: 16, en: 32 } as const;

/** Cut to `most` characters, not between the halves of one. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join("")}…`;
}

/** More than any event weighs: summits get room first. */
const summitWeight = 1_000;

const marks: Record<Lang, WeakMap<PlotEvent, EventMark>> = { zh: new WeakMap(), en: new WeakMap() };

/**
 * A summit is a disc at the middle of its date, which is drawn behind it; every other event is its date. Made once
 * per event: filters change often, marks never.
 */
export function toEventMark(event: PlotEvent, lang: Lang): EventMark {
  let mark = marks[lang].get(event);
  if (!mark) marks[lang].set(event, (mark = makeMark(event, lang)));
  return mark;
}

function makeMark(event: PlotEvent, lang: Lang): EventMark {
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
    weight: event.weight + (isSummit ? summitWeight : 0),
    // Summits in the order of time: where they do not fit into one row, they go down like stairs.
    order: isSummit ? from : scatter(event.id),
    event,
    isSummit,
    isDay: isDay(event.when),
  };
}

/** The events' marks, ready for any zoom. @param events in any order. */
export const createEventPyramid = (
  events: readonly PlotEvent[],
  lang: Lang,
  warp: TimeWarp,
): MarkPyramid<EventMark> =>
  createMarkPyramid(
    events.map((event) => toEventMark(event, lang)),
    warp,
  );
