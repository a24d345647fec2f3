import fc from "fast-check";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { expect, it } from "vitest";
import { textOfHtml } from "./html-text";

type Node = DefaultTreeAdapterTypes.ChildNode;
const textContent = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => ("value" in node ? node.value : "childNodes" in node ? textContent(node.childNodes) : ""))
    .join("");
const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("\u00a0", "&nbsp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

it("reads the text that a parser reads", () => {
  const text = fc.string({
    unit: fc.constantFrom("文", "a", "&", "<", ">", '"', "'", "\u00a0", ";", "&lt;"),
  });
  const piece = fc.oneof(
    text.map(escape),
    text.map((alt) => `<a href="${alt.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}">link</a>`),
    text.map((inner) => `<p>${escape(inner)}</p>\n`),
    fc.constant('<img alt="a > b"><br>'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join("");
      expect(textOfHtml(html)).toBe(textContent(parseFragment(html).childNodes));
    }),
  );
});
