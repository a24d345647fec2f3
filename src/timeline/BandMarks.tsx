import { useMemo } from "react";
import type { Px, TimeScale } from "../layout/time-scale";
import type { ArticleSummary, EventBrief } from "../model/bundle";
import { briefsById } from "../state/brief-selectors";
import { indexOf } from "../state/selectors";
import { usePick } from "../ui/use-pick";
import { usePlotContext } from "./plot-context";
import { linksOfEvent } from "./plot/links";
import { eventName } from "./plot/mark-names";

/** Least width of a target. */
const targetPx = 24;
const dotRadius = 3.2;
/** From the lower edge of the band up to the dots, and to the event's name. */
const [dotRise, nameRise] = [16, 5];
/** Nearer to the right edge than this an event's name runs left. */
const nameRoomPx = 260;

type Props = { scale: TimeScale; top: Px; height: Px };

/** What is read, in the band: the event by name, its articles at their days; and the summits, to go on to. */
export function BandMarks({ scale, top, height }: Props) {
  const { bundle, event: selectedId, panes } = usePick("bundle", "event", "panes");
  const { briefs, events, lang } = usePlotContext().data;
  const selected = selectedId === null ? undefined : briefsById(briefs).get(selectedId);
  const summits = events.filter(({ rank, id }) => rank === "summit" && id !== selectedId);
  const articles = useMemo(() => {
    const { articleById, eventById } = indexOf(bundle);
    const event = selectedId === null ? undefined : eventById.get(selectedId);
    const told = event ? linksOfEvent(event, bundle).map(({ article }) => article) : [];
    return [...told, ...(panes ?? []).flatMap((id) => articleById.get(id) ?? [])];
  }, [bundle, selectedId, panes]);
  const xOf = ({ extent }: EventBrief) => scale.timeToPx((extent.from + extent.to) / 2);
  return (
    <>
      <path className="timeline-band-articles" d={dotsPath(articles, scale, height - dotRise)} />
      {summits.map((event) => (
        <BandMark key={event.id} event={event} x={xOf(event)} y={top / 2} lang={lang} />
      ))}
      {selected && (
        <>
          <rect className="timeline-band-line" x={xOf(selected) - 1} width={2} height={height} />
          <text
            className="timeline-band-name"
            x={xOf(selected) + (xOf(selected) > scale.range.to - nameRoomPx ? -6 : 6)}
            y={height - nameRise}
            textAnchor={xOf(selected) > scale.range.to - nameRoomPx ? "end" : "start"}
          >
            {selected.label[lang]}
          </text>
          <BandMark event={selected} x={xOf(selected)} y={top / 2} lang={lang} isCurrent />
        </>
      )}
    </>
  );
}

/** A dot for each article with a date. */
const dotsPath = (articles: readonly ArticleSummary[], scale: TimeScale, y: Px): string =>
  [...new Set(articles.flatMap(({ publishedMs }) => publishedMs ?? []))]
    .map((ms) => {
      const x = scale.timeToPx(ms) - dotRadius;
      return `M${x.toFixed(1)},${y}a${dotRadius},${dotRadius} 0 1 1 ${2 * dotRadius},0a${dotRadius},${dotRadius} 0 1 1 ${-2 * dotRadius},0z`;
    })
    .join("");

type MarkProps = { event: EventBrief; x: Px; y: Px; lang: "zh" | "en"; isCurrent?: boolean };

function BandMark({ event, x, y, lang, isCurrent = false }: MarkProps) {
  const { selectEvent } = usePick("selectEvent");
  const choose = () => selectEvent(event.id);
  return (
    <g
      className="timeline-band-mark"
      role="button"
      tabIndex={0}
      aria-label={eventName(event, lang)}
      aria-current={isCurrent ? "true" : undefined}
      data-event-id={event.id}
      onClick={choose}
      onKeyDown={(press) => {
        if (press.key !== "Enter" && press.key !== " ") return;
        press.preventDefault();
        choose();
      }}
    >
      <title>{event.label[lang]}</title>
      <rect x={x - targetPx / 2} y={y - targetPx / 2} width={targetPx} height={targetPx} rx={3} />
      <circle cx={x} cy={y} r={isCurrent ? 6 : 4} />
    </g>
  );
}
