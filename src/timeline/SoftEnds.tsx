const tones = ["normal", "strong"] as const;
const ends = ["both", "start", "end", "none"] as const;
/** Which ends of a bar are on the screen, and fade. */
export type FadedEnds = (typeof ends)[number];

/** Fills of bars whose date is known only roughly: they fade at their ends. Colours come from the stylesheet. */
export function SoftEnds() {
  return (
    <defs>
      {tones.flatMap((tone) =>
        ends.map((end) => (
          <linearGradient
            key={`${tone}-${end}`}
            id={`timeline-soft-${tone}-${end}`}
            className={`timeline-soft is-${tone}`}
          >
            <stop offset="0" stopOpacity={end === "both" || end === "start" ? 0.05 : 1} />
            <stop offset="0.2" stopOpacity="1" />
            <stop offset="0.8" stopOpacity="1" />
            <stop offset="1" stopOpacity={end === "both" || end === "end" ? 0.05 : 1} />
          </linearGradient>
        )),
      )}
    </defs>
  );
}
