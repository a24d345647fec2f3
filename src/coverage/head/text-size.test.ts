import { describe, expect, it } from "vitest";
import { sizeBeside, textSizeStyle } from "./text-size";

describe("the size of the text", () => {
  it("goes up and down by steps, and ends", () => {
    expect(sizeBeside("17", 1)).toBe("19");
    expect(sizeBeside("17", -1)).toBe("15");
    expect(sizeBeside("15", -1)).toBeNull();
    expect(sizeBeside("24", 1)).toBeNull();
  });

  it("follows the browser's own", () => {
    expect(textSizeStyle("17")).toEqual({ "--text-size": "1.0625rem" });
  });
});
