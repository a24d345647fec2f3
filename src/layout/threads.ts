import { linkVertical } from "d3";
import { toTenth } from "./round";
import type { Px } from "./time-scale";

export type Point = { x: Px; y: Px };
export type Thread = { event: Point; article: Point };

/** Pixels beyond which a thread's end is not followed: it only has to leave the view. */
const farPx = 20_000;
const limit = (px: Px) => toTenth(Math.max(-farPx, Math.min(farPx, px)));

const link = linkVertical<Thread, Point>()
  .source(({ event }) => event)
  .target(({ article }) => article)
  .x(({ x }) => limit(x))
  .y(({ y }) => toTenth(y));

/** An SVG path of threads that leave their event downwards and reach their article from above. */
export const threadPath = (threads: readonly Thread[]): string =>
  threads.map((thread) => link(thread)).join("");
