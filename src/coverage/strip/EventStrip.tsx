import { useState, type CSSProperties } from "react";
import { localeOf } from "../../i18n/messages";
import type { NewsEvent } from "../../model/bundle";
import { dayMs, toCivilDate, type EpochDay } from "../../model/calendar";
import { isDay } from "../../model/edtf";
import type { Lang } from "../../model/lang";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { useIsNarrow, useMedia } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useTextScale } from "../../ui/use-text-scale";
import { useWords } from "../../ui/use-words";
import type { LoadArticle } from "../use-article";
import { RowWords } from "./RowWords";
import type { AxisTick, TickUnit } from "./strip-axis";
import { layoutStrip, leadingRows } from "./strip-layout";
import { StripPlot, type GoToAccount } from "./StripPlot";

type Props = { event: NewsEvent; loadArticle: LoadArticle; onAccount: GoToAccount };

const lowWindow = "(max-height: 820px)";

/** Rows at first: fewer where the words of a dispute, or a low window, leave less room above the texts. */
const mostRowsOf = (event: NewsEvent, isLow: boolean): number =>
  4 - Number(event.disagreement) - Number(isLow);
/** CSS pixels of the axis, of a row, and from row to row where its words are under it, at the usual size of type. */
const [axisPx, rowPx, stackedPx] = [15, 19, 40];

type LabelUnit = TickUnit | "monthOfYear";

const tickFormats: Record<LabelUnit, Intl.DateTimeFormatOptions> = {
  monthOfYear: { year: "numeric", month: "short" },
  day: { month: "short", day: "numeric" },
  month: { month: "short" },
  year: { year: "numeric" },
};

/** Share of the axis that a label takes on either side. */
const labelShare = 0.1;

const formatTick = ({ day, unit }: { day: EpochDay; unit: LabelUnit }, lang: Lang) =>
  new Intl.DateTimeFormat(localeOf(lang), { ...tickFormats[unit], timeZone: "UTC" }).format(day * dayMs);

/** Months name their year where it begins. */
const unitOf = ({ day, unit }: AxisTick, index: number): LabelUnit =>
  unit === "month" && (index === 0 || toCivilDate(day).month === 1) ? "monthOfYear" : unit;

/** For each outlet when it told of the event, looking ahead or back, how much, and which date it gave. */
export function EventStrip({ event, loadArticle, onAccount }: Props) {
  const say = useWords("coverage");
  const { bundle, lang } = usePick("bundle", "lang");
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const strip = layoutStrip(event, indexOf(bundle));
  const mostRows = mostRowsOf(event, useMedia(lowWindow));
  const rows = isWhole ? strip.rows : leadingRows(strip.rows, mostRows);
  const middle = (strip.event.from + strip.event.to) / 2;
  // What is written over the event's own place would not be read.
  const isClear = ({ at }: AxisTick) => !isDay(event.when) || Math.abs(at - middle) > labelShare;
  const textScale = useTextScale();
  const pitchPx = (isNarrow ? stackedPx : rowPx) * textScale;
  const style = {
    "--pitch": `${pitchPx}px`,
    "--row": `${rowPx * textScale}px`,
    gridTemplateRows: `${axisPx * textScale}px repeat(${rows.length}, ${pitchPx}px)`,
  } as CSSProperties;
  return (
    <div className="strip">
      <div className="strip-grid" style={style}>
        <div className="strip-axis" aria-hidden="true">
          {isDay(event.when) && (
            <span className="strip-event-day" style={{ left: `${middle * 100}%` }}>
              {formatTick({ day: Math.floor(event.extent.from / dayMs + 0.5), unit: "day" }, lang)}
            </span>
          )}
          {strip.ticks.filter(isClear).map((tick, index) => (
            <span key={tick.day} style={{ left: `${tick.at * 100}%` }}>
              {formatTick({ day: tick.day, unit: unitOf(tick, index) }, lang)}
            </span>
          ))}
        </div>
        {event.disagreement && !isNarrow && <p className="strip-dispute">{say.disagreement}</p>}
        {strip.rows.length > mostRows && (
          <button
            type="button"
            className="ui-button strip-all"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? say.fewerOutlets : say.allOutlets(strip.rows.length)}
          </button>
        )}
        <ul className="strip-rows" aria-label={say.strip}>
          {rows.map((row, index) => (
            <li key={row.outlet.id} className="strip-row" style={{ gridRow: index + 2 }}>
              <span className="coverage-outlet">
                <OutletMark outlet={row.outlet} />
                <span className="coverage-outlet-name">{row.outlet.name[lang]}</span>
                {row.accounts.length > 1 && <span className="strip-count">×{row.accounts.length}</span>}
              </span>
              <RowWords row={row} event={event} loadArticle={loadArticle} />
            </li>
          ))}
        </ul>
        <StripPlot
          event={event}
          rows={rows}
          span={strip.event}
          axisPx={axisPx * textScale}
          loadArticle={loadArticle}
          onAccount={onAccount}
        />
      </div>
    </div>
  );
}
