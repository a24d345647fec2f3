import { formatWhen } from "../../i18n/format-date";
import type { Lang } from "../../model/lang";
import { selectMonths } from "../../state/article-selectors";
import type { MonthCount } from "../../state/tally";
import { useApp } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

const heightUnits = 100;
/** Names under the bars at most. */
const mostNames = 9;

/** Months to be named: the first of each year or, in a short time, every so many. */
function namedMonths(months: readonly MonthCount[]): { at: number; month: string; isYear: boolean }[] {
  const all = months.map(({ month }, at) => ({ at, month, isYear: false }));
  if (all.length <= 2 * mostNames) {
    const step = Math.ceil(all.length / mostNames);
    return all.filter(({ at }) => at % step === 0);
  }
  const years = all
    .filter(({ month, at }) => at === 0 || month.endsWith("-01"))
    .map((each) => ({ ...each, isYear: true }));
  const step = Math.ceil(years.length / mostNames);
  return years.filter((_, index) => index % step === 0);
}

function nameOf(month: string, isYear: boolean, isFirst: boolean, lang: Lang): string {
  if (isYear) return month.slice(0, 4);
  if (isFirst || month.endsWith("-01")) return `${month.slice(0, 4)}.${Number(month.slice(5))}`;
  return lang === "zh"
    ? `${Number(month.slice(5))}月`
    : new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(Date.parse(month));
}

/** Articles under the filters by month of publication, as bars; those without a date are said beside them. */
export function MonthChart() {
  const { lang } = usePick("lang");
  const counted = useApp(selectMonths);
  const app = useWords("app");
  const say = useWords("story");
  const { months = [], undated = 0 } = counted ?? {};
  if (months.length === 0) return null;
  const top = months.reduce((best, each) => (each.articles > best.articles ? each : best));
  const tell = ({ month, articles }: MonthCount) =>
    say.monthCount(formatWhen(month, lang), app.articles(articles));
  const peak = say.peak(formatWhen(top.month, lang), app.articles(top.articles));
  return (
    <section className="story-part">
      <h3>{say.months}</h3>
      <figure className="story-months">
        <svg
          viewBox={`0 0 ${months.length} ${heightUnits}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={peak}
        >
          {months.map((each, at) => {
            const height = (each.articles / top.articles) * heightUnits;
            return (
              <g key={each.month}>
                <title>{tell(each)}</title>
                <rect className="story-month-area" x={at} y={0} width={1} height={heightUnits} />
                <rect
                  className="story-month-bar"
                  data-top={each === top}
                  x={at + 0.12}
                  y={heightUnits - height}
                  width={0.76}
                  height={height}
                />
              </g>
            );
          })}
        </svg>
        <p className="story-axis" aria-hidden="true">
          {namedMonths(months).map(({ at, month, isYear }, index) => (
            <span key={month} style={{ insetInlineStart: `${((at + 0.5) / months.length) * 100}%` }}>
              {nameOf(month, isYear, index === 0, lang)}
            </span>
          ))}
        </p>
        <figcaption>
          {peak}
          {undated > 0 && ` · ${say.undated(undated)}`}
        </figcaption>
      </figure>
    </section>
  );
}
