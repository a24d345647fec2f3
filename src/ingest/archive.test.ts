import { describe, expect, it } from "vitest";
import { partsBeside } from "./archive";

describe("partsBeside", () => {
  it("leaves out a found sentence of which the article has a passage already", () => {
    const parts = [
      { start: 0, length: 20 },
      { start: 40, length: 10 },
    ];
    expect(partsBeside(parts, [{ start: 10, length: 5 }])).toEqual([parts[1]]);
    expect(partsBeside(parts, [{ start: 20, length: 20 }])).toEqual(parts);
  });
});
