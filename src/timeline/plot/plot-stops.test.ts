import { describe, expect, it } from "vitest";
import { dayMs } from "../../model/calendar";
import { listStops } from "./plot-stops";
import { plotFrom } from "./testing";

const { plot, geometry } = plotFrom({
  columns: 60,
  rowCount: 2,
  events: `
                  = noon
     ===  talks
      ===== winter
       ==== third
   =                              *Top`,
  articles: `
A       x           x  22
B  x       `,
});
const stops = listStops(plot, geometry);

describe("listStops", () => {
  it("walks from the top group to the lowest, in the order of time in each", () => {
    const names = stops.map((stop) => (stop.kind.endsWith("cluster") ? stop.kind : stop.key));
    expect(names).toEqual([
      "e:Top",
      "e:talks",
      "event-cluster",
      "e:noon",
      "a:A-8-0",
      "a:A-20-0",
      "article-cluster",
      "a:B-3-0",
    ]);
  });

  it("makes every target large enough for a finger, and a mark's target hold its words", () => {
    for (const { box } of stops) {
      expect(box.x[1] - box.x[0]).toBeGreaterThanOrEqual(24);
      expect(box.y[1] - box.y[0]).toBeGreaterThanOrEqual(24);
    }
    const talks = plot.placed.find(({ mark }) => mark.id === "talks")!;
    const [from, to] = stops.find(({ key }) => key === "e:talks")!.box.x;
    expect(from).toBeLessThanOrEqual(talks.label!.px);
    expect(to).toBeGreaterThanOrEqual(talks.label!.px + talks.label!.width);
  });

  it("has a stop for a fold, on the axis", () => {
    const folds = [{ from: 20 * dayMs, to: 30 * dayMs }];
    const folded = plotFrom({ columns: 60, folds, events: "  = early" });
    const [first] = listStops(folded.plot, folded.geometry);
    expect(first).toMatchObject({ kind: "fold", lane: "axis", fold: folds[0] });
  });

  it("names no stop twice", () => {
    expect(new Set(stops.map(({ key }) => key)).size).toBe(stops.length);
  });
});
