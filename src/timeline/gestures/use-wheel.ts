import { useEffect, type RefObject } from "react";
import type { Px, PxRange } from "../../layout/time-scale";
import type { DomainActions } from "../plot/moves";

type Surface = RefObject<SVGSVGElement | null>;

/** A wheel that turns sideways, or with Shift. */
export const isSideways = (wheel: WheelEvent): boolean =>
  !wheel.ctrlKey && (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY));

/** Whether a pointer is farther down a surface than `top`. */
export function isBelow(surface: SVGSVGElement, gesture: Event, top: Px): boolean {
  const pointer = "touches" in gesture ? (gesture as TouchEvent).touches[0] : (gesture as MouseEvent);
  return pointer !== undefined && pointer.clientY - surface.getBoundingClientRect().top > top;
}

/** A sideways wheel pans, at most once a frame. */
export function useWheelPan(
  ref: Surface,
  isOn: boolean,
  { from, to }: PxRange,
  lanesTop: Px,
  actions: DomainActions,
): void {
  useEffect(() => {
    const svg = ref.current;
    if (!svg || !isOn || to <= from) return undefined;
    let frame = 0;
    let waiting = 0;
    const pan = (wheel: WheelEvent) => {
      if (!isSideways(wheel)) return;
      wheel.preventDefault();
      waiting += (wheel.deltaX || wheel.deltaY) / (to - from);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        actions.panOn(waiting, isBelow(svg, wheel, lanesTop));
        waiting = 0;
      });
    };
    svg.addEventListener("wheel", pan, { passive: false });
    return () => {
      cancelAnimationFrame(frame);
      svg.removeEventListener("wheel", pan);
    };
  }, [ref, isOn, from, to, lanesTop, actions]);
}

/** Turns of the wheel before the gestures are loaded are kept and given to them, so that none is lost. */
export function useKeptWheel(ref: Surface, isEarly: boolean): void {
  useEffect(() => {
    const svg = ref.current;
    if (!svg || !isEarly) return undefined;
    const turns: WheelEvent[] = [];
    const keep = (wheel: WheelEvent) => {
      wheel.preventDefault();
      turns.push(wheel);
    };
    svg.addEventListener("wheel", keep, { passive: false });
    return () => {
      svg.removeEventListener("wheel", keep);
      // After the effects that listen from now on.
      setTimeout(() => turns.forEach((turn) => svg.dispatchEvent(new WheelEvent(turn.type, turn))));
    };
  }, [ref, isEarly]);
}

/**
 * One finger that moves up or down scrolls the page, as anywhere else. d3 would take every move of a finger, and
 * the browser then does not scroll; so those moves are kept from it.
 */
export function useScrollPast(ref: Surface): void {
  useEffect(() => {
    const svg = ref.current;
    if (!svg) return undefined;
    let start: Touch | null = null;
    let isScroll = false;
    const onStart = ({ touches }: TouchEvent) => {
      start = touches.length === 1 ? touches[0]! : null;
      isScroll = false;
    };
    const onMove = (gesture: TouchEvent) => {
      const touch = gesture.touches[0]!;
      if (start) {
        isScroll = Math.abs(touch.clientY - start.clientY) > Math.abs(touch.clientX - start.clientX);
        start = null;
      }
      if (isScroll) gesture.stopImmediatePropagation();
    };
    const options = { capture: true, passive: true };
    svg.addEventListener("touchstart", onStart, options);
    svg.addEventListener("touchmove", onMove, options);
    return () => {
      svg.removeEventListener("touchstart", onStart, options);
      svg.removeEventListener("touchmove", onMove, options);
    };
  }, [ref]);
}
