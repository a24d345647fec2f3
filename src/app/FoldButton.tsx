import { Icon } from "../ui/Icon";
import { useWords } from "../ui/use-words";

type Props = { isFolded: boolean; onToggle: () => void };

/** Hides the timeline to give its room to the articles, and shows it again. */
export function FoldButton({ isFolded, onToggle }: Props) {
  const say = useWords("app");
  const { region } = useWords("timeline");
  const name = isFolded ? say.unfoldTimeline : say.foldTimeline;
  return (
    <button
      type="button"
      className="ui-button app-fold"
      aria-expanded={!isFolded}
      aria-controls="timeline"
      aria-label={name}
      title={`${name} (o)`}
      onClick={onToggle}
    >
      <Icon name={isFolded ? "down" : "up"} size={14} />
      {region}
    </button>
  );
}
