import type { Element, Nodes, Root } from "hast";
import { headingNames, inlineNames } from "./flow-context";
import { isElement } from "./tree";

const setOf = (names: string) => new Set(names.split(" "));

const voids = setOf("br hr img");
/** Hold one run of text and inline elements. */
const phrasingOnly = new Set([...headingNames, "p", "pre"]);
/** Hold blocks or text. */
const flowHolders = setOf("li dd dt blockquote figure figcaption caption td th");
/** Hold only the elements named, with white space between them. */
const partsOf: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["ul", setOf("li")],
  ["ol", setOf("li")],
  ["dl", setOf("dt dd")],
  ["table", setOf("caption thead tbody tfoot")],
  ["thead", setOf("tr")],
  ["tbody", setOf("tr")],
  ["tfoot", setOf("tr")],
  ["tr", setOf("td th")],
]);
/** Blocks that stand only in a parent of their own. */
const parts = new Set([...partsOf.values()].flatMap((names) => [...names]));

const isInline = (name: string) => name === "a" || inlineNames.has(name) || name === "br" || name === "img";
const isSpace = (node: Nodes) => node.type === "text" && node.value.trim() === "";

/** Whether inline content holds no block and no element inside one of its own name. */
function isPhrasing(children: readonly Nodes[], around: readonly string[]): boolean {
  return children.every((child) => {
    if (child.type === "text") return true;
    if (!isElement(child) || !isInline(child.tagName) || around.includes(child.tagName)) return false;
    const { tagName } = child;
    if (voids.has(tagName)) return child.children.length === 0;
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
      : !parts.has(child.tagName) && isPlainBlock(child, isInTable);
  });
}

function isPlainBlock({ tagName, children }: Element, isInTable: boolean): boolean {
  if (voids.has(tagName)) return children.length === 0;
  if (phrasingOnly.has(tagName)) {
    const [first] = children;
    // The parser drops a line feed right after <pre>.
    if (tagName === "pre" && first?.type === "text" && first.value.startsWith("\n")) return false;
    return isPhrasing(children, []);
  }
  const isTable = tagName === "table";
  if (isTable && isInTable) return false;
  const names = partsOf.get(tagName);
  if (names === undefined) return flowHolders.has(tagName) && isFlow(children, isInTable);
  return children.every((child) =>
    isElement(child) ? names.has(child.tagName) && isPlainBlock(child, isInTable || isTable) : isSpace(child),
  );
}

/**
 * Whether the elements of a clean tree are nested so plainly that the HTML Standard's parser, given them in
 * writing, moves, closes or adds none. Sufficient, not necessary: a "no" says nothing.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
 */
export const isPlainlyNested = (tree: Root): boolean => isFlow(tree.children, false);
