import { useDeferredValue, useMemo } from "react";
import { formatWhen } from "../../i18n/format-date";
import type { EventBrief } from "../../model/bundle";
import { selectVisibleBriefs } from "../../state/brief-selectors";
import { useApp } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { MainOutlets } from "./MainOutlets";
import { MonthChart } from "./MonthChart";
import { selectNewest, splitPeriods, type Period } from "./periods";
import "./story.css";

const mostOfPeriod = 4;
const mostNewest = 6;

/** Events as compact rows: date, name, articles, outlets. */
function Rows({ briefs }: { briefs: readonly EventBrief[] }) {
  const { lang, selectEvent } = usePick("lang", "selectEvent");
  const say = useWords("story");
  return (
    <ul className="story-rows">
      {briefs.map(({ id, when, label, articles, outlets, rank }) => (
        <li key={id} data-rank={rank}>
          <button type="button" className="ui-plain" data-event-id={id} onClick={() => selectEvent(id)}>
            <span className="story-when">{formatWhen(when, lang)}</span>
            <span className="story-name">
              <span>{label[lang]}</span>{" "}
              <span className="story-count">{say.tally(articles, outlets.length)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function PeriodBlock({ period }: { period: Period }) {
  const { lang, setDomain } = usePick("lang", "setDomain");
  const say = useWords("story");
  const app = useWords("app");
  const { key, from, to, events, leading } = period;
  const isOutside = key === "earlier" || key === "later";
  const name = isOutside ? say[key] : formatWhen(key, lang);
  return (
    <li className="story-period">
      <h4>
        {isOutside ? (
          name
        ) : (
          <button
            type="button"
            className="ui-plain"
            title={say.showPeriod(name)}
            onClick={() => setDomain({ from, to })}
          >
            {name}
          </button>
        )}
        <span className="story-count">{app.events(events)}</span>
      </h4>
      <Rows briefs={leading} />
    </li>
  );
}

/** A large archive by period, its months and outlets, and what is new at its end. */
export function Story() {
  const { bundle, setView } = usePick("bundle", "setView");
  const briefs = useDeferredValue(useApp(selectVisibleBriefs));
  const isComplete = useApp((state) => state.areBriefsComplete);
  const say = useWords("story");
  const span = bundle.overview?.span;
  const periods = useMemo(() => (span ? splitPeriods(briefs, span, mostOfPeriod) : []), [briefs, span]);
  const newest = useMemo(() => selectNewest(briefs, mostNewest), [briefs]);
  return (
    <div className="story">
      <aside className="story-aside">
        <MonthChart />
        <MainOutlets />
        {isComplete && newest.length > 0 && (
          <section className="story-part">
            <h3>{say.newest}</h3>
            <Rows briefs={newest} />
          </section>
        )}
      </aside>
      {isComplete && periods.length > 0 && (
        <section className="story-part story-periods">
          <h3>
            {say.periods}
            <button type="button" className="ui-link" onClick={() => setView("list")}>
              {say.toList}
            </button>
          </h3>
          <ol>
            {periods.map((period) => (
              <PeriodBlock key={period.key} period={period} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
