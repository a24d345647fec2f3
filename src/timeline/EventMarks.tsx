import { memo } from "react";
import { formatWhen } from "../i18n/format-date";
import { messagesOf } from "../i18n/messages";
import type { Remainder } from "../layout/gather-rest";
import type { PlacedLabel } from "../layout/place-marks";
import type { NewsEvent } from "../model/bundle";
import type { Lang } from "../model/lang";
import type { EventMark } from "./timeline-marks";
import type { FadedEnds } from "./SoftEnds";
import { summitRadius, type PlacedEvent } from "./use-plot";

export type Emphasis = "normal" | "selected" | "linked" | "muted";

const names: Record<Lang, WeakMap<NewsEvent, string>> = { zh: new WeakMap(), en: new WeakMap() };

/** The accessible name; kept, since formatting a date costs more than drawing a mark. */
function eventName({ event }: EventMark, lang: Lang): string {
  const known = names[lang].get(event);
  if (known !== undefined) return known;
  const say = messagesOf(lang).timeline;
  const name = say.event(event.label[lang], formatWhen(event.when, lang));
  const notes = [
    event.origin === "found" ? say.found : null,
    event.disagreement ? say.disagreement : null,
  ].filter((note) => note !== null);
  const full = [name, ...notes].join(lang === "zh" ? "，" : ", ");
  names[lang].set(event, full);
  return full;
}

type EventProps = {
  mark: EventMark;
  x0: number;
  x1: number;
  y: number;
  height: number;
  fades: FadedEnds;
  labelPx: number | null;
  labelAlign: PlacedLabel["align"];
  lang: Lang;
  emphasis: Emphasis;
  isStop: boolean;
};

/** A certain date is a dot or a solid bar; one known to the month or a span has soft ends; a found one is dashed. */
function EventBar({
  mark,
  x0,
  x1,
  height,
  fades,
}: Pick<EventProps, "mark" | "x0" | "x1" | "height" | "fades">) {
  const middle = height - 5;
  if (mark.event.rank === "summit")
    return (
      <g className="timeline-disc">
        <circle cx={(x0 + x1) / 2} cy={height / 2} r={summitRadius} />
        <circle cx={(x0 + x1) / 2} cy={height / 2} r={3} className="timeline-disc-eye" />
      </g>
    );
  if (mark.isDay && x1 - x0 < 9)
    return <circle className="timeline-bar" cx={(x0 + x1) / 2} cy={middle} r={3.5} />;
  if (mark.event.origin === "found")
    return <line className="timeline-bar" x1={x0} x2={x1} y1={middle} y2={middle} />;
  return (
    <rect
      className={mark.isDay ? "timeline-bar" : `timeline-bar is-soft fades-${fades}`}
      x={x0}
      width={x1 - x0}
      y={middle - 2.5}
      height={5}
      rx={mark.isDay ? 1 : 0}
    />
  );
}

const EventGlyph = memo(function EventGlyph(props: EventProps) {
  const { mark, x0, x1, y, height, fades, labelPx, labelAlign, lang, emphasis, isStop } = props;
  const isSummit = mark.event.rank === "summit";
  const classes = ["timeline-mark", "timeline-event", `is-${emphasis}`, `is-${mark.event.origin}`];
  if (isSummit) classes.push("is-summit");
  return (
    <g
      className={classes.join(" ")}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={eventName(mark, lang)}
      aria-current={emphasis === "selected" ? "true" : undefined}
      data-event-id={mark.id}
      data-key={`e:${mark.id}`}
      transform={`translate(0,${y})`}
    >
      <rect className="timeline-hit" x={x0 - 3} width={x1 - x0 + 6} y={0} height={height} rx={3} />
      <EventBar mark={mark} x0={x0} x1={x1} height={height} fades={fades} />
      {labelPx !== null && (
        <text x={labelPx} y={isSummit ? height / 2 + 5 : height - 11} textAnchor={labelAlign}>
          {mark.label}
          {mark.flag !== "" && <tspan className="timeline-differs">{mark.flag}</tspan>}
        </text>
      )}
    </g>
  );
});

type Props = {
  placed: readonly PlacedEvent[];
  yOf(row: number): number;
  height: number;
  lang: Lang;
  emphasisOf(id: string): Emphasis;
  stopKey: string | null;
};

export function EventMarks({ placed, yOf, height, lang, emphasisOf, stopKey }: Props) {
  return placed.map(({ mark, x0, x1, isCutBefore, isCutAfter, row, label }) => (
    <EventGlyph
      key={mark.id}
      mark={mark}
      x0={x0}
      x1={x1}
      y={yOf(row)}
      height={height}
      fades={isCutBefore ? (isCutAfter ? "none" : "end") : isCutAfter ? "start" : "both"}
      labelPx={label?.px ?? null}
      labelAlign={label?.align ?? "start"}
      lang={lang}
      emphasis={emphasisOf(mark.id)}
      isStop={stopKey === `e:${mark.id}`}
    />
  ));
}

const compact = (count: number) => (count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}k`);

/** Counts of the events that found no room. */
export function RemainderCounts({
  remainders,
  y,
  stopKey,
  nameOf,
}: {
  remainders: readonly Remainder[];
  y: number;
  stopKey: string | null;
  nameOf(remainder: Remainder): string;
}) {
  return remainders.map((remainder) => {
    const key = `r:${remainder.key}`;
    const text = `+${compact(remainder.count)}`;
    const width = 14 + text.length * 7;
    return (
      <g
        key={key}
        className="timeline-mark timeline-count"
        role="button"
        tabIndex={stopKey === key ? 0 : -1}
        aria-label={nameOf(remainder)}
        data-key={key}
        transform={`translate(${remainder.px},${y})`}
      >
        <rect className="timeline-hit" x={-width / 2} width={width} y={-10} height={20} rx={10} />
        <text textAnchor="middle" y={4}>
          {text}
        </text>
      </g>
    );
  });
}
