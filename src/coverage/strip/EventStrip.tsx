import { useState, type CSSProperties } from "react";
import { localeOf } from "../../i18n/messages";
import type { NewsEvent } from "../../model/bundle";
import { dayMs } from "../../model/calendar";
import type { Lang } from "../../model/lang";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { useIsNarrow } from "../../ui/use-media";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { LoadArticle } from "../use-article";
import { RowWords } from "./RowWords";
import type { AxisTick, TickUnit } from "./strip-axis";
import { layoutStrip, leadingRows } from "./strip-layout";
import { StripPlot, type GoToAccount } from "./StripPlot";

type Props = { event: NewsEvent; loadArticle: LoadArticle; onAccount: GoToAccount };

const mostRows = 4;
/** CSS pixels of the axis, of a row, and from row to row where its words are under it. */
const [axisPx, rowPx, stackedPx] = [16, 19, 40];

const tickFormats: Record<TickUnit, Intl.DateTimeFormatOptions> = {
  day: { month: "short", day: "numeric" },
  month: { year: "numeric", month: "short" },
  year: { year: "numeric" },
};

const formatTick = ({ day, unit }: AxisTick, lang: Lang) =>
  new Intl.DateTimeFormat(localeOf(lang), { ...tickFormats[unit], timeZone: "UTC" }).format(day * dayMs);

/** For each outlet when it told of the event, looking ahead or back, how much, and which date it gave. */
export function EventStrip({ event, loadArticle, onAccount }: Props) {
  const say = useWords("coverage");
  const { bundle, lang } = usePick("bundle", "lang");
  const isNarrow = useIsNarrow();
  const [isWhole, setWhole] = useState(false);
  const strip = layoutStrip(event, indexOf(bundle));
  const rows = isWhole ? strip.rows : leadingRows(strip.rows, mostRows);
  const pitchPx = isNarrow ? stackedPx : rowPx;
  const style = {
    "--pitch": `${pitchPx}px`,
    "--row": `${rowPx}px`,
    gridTemplateRows: `${axisPx}px repeat(${rows.length}, ${pitchPx}px)`,
  } as CSSProperties;
  return (
    <div className="strip">
      <div className="strip-grid" style={style}>
        <div className="strip-axis" aria-hidden="true">
          {strip.ticks.map((tick) => (
            <span key={tick.day} style={{ left: `${tick.at * 100}%` }}>
              {formatTick(tick, lang)}
            </span>
          ))}
        </div>
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
          axisPx={axisPx}
          loadArticle={loadArticle}
          onAccount={onAccount}
        />
      </div>
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
    </div>
  );
}
