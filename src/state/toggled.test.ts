import { describe, expect, it } from "vitest";
import { toggled } from "./toggled";

const all = ["morning", "evening", "gazette"];
const press = (...ids: string[]) =>
  ids.reduce<readonly string[] | null>((shown, id) => toggled(shown, all, id), null);

describe("toggled", () => {
  it("hides on the first press and is no filter at all after the second", () => {
    expect(press("evening")).toEqual(["morning", "gazette"]);
    expect(press("evening", "evening")).toBeNull();
  });

  it("keeps the archive's order, whatever the order of presses", () => {
    expect(press("gazette", "morning", "evening")).toEqual([]);
    expect(press("gazette", "morning", "evening", "evening", "morning")).toEqual(["morning", "evening"]);
  });
});
