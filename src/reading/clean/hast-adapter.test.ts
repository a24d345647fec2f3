import fc from "fast-check";
import type { Nodes } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { parseBody } from "./parse-body";
import { attributeOf } from "./tree";

/** What the steps of cleaning see of a tree. */
function shapeOf(node: Nodes): unknown {
  if (node.type === "text" || node.type === "comment") return [node.type, node.value];
  if (!("children" in node)) return node.type;
  const children = node.children.map(shapeOf);
  if (node.type !== "element") return children;
  const content = node.content ? [shapeOf(node.content)] : [];
  return [node.tagName, attributeOf(node, "className"), attributeOf(node, "dataSrc"), children, ...content];
}

const viaLibrary = (html: string) => {
  const context = parseFragment("<div></div>").childNodes[0]!;
  return fromParse5(parseFragment(context as never, html, {})) as Nodes;
};

const pieces = "p b i a div table tr td ul li template svg math select form pre h2 body html frameset"
  .split(" ")
  .flatMap((name) => [`<${name}>`, `</${name}>`]);
const markup = fc
  .array(
    fc.constantFrom(
      ...pieces,
      "文",
      " ",
      "&amp;",
      "<!-- 注 -->",
      "<!doctype html>",
      "<img data-src=x class=y>",
      '<a class="b" href=c>',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("trees of the parser", () => {
  test.each([
    "<p>一<b>二<p>三</b>四</p>",
    "一<table>二<tr><td>三</table>四",
    "<template><p>一</p></template><a>一<a>二</a>",
    "<table><a>一<tr>二</table><svg><title>三</svg>",
  ])("are as a library makes them from parse5's own: %s", (html) => {
    expect(shapeOf(parseBody(html).tree)).toEqual(shapeOf(viaLibrary(html)));
  });

  test("are as a library makes them, whatever the markup", () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(shapeOf(parseBody(html).tree)).toEqual(shapeOf(viaLibrary(html)));
      }),
      { numRuns: 2_000 },
    );
  });
});
