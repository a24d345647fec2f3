import { useEffect } from "react";
import { useRemembered } from "../../ui/remembered";
import { useWords } from "../../ui/use-words";
import { useTotals } from "../FilterSummary";
import { ArticleTable } from "./ArticleTable";
import { EventTable } from "./EventTable";
import "./list-view.css";

const kinds = ["events", "articles"] as const;

/** All events, or all articles, of the archive under the filters as a table, in step with the timeline. */
export function ListView({ onPainted }: { onPainted: () => void }) {
  const [kind, setKind] = useRemembered("list-kind", kinds, "events");
  const totals = useTotals();
  const say = useWords("list");
  const app = useWords("app");
  useEffect(() => {
    const frame = requestAnimationFrame(onPainted);
    return () => cancelAnimationFrame(frame);
  }, [onPainted]);
  return (
    <section className="list-view" aria-label={say[kind]}>
      <div className="list-bar">
        <div role="group" aria-label={say.what} className="ui-switch">
          {kinds.map((each) => {
            const total = totals[each];
            return (
              <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
                {total === null ? say[each] : app[each](total)}
              </button>
            );
          })}
        </div>
      </div>
      {kind === "events" ? <EventTable /> : <ArticleTable />}
    </section>
  );
}
