import { createMarkPyramid, type MarkPyramid } from "../../layout/mark-pyramid";
import { scatter, type Mark } from "../../layout/place-marks";
import type { TimeWarp } from "../../layout/time-scale";
import type { EventBrief } from "../../model/bundle";
import { isDay } from "../../model/edtf";
import type { Lang } from "../../model/lang";

/** How much ink an event gets: told by one outlet, by two or more, by many. */
export type EventLevel = 0 | 1 | 2;

/** An event as a mark. */
export type EventMark = Mark & {
  event: EventBrief;
  isSummit: boolean;
  isDay: boolean;
  level: EventLevel;
  /** Nobody has reported it yet. */
  isForecast: boolean;
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

const marks: Record<Lang, WeakMap<EventBrief, EventMark>> = { zh: new WeakMap(), en: new WeakMap() };

/**
 * A summit is a disc at the middle of its date, which is drawn behind it; every other event is its date. Made once
 * per event: filters change often, marks never.
 */
export function toEventMark(event: EventBrief, lang: Lang): EventMark {
  let mark = marks[lang].get(event);
  if (!mark) marks[lang].set(event, (mark = makeMark(event, lang)));
  return mark;
}

/** Outlets that make an event one told by many. */
const manyOutlets = 3;

const levelOf = (outlets: number): EventLevel => (outlets >= manyOutlets ? 2 : outlets >= 2 ? 1 : 0);

function makeMark(event: EventBrief, lang: Lang): EventMark {
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
    level: levelOf(event.outlets.length),
    isForecast: event.forecasts > 0 && event.reports === 0,
  };
}

/** The events' marks, ready for any zoom. @param marks in any order. */
export const createEventPyramid = (marks: readonly EventMark[], warp: TimeWarp): MarkPyramid<EventMark> =>
  createMarkPyramid(marks, warp);
