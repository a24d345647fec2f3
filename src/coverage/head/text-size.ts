import type { CSSProperties } from "react";
import { useRemembered } from "../../ui/remembered";

/** Sizes of an article's text in CSS pixels, where the reader has not changed the browser's. */
export const textSizes = ["15", "17", "19", "21", "24"] as const;
export type TextSize = (typeof textSizes)[number];

const browserPx = 16;

/** The next size in a direction; null at the end. */
export const sizeBeside = (size: TextSize, by: -1 | 1): TextSize | null =>
  textSizes[textSizes.indexOf(size) + by] ?? null;

/** As a custom property, in a unit that follows the browser's own setting. */
export const textSizeStyle = (size: TextSize): CSSProperties =>
  ({ "--text-size": `${Number(size) / browserPx}rem` }) as CSSProperties;

/** The size of the articles' text, kept between visits. */
export const useTextSize = () => useRemembered<TextSize>("text-size", textSizes, "17");
