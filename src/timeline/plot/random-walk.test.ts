import { describe, expect, it } from "vitest";
import { zoomDomain, type DomainBounds } from "../../layout/domain";
import { createOccupied } from "../../layout/occupied";
import { createTimeWarp } from "../../layout/time-scale";
import { dayMs } from "../../model/calendar";
import { createAppStore } from "../../state/app-store";
import { initialViewState } from "../../state/view-state";
import { exampleBundle } from "../../testing/bundle";
import { createEventPyramid, type EventMark } from "./event-marks";
import { createMoves, toActions } from "./moves";
import { computePlotGeometry } from "./plot-geometry";
import { createRowMemory, layoutPlot } from "./plot-layout";

/** A number from 0 to 1, the same row of numbers for a seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Events in bursts with empty months between, and one far before all others. */
function makeMarks(random: () => number): EventMark[] {
  const mark = (at: number, from: number): EventMark => ({
    ...({} as EventMark),
    id: `e${at}`,
    from,
    to: from + dayMs,
    label: `event ${at}`,
    weight: random() * 10,
    order: at,
    isSummit: false,
    isDay: true,
    level: 0,
    isForecast: false,
    flag: "",
  });
  const bursts = Array.from({ length: 40 }, () => Math.floor(random() * 3_000));
  const marks = Array.from({ length: 900 }, (_, at) =>
    mark(at, (bursts[at % bursts.length]! + Math.floor(random() * 12)) * dayMs),
  );
  return [mark(900, -60_000 * dayMs), ...marks];
}

function setup(seed: number) {
  const random = createRandom(seed);
  const marks = makeMarks(random);
  const full = { from: -60_010 * dayMs, to: 3_100 * dayMs };
  const home = { from: 0, to: 3_000 * dayMs };
  const warp = createTimeWarp([{ from: full.from, to: home.from }], 75 * dayMs);
  const spanOf = ({ from, to }: EventMark) => [warp.toWarped(from), warp.toWarped(to)] as const;
  const byEvents = createOccupied(marks.map(spanOf));
  // An article far from all events: in sight it is enough on the lanes alone.
  const aloneMs = 3_090 * dayMs;
  const byAll = createOccupied([...marks.map(spanOf), [warp.toWarped(aloneMs), warp.toWarped(aloneMs)]]);
  const bounds: DomainBounds = { full, home, warp, minMs: 3 * dayMs, occupied: { byEvents, byAll } };
  const store = createAppStore(exampleBundle, initialViewState);
  const clock = { now: () => 0, onFrame: () => () => {}, after: () => () => {}, isStill: () => true };
  const moves = createMoves(store, bounds, clock);
  const measure = (text: string) => text.length * 7;
  const parts = {
    data: { pyramid: createEventPyramid(marks, warp), lanes: [], isComplete: true, bounds },
    geometry: computePlotGeometry(1_200, 6, 0),
    selected: null,
    measures: { event: measure, strong: measure, summit: measure },
    rows: createRowMemory(),
    axisOf: () => ({ periods: [], ticks: [] }),
  };
  const countSeen = () => {
    const { placed, clusters } = layoutPlot(parts, store.getState().domain);
    return placed.length + clusters.reduce((sum, { count }) => sum + count, 0);
  };
  return { random, bounds, aloneMs, moves, actions: toActions(moves), countSeen };
}

describe("wheel, drag and keys", () => {
  for (const seed of [1, 2, 3, 4, 5])
    it(`never lead to a view without an event, in 200 steps of walk ${seed}`, () => {
      const { random, bounds, moves, actions, countSeen } = setup(seed);
      const anchorIn = ({ from, to }: { from: number; to: number }) => {
        const [start, end] = [bounds.warp.toWarped(from), bounds.warp.toWarped(to)];
        return bounds.warp.toTime(start + (end - start) * random());
      };
      const steps = [
        () => moves.move(zoomDomain(moves.shown(), 1 + random(), anchorIn(moves.shown()), bounds)),
        () => moves.move(zoomDomain(moves.shown(), 1 / (1 + random()), anchorIn(moves.shown()), bounds)),
        () => actions.panOn(random() * 2 - 1),
        () => actions.pan(random() < 0.5 ? -0.4 : 0.4),
        () => actions.zoomIn(),
        // Closer more often than wider, for that is where there is room for nothing.
        () => moves.move(zoomDomain(moves.shown(), 1.5, anchorIn(moves.shown()), bounds)),
      ];
      for (let step = 0; step < 200; step += 1) {
        steps[Math.floor(random() * steps.length)]!();
        expect(countSeen(), `after step ${step}`).toBeGreaterThan(0);
      }
      actions.fit();
      expect(moves.shown()).toEqual(bounds.home);
    });

  it("cross what is empty", () => {
    const { bounds, moves, actions } = setup(1);
    const { byEvents } = bounds.occupied!;
    const [first, last] = [byEvents.starts[0]!, byEvents.starts.at(-1)!];
    moves.set({ from: bounds.home!.from, to: bounds.home!.from + 5 * dayMs });
    let steps = 0;
    while (actions.pan(0.4) && steps < 5_000) steps += 1;
    expect(bounds.warp.toWarped(moves.shown().to)).toBeGreaterThan(last);
    while (actions.pan(-0.4) && steps < 10_000) steps += 1;
    expect(bounds.warp.toWarped(moves.shown().from)).toBeLessThanOrEqual(first + dayMs);
  });

  it("on the lanes stay at an article that is far from every event, and leave it elsewhere", () => {
    const { aloneMs, moves, countSeen } = setup(1);
    const around = { from: aloneMs - 2 * dayMs, to: aloneMs + 2 * dayMs };
    moves.move(around, true);
    expect(moves.shown()).toEqual(around);
    expect(countSeen()).toBe(0);
    moves.move(around);
    expect(countSeen()).toBeGreaterThan(0);
  });
});
