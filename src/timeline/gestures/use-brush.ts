import type { BrushBehavior, D3BrushEvent } from "d3";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import type { Px, PxRange } from "../../layout/time-scale";
import { useGestures, type Gestures } from "./use-gestures";

type Options = {
  range: PxRange;
  height: Px;
  /** The part that is shown. */
  selection: PxRange;
  /** Told at most once a frame while the reader drags. */
  onChange(selection: PxRange): void;
  /** The drag is over. */
  onEnd(): void;
  /** A click beside the selection. */
  onPoint(px: Px): void;
};

/** d3's brush over the whole range. */
const brushBehaviorFor = (
  { brushX }: Pick<Gestures, "brushX">,
  { from, to }: PxRange,
  height: Px,
): BrushBehavior<unknown> =>
  brushX<unknown>()
    .extent([
      [from, 0],
      [to, height],
    ])
    .handleSize(24);

/** Where a press on an SVG element ended, in the element's own pixels. */
function pointOf(group: SVGGElement, pointer: MouseEvent | TouchEvent): Px | null {
  const { clientX } = "changedTouches" in pointer ? pointer.changedTouches[0]! : pointer;
  const matrix = group.getScreenCTM();
  return matrix && new DOMPoint(clientX, 0).matrixTransform(matrix.inverse()).x;
}

/** The overview's brush: d3 owns the children of `ref`, reports gestures and follows the selection given. */
export function useBrush(
  ref: RefObject<SVGGElement | null>,
  { range, height, selection, onChange, onEnd, onPoint }: Options,
): void {
  const gestures = useGestures();
  const tell = useRef({ onChange, onEnd, onPoint });
  useEffect(() => void (tell.current = { onChange, onEnd, onPoint }), [onChange, onEnd, onPoint]);
  const isActive = useRef(false);
  const { from, to } = range;
  const brush = useMemo(
    () => (gestures && to > from ? brushBehaviorFor(gestures, { from, to }, height) : null),
    [gestures, from, to, height],
  );

  useEffect(() => {
    const group = ref.current;
    if (!group || !gestures || !brush) return undefined;
    let frame = 0;
    brush.on("start brush end", ({ type, sourceEvent, selection: chosen }: D3BrushEvent<unknown>) => {
      if (!sourceEvent) return;
      isActive.current = type !== "end";
      cancelAnimationFrame(frame);
      if (chosen) {
        const [start, end] = chosen as [Px, Px];
        if (end - start < 1) return;
        frame = requestAnimationFrame(() => {
          tell.current.onChange({ from: start, to: end });
          if (type === "end") tell.current.onEnd();
        });
      } else if (type === "end") {
        const px = pointOf(group, sourceEvent as MouseEvent | TouchEvent);
        if (px !== null) tell.current.onPoint(px);
      }
    });
    const owner = gestures.select<SVGGElement, unknown>(group);
    owner.call(brush);
    return () => {
      cancelAnimationFrame(frame);
      owner.on(".brush", null);
      group.replaceChildren();
    };
  }, [ref, gestures, brush]);

  useEffect(() => {
    if (!ref.current || !gestures || !brush || isActive.current) return;
    gestures.select<SVGGElement, unknown>(ref.current).call(brush.move, [selection.from, selection.to]);
  }, [ref, gestures, brush, selection.from, selection.to]);
}
