import { useWords } from "../ui/use-words";

type Props = { isBand: boolean; onToggle(): void };

/** Draws the timeline back to one band while something is read, and brings it out again. */
export function BandButton({ isBand, onToggle }: Props) {
  const say = useWords("timeline");
  const name = isBand ? say.bringOut : say.drawBack;
  return (
    <button
      type="button"
      className={`timeline-tool ${isBand ? "timeline-band-button" : "timeline-band-toggle"}`}
      aria-expanded={!isBand}
      aria-keyshortcuts="o"
      title={`${name} (o)`}
      onClick={onToggle}
    >
      {name}
    </button>
  );
}
