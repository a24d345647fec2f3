import { describe, expect, it } from "vitest";
import { dayMs } from "../../model/calendar";
import { createTimeWarp } from "../../layout/time-scale";
import { createAppStore, isMoving } from "../../state/app-store";
import { exampleBundle } from "../../testing/bundle";
import { initialViewState } from "../../state/view-state";
import { createMoves, toActions, type Clock } from "./moves";

const bounds = {
  full: { from: 0, to: 1000 * dayMs },
  warp: createTimeWarp([], 0),
  minMs: dayMs,
};
const near = { from: 100 * dayMs, to: 200 * dayMs };
const far = { from: 600 * dayMs, to: 700 * dayMs };

/** A clock that goes on when it is told to. */
function createFakeClock(isStill: boolean) {
  let nowMs = 0;
  let due: { at: number; run(nowMs: number): void }[] = [];
  const plan = (at: number, run: (nowMs: number) => void) => {
    const entry = { at, run };
    due.push(entry);
    return () => void (due = due.filter((other) => other !== entry));
  };
  const clock: Clock = {
    now: () => nowMs,
    onFrame: (step) => plan(nowMs + 16, step),
    after: (ms, then) => plan(nowMs + ms, then),
    isStill: () => isStill,
  };
  const pass = (ms: number) => {
    const end = nowMs + ms;
    for (;;) {
      const [next] = due.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > end) break;
      due = due.filter((other) => other !== next);
      nowMs = next.at;
      next.run(nowMs);
    }
    nowMs = end;
  };
  return { clock, pass, planned: () => due.length };
}

function setup({ isStill = false } = {}) {
  const store = createAppStore(exampleBundle, { ...initialViewState, lang: "en" });
  const { clock, pass, planned } = createFakeClock(isStill);
  const moves = createMoves(store, bounds, clock);
  return {
    moves,
    actions: toActions(moves),
    pass,
    planned,
    shown: () => store.getState().domain,
    resting: () => store.getState().resting,
    isMoving: () => isMoving(store.getState()),
  };
}

describe("createMoves", () => {
  it("sets the view at once, and knows everything as null", () => {
    const { moves, shown, isMoving } = setup();
    moves.set(near);
    expect([shown(), isMoving()]).toEqual([near, false]);
    moves.set(bounds.full);
    expect(shown()).toBeNull();
  });

  it("moves step by step, and rests a while after the last step", () => {
    const { moves, pass, shown, resting, isMoving } = setup();
    moves.move(near);
    pass(100);
    moves.move(far);
    pass(100);
    expect([shown(), resting(), isMoving()]).toEqual([far, null, true]);
    pass(100);
    expect([resting(), isMoving()]).toEqual([far, false]);
  });

  it("rests at once where the gesture says that it is over", () => {
    const { moves, resting, planned } = setup();
    moves.move(near);
    moves.settle();
    expect(resting()).toEqual(near);
    expect(planned()).toBe(0);
  });

  it("flies there in steps that get smaller, and rests only at the end", () => {
    const { moves, pass, shown, resting } = setup();
    moves.set(near);
    moves.flyTo(far);
    const starts = [near.from];
    for (let frame = 0; frame < 16; frame += 1) {
      pass(16);
      starts.push(shown()!.from);
      expect(resting()).toEqual(near);
    }
    const steps = starts.slice(1).map((start, at) => start - starts[at]!);
    expect(steps.every((step, at) => step > 0 && (at === 0 || step <= steps[at - 1]!))).toBe(true);
    pass(16);
    expect([shown(), resting()]).toEqual([far, far]);
  });

  it("ends a flight where a hand takes over", () => {
    const { moves, pass, shown } = setup();
    moves.flyTo(far);
    pass(50);
    moves.move(near);
    pass(1000);
    expect(shown()).toEqual(near);
  });

  it("does not fly for readers who asked for less motion", () => {
    const { moves, resting, planned } = setup({ isStill: true });
    moves.flyTo(far);
    expect(resting()).toEqual(far);
    expect(planned()).toBe(0);
  });

  it("says at the edge that a pan goes no farther", () => {
    const { moves, actions } = setup();
    moves.set({ from: 900 * dayMs, to: 1000 * dayMs });
    expect(actions.pan(0.4)).toBe(false);
    expect(actions.pan(-0.4)).toBe(true);
  });
});
