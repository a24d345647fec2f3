import type { Element, Nodes, Root } from "hast";
import { contentOf, inlineNames, keptNames, partNames, voidNames } from "../../model/html-elements";
import { isElement } from "./tree";

const isInline = (name: string) => inlineNames.has(name) || name === "br" || name === "img";
const isSpace = (node: Nodes) => node.type === "text" && node.value.trim() === "";

/** Whether inline content holds no block and no element inside one of its own name. */
function isPhrasing(children: readonly Nodes[], around: readonly string[]): boolean {
  return children.every((child) => {
    if (child.type === "text") return true;
    if (!isElement(child) || !isInline(child.tagName) || around.includes(child.tagName)) return false;
    const { tagName } = child;
    if (voidNames.has(tagName)) return child.children.length === 0;
    const isRubyPart = tagName === "rt" || tagName === "rp";
    return (!isRubyPart || around.at(-1) === "ruby") && isPhrasing(child.children, [...around, tagName]);
  });
}

function isFlow(children: readonly Nodes[], isInTable: boolean): boolean {
  return children.every((child) => {
    if (child.type === "text") return true;
    if (!isElement(child)) return false;
    return isInline(child.tagName)
      ? isPhrasing([child], [])
      : !partNames.has(child.tagName) && isPlainBlock(child, isInTable);
  });
}

function isPlainBlock({ tagName, children }: Element, isInTable: boolean): boolean {
  if (!keptNames.has(tagName)) return false;
  if (voidNames.has(tagName)) return children.length === 0;
  const content = contentOf(tagName);
  if (content === "phrasing") {
    const [first] = children;
    // The parser drops a line feed right after <pre>.
    if (tagName === "pre" && first?.type === "text" && first.value.startsWith("\n")) return false;
    return isPhrasing(children, []);
  }
  const isTable = tagName === "table";
  if (isTable && isInTable) return false;
  if (content === "flow") return isFlow(children, isInTable);
  return children.every((child) =>
    isElement(child)
      ? content?.includes(child.tagName) && isPlainBlock(child, isInTable || isTable)
      : isSpace(child),
  );
}

/**
 * Whether the elements of a clean tree are nested so plainly that the HTML Standard's parser, given them in
 * writing, moves, closes or adds none. Sufficient, not necessary: a "no" says nothing.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
 */
export const isPlainlyNested = (tree: Root): boolean => isFlow(tree.children, false);
