import { messagesOf } from "../i18n/messages";
import { useApp } from "../state/use-app";
import { Icon } from "./Icon";

type Props = { isFolded: boolean; onFold: (isFolded: boolean) => void };

/** Gives the timeline's room to what is being read, and back. */
export function FoldButton({ isFolded, onFold }: Props) {
  const { lang, isNeeded } = useApp((state) => ({
    lang: state.lang,
    isNeeded: state.view === "timeline" && (state.event !== null || state.panes !== null),
  }));
  const say = messagesOf(lang).app;
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
