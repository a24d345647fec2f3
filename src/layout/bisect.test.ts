import { bisectLeft } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { bisectFrom } from "./bisect";

it("finds what an ordinary search finds, from wherever it starts", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 })),
      fc.integer({ min: -5, max: 55 }),
      fc.nat(),
      (list, value, start) => {
        const values = Float64Array.from(list).sort();
        const from = values.length === 0 ? 0 : start % (values.length + 1);
        expect(bisectFrom(values, value, from)).toBe(bisectLeft(values, value, from));
      },
    ),
  );
});
