import fc from "fast-check";
import type { Element, ElementContent, Root } from "hast";
import { parseFragment, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { htmlPolicy } from "../../model/html-policy";
import { isPlainlyNested } from "./nesting";
import { element } from "./tree";
import { writeHtml } from "./write-html";

const text = fc.constantFrom("文", " ", "\n", "\n文", "a<b>&amp;");
const { tree } = fc.letrec<{ tree: ElementContent }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    text.map((value): ElementContent => ({ type: "text", value })),
    fc
      .tuple(fc.constantFrom(...htmlPolicy.tagNames), fc.array(tie("tree"), { maxLength: 3 }))
      .map(([tagName, children]): Element => element(tagName, children)),
  ),
}));
const root = fc.array(tree, { maxLength: 3 }).map((children): Root => ({ type: "root", children }));

/** Likelier to be nested plainly than a tree of any elements. */
const wrapped = fc
  .tuple(fc.constantFrom("p", "li", "td", "a", "blockquote", "ruby", "pre"), root)
  .map(([inner, { children }]): Root => {
    const holder = element(inner, children as ElementContent[]);
    const block =
      inner === "li"
        ? element("ul", [holder])
        : inner === "td"
          ? element("table", [element("tbody", [element("tr", [holder])])])
          : holder;
    return { type: "root", children: [block] };
  });

const isReadBack = (tree: Root) => {
  const html = writeHtml(tree);
  const context = parseFragment("<div></div>").childNodes[0]!;
  return serialize(parseFragment(context as never, html, {})) === html;
};

describe("plain nesting", () => {
  test("what is called plain reads back the same", () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.oneof(root, wrapped), (tree) => {
        if (!isPlainlyNested(tree)) return;
        plain += 1;
        expect(isReadBack(tree)).toBe(true);
      }),
      { numRuns: 3_000 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  test.each([
    "<p>一<b>二<i>三</i></b><a href=x>四</a><br><img></p>",
    "<h2>一</h2><ul><li>一</li><li><p>二</p><ol><li>三</li></ol></li></ul>",
    "<figure><img><figcaption>一</figcaption></figure><hr><pre>一\n二</pre>",
    "<table><caption>一</caption><tbody><tr><th>一</th><td><p>二</p></td></tr></tbody></table>",
    "<p><ruby>汉<rp>(</rp><rt>han</rt></ruby></p><dl><dt>一</dt><dd>二</dd></dl>",
  ])("is seen in %s", (html) => {
    const toHast = (node: unknown): never => {
      const {
        nodeName,
        value,
        childNodes = [],
      } = node as { nodeName: string; value?: string; childNodes?: unknown[] };
      const children = childNodes.map(toHast);
      if (nodeName === "#text") return { type: "text", value } as never;
      return (
        nodeName === "#document-fragment" ? { type: "root", children } : element(nodeName, children)
      ) as never;
    };
    expect(isPlainlyNested(toHast(parseFragment(html)))).toBe(true);
  });
});
