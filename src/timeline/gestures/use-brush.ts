import type { BrushBehavior, D3BrushEvent } from "d3";
import { useEffect, useRef, type RefObject } from "react";
import type { Px, PxRange } from "../layout/time-scale";
import { useGestures } from "./use-gestures";

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

/** The overview's brush: d3 owns the children of `ref`, reports gestures and follows the selection given. */
export function useBrush(
  ref: RefObject<SVGGElement | null>,
  { range, height, selection, onChange, onEnd, onPoint }: Options,
) {
  const gestures = useGestures();
  const brush = useRef<BrushBehavior<unknown> | null>(null);
  const tell = useRef({ onChange, onEnd, onPoint });
  useEffect(() => void (tell.current = { onChange, onEnd, onPoint }), [onChange, onEnd, onPoint]);
  const isActive = useRef(false);
  const { from, to } = range;

  useEffect(() => {
    const group = ref.current;
    if (!group || !gestures || to <= from) return undefined;
    let frame = 0;
    const behavior = gestures
      .brushX<unknown>()
      .extent([
        [from, 0],
        [to, height],
      ])
      .handleSize(12)
      .on("start brush end", ({ type, sourceEvent, selection: chosen }: D3BrushEvent<unknown>) => {
        if (!sourceEvent) return;
        isActive.current = type !== "end";
        cancelAnimationFrame(frame);
        if (chosen) {
          const [start, end] = chosen as [number, number];
          if (end - start >= 1)
            frame = requestAnimationFrame(() => {
              tell.current.onChange({ from: start, to: end });
              if (type === "end") tell.current.onEnd();
            });
        } else if (type === "end") {
          const pointer = sourceEvent as MouseEvent | TouchEvent;
          const { clientX } = "changedTouches" in pointer ? pointer.changedTouches[0]! : pointer;
          const matrix = group.getScreenCTM();
          if (matrix) tell.current.onPoint(new DOMPoint(clientX, 0).matrixTransform(matrix.inverse()).x);
        }
      });
    const owner = gestures.select<SVGGElement, unknown>(group);
    owner.call(behavior);
    brush.current = behavior;
    return () => {
      cancelAnimationFrame(frame);
      owner.on(".brush", null);
      group.replaceChildren();
    };
  }, [ref, gestures, from, to, height]);

  useEffect(() => {
    if (!ref.current || !gestures || !brush.current || isActive.current || to <= from) return;
    gestures
      .select<SVGGElement, unknown>(ref.current)
      .call(brush.current.move, [selection.from, selection.to]);
  }, [ref, gestures, selection.from, selection.to, from, to]);
}
