/** Fill of a bar whose date is known only roughly: it fades at both ends. Colours come from the stylesheet. */
export function SoftEnds() {
  return (
    <defs>
      {["normal", "strong"].map((tone) => (
        <linearGradient key={tone} id={`timeline-soft-${tone}`} className={`timeline-soft is-${tone}`}>
          <stop offset="0" stopOpacity="0.05" />
          <stop offset="0.2" stopOpacity="1" />
          <stop offset="0.8" stopOpacity="1" />
          <stop offset="1" stopOpacity="0.05" />
        </linearGradient>
      ))}
    </defs>
  );
}
