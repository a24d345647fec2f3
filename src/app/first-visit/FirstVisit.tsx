import { lazy, Suspense, useDeferredValue, useMemo, type CSSProperties } from "react";
import { selectVisibleBriefs } from "../../state/brief-selectors";
import { useApp } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { loadStory } from "../lazy-parts";
import { chooseCards } from "./choose-cards";
import { EventCard } from "./EventCard";
import { useVoices } from "./use-voices";
import "./first-visit.css";

const Story = lazy(async () => ({ default: (await loadStory()).Story }));

/** Cards side by side at most; more of them make rows of three. */
const mostInRow = 4;

/** The archive in short, before anything is chosen: its leading events under the filters, and of a large one its periods. */
export function FirstVisit() {
  const { bundle } = usePick("bundle");
  const briefs = useDeferredValue(useApp(selectVisibleBriefs));
  const voicesOf = useVoices();
  const say = useWords("story");
  const size = bundle.overview ? "large" : "small";
  const cards = useMemo(() => chooseCards(briefs, voicesOf, size), [briefs, voicesOf, size]);
  if (cards.length === 0) return null;
  const columns = cards.length <= mostInRow ? cards.length : 3;
  return (
    <div className="first-visit">
      <div className="first-head">
        <h2>{cards.some(({ brief }) => brief.rank === "summit") ? say.title : say.weightiest}</h2>
        <p>{say.hint}</p>
      </div>
      <div className="first-frame">
        <ul className="first-cards" style={{ "--columns": columns } as CSSProperties}>
          {cards.map((card) => (
            <EventCard key={card.brief.id} {...card} />
          ))}
        </ul>
      </div>
      {bundle.overview && (
        <Suspense>
          <Story />
        </Suspense>
      )}
    </div>
  );
}
