import type { Px } from "./time-scale";

export type Point = { x: Px; y: Px };
export type Thread = { event: Point; article: Point };

/** Pixels beyond which a thread's end is not followed: it only has to leave the view. */
const farPx = 20_000;
const limit = (px: Px) => Math.max(-farPx, Math.min(farPx, px));

/** An SVG path of threads that leave their event downwards and reach their article from above. */
export function threadPath(threads: readonly Thread[]): string {
  return threads
    .map(({ event, article }) => {
      const [x0, x1] = [limit(event.x), limit(article.x)];
      const bend = Math.max(12, Math.abs(article.y - event.y) * 0.55);
      const round = (value: number) => Math.round(value * 10) / 10;
      return `M${round(x0)},${round(event.y)}C${round(x0)},${round(event.y + bend)} ${round(x1)},${round(
        article.y - bend,
      )} ${round(x1)},${round(article.y)}`;
    })
    .join("");
}
