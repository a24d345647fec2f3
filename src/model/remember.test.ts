import { expect, it } from "vitest";
import { remember } from "./remember";

it("makes each value once, null too, and starts over beyond the most", () => {
  const made: string[] = [];
  const lengthOf = remember((text: string) => {
    made.push(text);
    return text === "" ? null : text.length;
  }, 2);
  expect(["a", "", "a", ""].map(lengthOf)).toEqual([1, null, 1, null]);
  expect(made).toEqual(["a", ""]);
  expect(["bb", "a"].map(lengthOf)).toEqual([2, 1]);
  expect(made).toEqual(["a", "", "bb", "a"]);
});
