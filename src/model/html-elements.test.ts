import { describe, expect, it } from "vitest";
import {
  blockNames,
  contentOf,
  htmlElements,
  inlineNames,
  keptNames,
  partNames,
  textBlockNames,
  voidNames,
} from "./html-elements";
import { htmlPolicy } from "./html-policy";

describe("the table of elements", () => {
  it("names each element once", () => {
    const names = htmlElements.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it("keeps nothing that the policy strips with all it holds, and nothing that runs or loads", () => {
    expect(htmlPolicy.stripped.filter((name) => keptNames.has(name))).toEqual([]);
    for (const name of ["script", "style", "iframe", "object", "svg", "form", "video", "body", "div"])
      expect(keptNames.has(name)).toBe(false);
  });

  it("tells lines, parts of lines and parts of blocks apart", () => {
    expect([...inlineNames].filter((name) => blockNames.has(name))).toEqual([]);
    expect([...textBlockNames].filter((name) => voidNames.has(name) || inlineNames.has(name))).toEqual([]);
    expect([...partNames].toSorted()).toEqual([
      "caption", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr",
    ]); // prettier-ignore
    expect(contentOf("tr")).toEqual(["td", "th"]);
    expect(contentOf("x-y")).toBeUndefined();
  });
});
