import type { Px } from "./time-scale";

/** Pixels to a tenth: finer is not seen, and longer numbers only make the drawing larger. */
export const toTenth = (px: Px): Px => Math.round(px * 10) / 10;
