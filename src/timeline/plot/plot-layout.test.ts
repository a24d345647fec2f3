import { describe, expect, it } from "vitest";
import { drawingOf, plotFrom } from "./testing";

const events = `
   =                              *Top
     ===  talks
      ===== winter
       ==== third
                  = noon
 ~found       ===`;

describe("layoutPlot", () => {
  it("gives summits room first, then by weight, and clusters what found none", () => {
    expect(drawingOf(plotFrom({ columns: 60, rowCount: 2, events }))).toEqual([
      "   @Top           =noon",
      "     talks    found",
      "       (2)",
    ]);
  });

  it("names all where there are rows for all", () => {
    expect(drawingOf(plotFrom({ columns: 60, rowCount: 4, events }))).toEqual([
      "   @Top           =noon",
      "     talks    found",
      "      winter",
      "       third",
    ]);
  });

  it("always has a place for the selected event, whoever gives way", () => {
    expect(drawingOf(plotFrom({ columns: 60, rowCount: 2, events, selected: "third" }))).toEqual([
      "   @Top           =noon",
      "       third  found",
      "      (2)",
    ]);
  });

  it("draws articles of one lane alone, or as one cluster where they are too close", () => {
    const articles = `
A  x     x  x2x       x
B   x            x`;
    expect(drawingOf(plotFrom({ columns: 60, articles }))).toEqual([
      "   x     x  [4]       x",
      "    x            x",
    ]);
  });

  it("leaves nothing out: events that are placed and those in clusters are all there are", () => {
    const many = Array.from({ length: 40 }, (_, at) => `${" ".repeat(at + 1)}=== e${at}`).join("\n");
    const { plot } = plotFrom({ columns: 50, rowCount: 2, events: many });
    const clustered = plot.clusters.flatMap(({ ids }) => ids);
    expect(new Set([...plot.placed.map(({ mark }) => mark.id), ...clustered]).size).toBe(40);
    expect(plot.clusters.reduce((sum, { count }) => sum + count, 0)).toBe(clustered.length);
  });
});
