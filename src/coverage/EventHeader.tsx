import type { NewsEvent } from "../model/bundle";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { describeEventDate, precisionOf } from "./event-date";

/** The chosen event: name, date as exactly as it is known, place. */
export function EventHeader({ event }: { event: NewsEvent }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const precision = say.precisions[precisionOf(event.when)];
  return (
    <header className="coverage-event">
      <h2 className="coverage-event-name">{event.label[lang]}</h2>
      <p className="coverage-event-facts">
        <span className="coverage-event-date">{describeEventDate(event, lang)}</span>
        {precision !== "" && <span>{precision}</span>}
        {event.place && <span>{event.place[lang]}</span>}
        {event.origin === "found" && <span className="coverage-event-found">{say.found}</span>}
      </p>
    </header>
  );
}
