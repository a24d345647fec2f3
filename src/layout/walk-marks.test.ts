import { describe, expect, it } from "vitest";
import { nextStop, type Direction, type Stop } from "./walk-marks";

/** Letters are marks, lines are rows. */
const stopsFrom = (drawing: string): Stop[] =>
  drawing
    .split("\n")
    .flatMap((line, y) => [...line].flatMap((key, x) => (key === " " ? [] : [{ key, x, y }])));
const stops = stopsFrom(`
 a    b      c
    d
 e        f`);
const walk = (from: string, ...directions: Direction[]) =>
  directions.reduce<string | null>((key, direction) => {
    const stop = stops.find((candidate) => candidate.key === key);
    return stop ? (nextStop(stops, stop, direction)?.key ?? null) : null;
  }, from);

describe("nextStop", () => {
  it("goes along a row, in the order of time", () => {
    expect(walk("a", "right")).toBe("b");
    expect(walk("a", "right", "right")).toBe("c");
    expect(walk("c", "left")).toBe("b");
  });

  it("goes to the nearest of the next row that has any", () => {
    expect(walk("b", "down")).toBe("d");
    expect(walk("d", "down")).toBe("e");
    expect(walk("f", "up", "up")).toBe("b");
  });

  it("says so at the edges", () => {
    expect(walk("c", "right")).toBeNull();
    expect(walk("a", "up")).toBeNull();
    expect(walk("f", "down")).toBeNull();
  });
});
