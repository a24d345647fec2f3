import { useApp } from "../state/use-app";
import { Icon } from "../ui/Icon";
import { useWords } from "../ui/use-words";

type Props = { isFolded: boolean; onFold: (isFolded: boolean) => void };

/** Hides the timeline to give its room to the articles, and shows it again. */
export function FoldButton({ isFolded, onFold }: Props) {
  const isNeeded = useApp(
    ({ view, event, panes }) => view === "timeline" && (event !== null || panes !== null),
  );
  const say = useWords("app");
  if (!isNeeded) return null;
  const name = isFolded ? say.unfoldTimeline : say.foldTimeline;
  return (
    <div className="app-fold">
      <button
        type="button"
        aria-expanded={!isFolded}
        aria-controls="timeline"
        aria-label={name}
        title={name}
        onClick={() => onFold(!isFolded)}
      >
        <Icon name={isFolded ? "down" : "up"} />
      </button>
    </div>
  );
}
