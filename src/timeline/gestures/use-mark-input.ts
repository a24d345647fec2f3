import { least } from "d3";
import {
  useCallback,
  useEffect,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { isMoving, type AppStore } from "../../state/app-store";
import { useAppStore } from "../../state/use-app";
import type { PlotStop } from "../plot/plot-stops";
import { directionOf, type Stops } from "./use-stops";

/** How near a tap has to be to a mark to mean it. */
const tapPx = 22;

const keyOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;

function nearestStop(
  stops: readonly PlotStop[],
  svg: SVGSVGElement,
  input: MouseEvent,
): PlotStop | undefined {
  const { x, y } = new DOMPoint(input.clientX, input.clientY).matrixTransform(svg.getScreenCTM()?.inverse());
  const reach = (stop: PlotStop) => Math.hypot(stop.x - x, stop.y - y);
  const nearest = least(stops, reach);
  return nearest && reach(nearest) <= tapPx ? nearest : undefined;
}

/** Tells the rest of the page what is pointed at. */
function hover(store: AppStore, stop: PlotStop | undefined): void {
  const { hoverEvent, hoverArticle, hoveredEvent, hoveredArticle } = store.getState();
  const eventId = stop?.kind === "event" ? stop.mark.id : null;
  const articleId = stop?.kind === "article" ? stop.article.id : null;
  if (eventId !== hoveredEvent) hoverEvent(eventId);
  if (articleId !== hoveredArticle) hoverArticle(articleId);
}

/** What pointer, finger and keys do to marks. `pointed` is the mark under the pointer or with the focus. */
export function useMarkInput(
  svg: RefObject<SVGSVGElement | null>,
  stops: Stops,
  activate: (stop: PlotStop, isBeside: boolean) => void,
) {
  const store = useAppStore();
  const [pointedKey, setPointedKey] = useState<string | null>(null);
  const { stopOf, walk } = stops;
  const point = useCallback(
    (stop: PlotStop | undefined) => {
      setPointedKey(stop?.key ?? null);
      hover(store, stop);
    },
    [store],
  );
  useEffect(() => () => hover(store, undefined), [store]);
  const onPointer = (input: PointerEvent) => {
    if (input.pointerType !== "mouse" || input.buttons !== 0 || isMoving(store.getState())) return;
    const key = input.type === "pointerleave" ? null : keyOf(input.target);
    if (key !== pointedKey) point(stopOf(key));
  };
  const onClick = (input: MouseEvent) => {
    const stop = stopOf(keyOf(input.target)) ?? nearestStop(stops.stops, svg.current!, input);
    if (stop) activate(stop, input.ctrlKey || input.metaKey || input.shiftKey);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const stop = stopOf(keyOf(press.target));
    const direction = directionOf(press.key);
    if (!stop || press.altKey || press.metaKey) return;
    if (direction) walk(stop, direction);
    else if (press.key === "Enter" || press.key === " ") activate(stop, press.ctrlKey || press.shiftKey);
    else if (press.key === "Escape" && pointedKey !== null) setPointedKey(null);
    else return;
    press.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const stop = stopOf(keyOf(target));
    if (!stop) return;
    stops.onFocus(stop);
    if (target.matches(":focus-visible")) point(stop);
  };
  const onBlur = ({ target }: FocusEvent) => {
    stops.onBlur(target.isConnected);
    point(undefined);
  };
  return {
    pointed: stopOf(pointedKey),
    handlers: { onPointerOver: onPointer, onPointerLeave: onPointer, onClick, onKeyDown, onFocus, onBlur },
  };
}
