import { formatWhen } from "../../i18n/format-date";
import type { Voice } from "../../model/bundle";
import { selectTelling } from "../../state/article-selectors";
import { indexOf } from "../../state/selectors";
import { useApp } from "../../state/use-app";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { Card } from "./choose-cards";

/** One outlet's passage, and whether it looks ahead or back; its date where accounts differ. */
function VoiceOf({ voice, isDated }: { voice: Voice; isDated: boolean }) {
  const { bundle, lang } = usePick("bundle", "lang");
  const say = useWords("story");
  const { outlet: id, exact, stance, when } = voice;
  const outlet = indexOf(bundle).outletById.get(id);
  if (!outlet) return null;
  return (
    <li>
      <p className="first-outlet">
        <OutletMark outlet={outlet} isHollow={stance === "forecast"} />
        <span>{outlet.name[lang]}</span>
        <span className="first-stance">{say[stance]}</span>
        {isDated && <span className="first-said">{say.dateSaid(formatWhen(when, lang))}</span>}
      </p>
      <q>{exact}</q>
    </li>
  );
}

/** An event with its date, place and numbers, and what outlets say of it. */
export function EventCard({ brief, voices }: Card) {
  const { lang, outlets, selectEvent } = usePick("lang", "outlets", "selectEvent");
  const telling = useApp((state) => selectTelling(state, brief)?.articles ?? null);
  const app = useWords("app");
  const say = useWords("story");
  const told = outlets ? brief.outlets.filter((id) => outlets.includes(id)).length : brief.outlets.length;
  const isDiffering = brief.disagreement && new Set(voices.map(({ when }) => when)).size > 1;
  return (
    <li className="first-card" data-rank={brief.rank}>
      <p className="first-when">
        <span>{formatWhen(brief.when, lang)}</span>
        {isDiffering && <span className="first-differing">{say.differing}</span>}
      </p>
      <h3>
        <button
          type="button"
          className="ui-plain"
          data-event-id={brief.id}
          onClick={() => selectEvent(brief.id)}
        >
          {brief.label[lang]}
        </button>
      </h3>
      <p className="first-place">
        {brief.place && <span>{brief.place[lang]}</span>}
        {telling !== null && <span>{app.articles(telling)}</span>}
        <span>{app.outlets(told)}</span>
      </p>
      {voices.length > 0 && (
        <ul className="first-words">
          {voices.map((voice) => (
            <VoiceOf key={voice.outlet} voice={voice} isDated={isDiffering} />
          ))}
        </ul>
      )}
    </li>
  );
}
