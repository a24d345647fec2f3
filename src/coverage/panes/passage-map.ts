/** Where in a text its passages lie, for the narrow map beside it. */

/** Top and height as shares of the text, 0–1. */
export type MapTick = { top: number; height: number };

/** A stretch of the page, CSS pixels from any common origin. */
export type Stretch = { top: number; bottom: number };

/** The least share of a tick's height, so that a short passage of a long text is seen. */
const leastHeight = 0.006;

/** @param textPx the text's own length. Passages outside it are drawn at its edge. */
export function layoutPassageMap(passages: readonly Stretch[], textPx: number): MapTick[] {
  if (textPx <= 0) return [];
  return passages.map(({ top, bottom }) => {
    const height = Math.min(1, Math.max(leastHeight, (bottom - top) / textPx));
    return { top: Math.min(Math.max(0, top / textPx), 1 - height), height };
  });
}

/** Index of the passage nearest to a place of the map, 0–1; -1 if there is none. */
export function passageNear(ticks: readonly MapTick[], at: number): number {
  let nearest = -1;
  let least = Infinity;
  ticks.forEach(({ top, height }, index) => {
    const distance = at < top ? top - at : Math.max(0, at - top - height);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}
