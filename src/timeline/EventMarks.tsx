import { memo } from "react";
import { onlyIdOf, type Remainder } from "../layout/gather-rest";
import type { PlacedLabel } from "../layout/place-marks";
import type { Lang } from "../model/lang";
import type { EventMark } from "./timeline-marks";
import type { FadedEnds } from "./SoftEnds";
import { eventName } from "./mark-names";
import { summitRadius } from "./plot-geometry";
import type { PlacedEvent } from "./plot-layout";

export type Emphasis = "normal" | "selected" | "linked" | "muted";

/** What a mark looks like, measured from its left end: it stays the same while the mark only moves. */
type BodyProps = {
  mark: EventMark;
  width: number;
  height: number;
  fades: FadedEnds;
  /** From the left end; null for a mark without words. */
  labelDx: number | null;
  labelAlign: PlacedLabel["align"];
};

/** A certain date is a dot or a solid bar; one known to the month or a span has soft ends; a found one is dashed. */
function EventBar({ mark, width, height, fades }: BodyProps) {
  const middle = height - 5;
  if (mark.isSummit)
    return (
      <g className="timeline-disc">
        <circle cx={width / 2} cy={height / 2} r={summitRadius} />
        <circle cx={width / 2} cy={height / 2} r={3} className="timeline-disc-eye" />
      </g>
    );
  if (mark.isDay && width < 9) return <circle className="timeline-bar" cx={width / 2} cy={middle} r={3.5} />;
  if (mark.event.origin === "found")
    return <line className="timeline-bar" x1={0} x2={width} y1={middle} y2={middle} />;
  return (
    <rect
      className={mark.isDay ? "timeline-bar" : `timeline-bar is-soft fades-${fades}`}
      width={width}
      y={middle - 2.5}
      height={5}
      rx={mark.isDay ? 1 : 0}
    />
  );
}

const EventBody = memo(function EventBody(props: BodyProps) {
  const { mark, width, height, labelDx, labelAlign } = props;
  return (
    <>
      <rect className="timeline-hit" x={-3} width={width + 6} height={height} rx={3} />
      <EventBar {...props} />
      {labelDx !== null && (
        <text x={labelDx} y={mark.isSummit ? height / 2 + 5 : height - 11} textAnchor={labelAlign}>
          {mark.label}
          {mark.flag !== "" && <tspan className="timeline-differs">{mark.flag}</tspan>}
        </text>
      )}
    </>
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

const toTenth = (px: number) => Math.round(px * 10) / 10;

export function EventMarks({ placed, yOf, height, lang, emphasisOf, stopKey }: Props) {
  return placed.map(({ mark, x0, x1, isCutBefore, isCutAfter, row, label }) => {
    const emphasis = emphasisOf(mark.id);
    const rank = mark.isSummit ? " is-summit" : "";
    return (
      <g
        key={mark.id}
        className={`timeline-mark timeline-event is-${emphasis} is-${mark.event.origin}${rank}`}
        role="button"
        tabIndex={stopKey === `e:${mark.id}` ? 0 : -1}
        aria-label={eventName(mark.event, lang)}
        aria-current={emphasis === "selected" ? "true" : undefined}
        data-event-id={mark.id}
        data-key={`e:${mark.id}`}
        transform={`translate(${toTenth(x0)},${yOf(row)})`}
      >
        <EventBody
          mark={mark}
          width={toTenth(x1 - x0)}
          height={height}
          fades={isCutBefore ? (isCutAfter ? "none" : "end") : isCutAfter ? "start" : "both"}
          labelDx={label ? toTenth(label.px - x0) : null}
          labelAlign={label?.align ?? "start"}
        />
      </g>
    );
  });
}

/** What stands in the pill of a count, and how wide that is. */
export const countText = (count: number): string =>
  `+${count < 1000 ? count : `${Math.floor(count / 100) / 10}k`}`;
export const countWidth = (text: string): number => 14 + text.length * 7;

const CountBody = memo(function CountBody({ text }: { text: string }) {
  const width = countWidth(text);
  return (
    <>
      <rect className="timeline-hit" x={-width / 2} width={width} y={-10} height={20} rx={10} />
      <text textAnchor="middle" y={4}>
        {text}
      </text>
    </>
  );
});

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
    const text = countText(remainder.count);
    return (
      <g
        key={key}
        className="timeline-mark timeline-count"
        role="button"
        tabIndex={stopKey === key ? 0 : -1}
        aria-label={nameOf(remainder)}
        data-event-id={onlyIdOf(remainder) ?? undefined}
        data-key={key}
        transform={`translate(${toTenth(remainder.px)},${y})`}
      >
        <CountBody text={text} />
      </g>
    );
  });
}
