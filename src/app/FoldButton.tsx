import { IconButton } from "../ui/IconButton";
import { useWords } from "../ui/use-words";

type Props = { isFolded: boolean; onToggle: () => void };

/** Hides the timeline to give its room to the articles, and shows it again. */
export function FoldButton({ isFolded, onToggle }: Props) {
  const say = useWords("app");
  const name = isFolded ? say.unfoldTimeline : say.foldTimeline;
  return (
    <IconButton
      isSmall
      icon="timeline"
      label={name}
      title={`${name} (o)`}
      aria-expanded={!isFolded}
      aria-controls="timeline"
      onClick={onToggle}
    />
  );
}
