import { describe, expect, it } from "vitest";
import { nextStop, type Direction, type Stop } from "./walk-marks";

/** Letters are marks, lines are rows; capitals are articles in lanes of their own, the rest is one lane. */
const stopsFrom = (drawing: string): Stop[] =>
  drawing
    .split("\n")
    .flatMap((line, y) =>
      [...line].flatMap((key, x) =>
        key === " " ? [] : [{ key, x, y, lane: key === key.toUpperCase() ? `outlet ${y}` : "events" }],
      ),
    );
const stops = stopsFrom(`
 a    b      c
    d
 e        f
   G    H
     J`);
const walk = (from: string, ...directions: Direction[]) =>
  directions.reduce<string | null>((key, direction) => {
    const stop = stops.find((candidate) => candidate.key === key);
    return stop ? (nextStop(stops, stop, direction)?.key ?? null) : null;
  }, from);

describe("nextStop", () => {
  it("meets every event of the lane in the order of time, whatever its row", () => {
    expect(walk("a", "right")).toBe("e");
    expect(walk("a", "right", "right")).toBe("d");
    expect(walk("a", "right", "right", "right", "right", "right")).toBe("c");
    expect(walk("c", "left", "left")).toBe("b");
  });

  it("stays in the lane of an outlet", () => {
    expect(walk("G", "right")).toBe("H");
    expect(walk("H", "right")).toBeNull();
  });

  it("goes up and down to the nearest of the next row that has any", () => {
    expect(walk("b", "down")).toBe("d");
    expect(walk("d", "down")).toBe("e");
    expect(walk("f", "down", "down")).toBe("J");
    expect(walk("J", "up")).toBe("G");
  });

  it("says so at the edges", () => {
    expect(walk("c", "right")).toBeNull();
    expect(walk("a", "left")).toBeNull();
    expect(walk("a", "up")).toBeNull();
    expect(walk("J", "down")).toBeNull();
  });
});
