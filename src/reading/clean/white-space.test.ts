import fc from "fast-check";
import type { ElementContent, Root } from "hast";
import { describe, expect, test } from "vitest";
import { element, textOf } from "./tree";
import { collapseSpace, separateBlocks } from "./white-space";

const text = (value: string): ElementContent => ({ type: "text", value });

/** Collapses a paragraph given as texts, each second of which stands in an element; the element in brackets. */
function collapse(...pieces: string[]): string {
  const nodes = pieces.map((piece, index) => (index % 2 === 0 ? text(piece) : element("a", [text(piece)])));
  collapseSpace(nodes);
  return nodes.map((node) => (node.type === "element" ? `[${textOf(node)}]` : textOf(node))).join("");
}

describe(collapseSpace, () => {
  test.each<[string[], string]>([
    [["  美国总统\n  ", "\n  拜登\n  ", "\n  说  "], "美国总统[拜登]说"],
    [["“\n", "\n拜习会\n", "\n”铺路"], "“[拜习会]”铺路"],
    [["约有 ", "20", " 人"], "约有 [20] 人"],
    [["选为\n ", "\n G20\n ", "\n 之后"], "选为 [G20] 之后"],
    [["one\n ", "\n two ", " three"], "one [two] three"],
    [["两个 空格", "", "\n行"], "两个 空格[]行"],
    [["全角　空格  并\u00a0\u00a0一"], "全角　空格 并 一"],
    [["𠮷\n𠮷 \n x"], "𠮷𠮷 x"],
  ])("%j reads %s", (pieces, expected) => {
    expect(collapse(...pieces)).toBe(expected);
  });

  test("keeps every other character in order, leaves no double space, and is done after once", () => {
    const pieces = fc.array(
      fc.string({ unit: fc.constantFrom("中", "，", "a", " ", "\n", "\u00a0", "😀") }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const nodes = parts.map((part, index) => (index % 2 === 0 ? text(part) : element("b", [text(part)])));
        collapseSpace(nodes);
        const once = nodes.map(textOf).join("");
        expect(once.replaceAll(" ", "")).toBe(parts.join("").replace(/[ \n\u00a0]/g, ""));
        expect(once).not.toMatch(/^ | $| {2}|[\n\u00a0]/);
        collapseSpace(nodes);
        expect(nodes.map(textOf).join("")).toBe(once);
      }),
    );
  });

  test("is linear in the length of a gap", () => {
    const started = process.cpuUsage();
    expect(collapse(`a${" \n".repeat(500_000)}b`)).toBe("a b");
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
  });
});

test("lines end between blocks and after breaks, once, and not at the ends", () => {
  const paragraph = (...children: ElementContent[]) => element("p", children);
  const tree: Root = {
    type: "root",
    children: [
      element("figure", [element("img", [])]),
      paragraph(text("一"), element("br", []), text("二")),
      element("hr", []),
      element("ul", [
        element("li", [text("三"), element("ul", [element("li", [text("四")])])]),
        element("li", [text("五")]),
      ]),
      element("figure", [element("img", []), element("figcaption", [text("六")])]),
    ],
  };
  separateBlocks(tree);
  expect(textOf(tree)).toBe("一\n二\n三\n四\n五\n六");
});
