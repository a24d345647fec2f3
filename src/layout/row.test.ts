import fc from "fast-check";
import { expect, it } from "vitest";
import { createRow, type Interval } from "./row";

const box = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]): Interval => [from, from + length]);

it("answers as a look at every box does", () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 30 }),
      box,
      fc.integer({ min: 0, max: 20 }),
      (taken, asked, gap) => {
        const isFree = taken.every(([a, b]) => asked[1] + gap <= a || b + gap <= asked[0]);
        expect(createRow(taken).isFree(asked, gap)).toBe(isFree);
      },
    ),
  );
});
