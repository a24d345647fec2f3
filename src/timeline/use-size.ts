import { createContext, useContext, useLayoutEffect, useState, type RefObject } from "react";
import { embeddedWindowPx, isEmbedded } from "../ui/embedded";

/** Width to draw for before anything is laid out: the window's, as the timeline is as wide as the page. */
export const PlotWidth = createContext(0);

/** Width of an element in CSS pixels, followed as it changes; before it is laid out that of `PlotWidth`. */
export function useWidth(ref: RefObject<Element | null>): number {
  const [width, setWidth] = useState(useContext(PlotWidth));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Height of the window in CSS pixels; of an embedded page, whose height is what it holds, a usual one. */
export function useWindowHeight(): number {
  const [height, setHeight] = useState(() => (isEmbedded() ? embeddedWindowPx : innerHeight));
  useLayoutEffect(() => {
    if (isEmbedded()) return undefined;
    const follow = () => setHeight(innerHeight);
    addEventListener("resize", follow);
    return () => removeEventListener("resize", follow);
  }, []);
  return height;
}
