import { useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { NewsEvent } from "../../model/bundle";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { describeEventDate, precisionOf } from "../../i18n/event-date";

/**
 * Whether what an element holds is cut at its edges.
 * @param shown changes with what it holds.
 */
function useIsCut(element: RefObject<HTMLElement | null>, shown: string): boolean {
  const [isCut, setCut] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || shown === "") return;
    const measure = () =>
      setCut([...measured.children].some((line) => line.scrollWidth > line.clientWidth + 1));
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, [element, shown]);
  return isCut;
}

/** The chosen event in two lines that unfold: name; date as exactly as it is known, place. */
export function EventHeader({ event }: { event: NewsEvent }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const header = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(false);
  const isCut = useIsCut(header, `${event.id} ${lang} ${isWhole}`);
  const precision = say.precisions[precisionOf(event.when)];
  return (
    <div className="coverage-event" data-whole={isWhole}>
      <header ref={header}>
        <h2 className="coverage-event-name">{event.label[lang]}</h2>
        <p className="coverage-event-facts">
          <span className="coverage-event-date">{describeEventDate(event, lang)}</span>
          {precision !== "" && <span>{precision}</span>}
          {event.place && <span>{event.place[lang]}</span>}
          {event.origin === "found" && <span className="coverage-event-found">{say.found}</span>}
        </p>
      </header>
      {(isCut || isWhole) && (
        <IconButton
          isSmall
          icon={isWhole ? "up" : "down"}
          label={say.unfoldFacts}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        />
      )}
    </div>
  );
}
