import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeLabels } from "./place-labels";
import type { Interval } from "./row";
import { placeMarks, type Mark, type PlacedMark, type PlaceOptions } from "./place-marks";
import { createTimeScale, createTimeWarp } from "./time-scale";

/** One column of a drawing is one unit of time and ten pixels; so is one letter of a label. */
const columnPx = 10;
const width = 60;
const scale = createTimeScale(
  { from: 0, to: width },
  { from: 0, to: width * columnPx },
  createTimeWarp([], 0),
);
const options: PlaceOptions<Mark> = {
  rowCount: 3,
  gapPx: columnPx,
  sizeOf: () => ({ minPx: columnPx, labelOffsetPx: 0 }),
  measure: ({ label }) => label.length * columnPx,
};

/** A line is a mark: "=" its extent, the word before or after its label. */
const marksFrom = (drawing: string): Mark[] =>
  drawing
    .split("\n")
    .filter((line) => line.includes("="))
    .map((line) => {
      const label = line.replaceAll("=", "").trim();
      return {
        id: label,
        from: line.indexOf("="),
        to: line.lastIndexOf("=") + 1,
        label,
        weight: 0,
        order: 0,
      };
    });

const boxOf = ({ x0, x1, label }: PlacedMark): Interval => {
  if (!label) return [x0, x1];
  return label.align === "start"
    ? [Math.min(x0, label.px), Math.max(x1, label.px + label.width)]
    : [Math.min(x0, label.px - label.width), Math.max(x1, label.px)];
};

/** Labels where they were placed, row by row, on bars of "=". */
function draw(placed: readonly PlacedMark[], rowCount: number): string[] {
  return Array.from({ length: rowCount }, (_, row) => {
    const cells = Array.from({ length: width }, () => " ");
    const column = (px: number) => Math.round(px / columnPx);
    for (const { mark, x0, x1, row: of, label } of placed) {
      if (of !== row) continue;
      for (let at = Math.max(0, column(x0)); at < Math.min(width, column(x1)); at += 1) cells[at] = "=";
      if (!label) continue;
      const start = column(label.align === "start" ? label.px : label.px - label.width);
      for (const [at, letter] of [...mark.label].entries()) cells[start + at] = letter;
    }
    return cells.join("").trimEnd();
  });
}

describe("placeMarks", () => {
  it("fills the first row that has room, the heavier mark first", () => {
    const marks = marksFrom(`
     ==          alaska
        ===      zurich
                                ==  aukus`);
    expect(draw(placeMarks(marks, scale, options).placed, 3)).toEqual([
      "     alaska                     aukus",
      "        zurich",
      "",
    ]);
  });

  it("turns a label to the left where the view ends on the right", () => {
    const marks = marksFrom("                                                         == plenum");
    expect(draw(placeMarks(marks, scale, options).placed, 1)).toEqual([
      "                                                     plenum",
    ]);
  });

  it("keeps a mark without its words before it leaves it over", () => {
    const marks = marksFrom(`
     ==========  consulates
                 ==  visit
                 ==  letters`);
    const { placed, overflow } = placeMarks(marks, scale, { ...options, rowCount: 1 });
    expect(draw(placed, 1)).toEqual(["     consulates  visit"]);
    expect(overflow.map(({ id }) => id)).toEqual(["letters"]);
  });

  it("lets the label of what began before the view wait at the edge", () => {
    const { placed } = placeMarks(
      [{ id: "g20", from: -20, to: 30, label: "g20", weight: 0, order: 0 }],
      scale,
      options,
    );
    expect(placed[0]).toMatchObject({
      label: { px: 0, align: "start" },
      isCutBefore: true,
      isCutAfter: false,
    });
  });

  it("shortens a label that fits on neither side to the longer of them", () => {
    const long = "a name longer than half of the view is";
    const marks = marksFrom(`                           ==   ${long}`);
    const shorten = (_: Mark, mostPx: number) => {
      const text = long.slice(0, Math.floor(mostPx / columnPx));
      return { text, width: text.length * columnPx };
    };
    expect(placeMarks(marks, scale, { ...options, takesBare: () => false }).placed).toEqual([]);
    const { placed } = placeMarks(marks, scale, { ...options, takesBare: () => false, shorten });
    const [{ label } = { label: null }] = placed;
    expect(label?.text?.length).toBeGreaterThan(20);
    expect(label!.px + label!.width).toBeLessThanOrEqual(scale.range.to);
  });

  it("tries the row that a mark had before", () => {
    const marks = marksFrom("   ==  talks");
    const { placed } = placeMarks(marks, scale, { ...options, rowBefore: () => 2 });
    expect(placed[0]?.row).toBe(2);
  });

  it("never lets two boxes touch or a label leave the view, and loses nothing", () => {
    const mark = fc.record({
      from: fc.integer({ min: -30, max: 90 }),
      length: fc.integer({ min: 0, max: 40 }),
      label: fc.string({ minLength: 1, maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 60 }), fc.integer({ min: 0, max: 6 }), (list, rowCount) => {
        const marks = list.map(({ from, length, label }, at) => ({
          id: String(at),
          from,
          to: from + length,
          label,
          weight: 0,
          order: at,
        }));
        const { placed, overflow } = placeMarks(marks, scale, { ...options, rowCount });
        expect(placed.length + overflow.length).toBe(marks.length);
        for (const [at, a] of placed.entries()) {
          const { label } = a;
          if (label) {
            expect(label.align === "start" ? label.px : label.px - label.width).toBeGreaterThanOrEqual(0);
            expect(label.align === "start" ? label.px + label.width : label.px).toBeLessThanOrEqual(600);
          }
          for (const b of placed.slice(at + 1)) {
            if (a.row !== b.row) continue;
            const [[a0, a1], [b0, b1]] = [boxOf(a), boxOf(b)];
            expect(a1 <= b0 || b1 <= a0).toBe(true);
          }
        }
      }),
    );
  });
});

describe("placeLabels", () => {
  const range = { from: 0, to: 600 };
  it("puts words right of a mark, else left, else nowhere", () => {
    const bars: Interval[] = [
      [100, 110],
      [180, 190],
      [590, 600],
    ];
    const labels = placeLabels(
      bars.map((bar) => ({ bar, width: 60 })),
      [],
      range,
      5,
    );
    expect(labels).toEqual([
      { px: 115, align: "start", width: 60 },
      { px: 195, align: "start", width: 60 },
      { px: 585, align: "end", width: 60 },
    ]);
    expect(placeLabels([{ bar: [100, 110], width: 600 }], [], range, 5)).toEqual([null]);
  });

  it("touches no mark, no other label and nothing that is taken", () => {
    const bars = fc.array(fc.tuple(fc.integer({ min: 0, max: 590 }), fc.integer({ min: 1, max: 200 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(bars, fc.integer({ min: 0, max: 550 }), (list, takenFrom) => {
        const taken: Interval = [takenFrom, takenFrom + 50];
        const marks = list.map(([x, labelWidth]) => ({ bar: [x, x + 10] as Interval, width: labelWidth }));
        const boxes = placeLabels(marks, [taken], range, 5).flatMap((label): Interval[] => {
          if (!label) return [];
          return [
            label.align === "start" ? [label.px, label.px + label.width] : [label.px - label.width, label.px],
          ];
        });
        const others = [taken, ...marks.map(({ bar }) => bar)];
        for (const [at, [a0, a1]] of boxes.entries())
          for (const [b0, b1] of [...boxes.slice(at + 1), ...others]) expect(a1 <= b0 || b1 <= a0).toBe(true);
      }),
    );
  });
});
