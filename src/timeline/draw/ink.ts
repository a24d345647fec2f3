import type { Outlet } from "../model/bundle";
import { fontOf } from "./text-measure";

const tokens = [
  "ink",
  "ink-soft",
  "paper",
  "paper-raised",
  "paper-sunken",
  "rule",
  "rule-strong",
  "accent",
  "forecast",
  "danger",
] as const;
type Token = (typeof tokens)[number];

/** The style sheet's colours and fonts, as a canvas takes them. */
export type Ink = {
  color: Record<Token, string>;
  font: { event: string; eventStrong: string; summit: string; small: string; smallStrong: string };
  /** An outlet's own colour; that of soft ink for many together. */
  ofOutlet(outlet: Outlet | null): string;
};

/** @param canvas whose colours are asked for: tokens are only resolved on an element. */
export function readInk(canvas: HTMLCanvasElement): Ink {
  const style = getComputedStyle(canvas);
  const resolve = (token: Token) => {
    canvas.style.color = `var(--${token})`;
    return [token, style.color] as const;
  };
  const color = Object.fromEntries(tokens.map(resolve)) as Record<Token, string>;
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  return {
    color,
    font: {
      event: fontOf("event"),
      eventStrong: fontOf("event", { weight: 600 }),
      summit: fontOf("summit"),
      small: fontOf("event", { size: 11 }),
      smallStrong: fontOf("event", { size: 11, weight: 600 }),
    },
    ofOutlet: (outlet) => outlet?.color[theme] ?? color["ink-soft"],
  };
}

/** The same colour, thinner. @param color as `rgb(…)`. */
export const thinned = (color: string, opacity: number): string =>
  color.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`);
