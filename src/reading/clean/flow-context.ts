import type { Element, ElementContent, Nodes } from "hast";
import type { Picture } from "../../model/bundle";
import { headingNames } from "../../model/html-elements";
import type { CleanContext } from "./furniture";
import { element, isElement, isLinkElement, type Measure } from "./tree";

/** What the building of blocks shares about one body and knows of the place it is at. */
export type FlowContext = CleanContext & {
  size: (node: Nodes) => Measure;
  /** Whether a node starts and ends a line, or holds something that does. */
  isBlock: (node: Nodes) => boolean;
  /** Makes blocks of mixed content; see `normal-form.ts`. */
  flow: (nodes: readonly Nodes[], context: FlowContext) => Element[];
  /** The pictures offered so far, in document order. */
  pictures: Picture[];
  /** Nested blocks around the place; beyond `limits.treeDepth` they are dissolved. */
  depth: number;
  /** Inline elements around the place, none of which is nested in itself. */
  inlines: readonly string[];
};

/** What is more than a caption holds one of these. */
const structureNames = new Set([...headingNames, "ul", "ol", "dl", "table", "blockquote", "pre", "hr"]);

/** Old names and the present ones that mean the same. */
const renamed = new Map(
  Object.entries({
    strike: "s",
    del: "s",
    ins: "u",
    tt: "code",
    kbd: "code",
    samp: "code",
    big: "strong",
    dfn: "em",
    var: "em",
  }),
);

/** The name under which an inline element is kept, if it is. */
export const inlineNameOf = (node: Element): string =>
  isLinkElement(node) ? "a" : (renamed.get(node.tagName) ?? node.tagName);

/** Whether an element has parts of its own, so that it is more than a caption. */
export const holdsStructure = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (structureNames.has(child.tagName) || holdsStructure(child)),
  );

/** The blocks inside a block. */
export const innerBlocks = (nodes: readonly Nodes[], context: FlowContext): Element[] =>
  context.flow(nodes, { ...context, depth: context.depth + 1, inlines: [] });

/** The children of a block that holds either one run of inline nodes or blocks. */
export function innerFlow(nodes: readonly Nodes[], context: FlowContext): ElementContent[] {
  const blocks = innerBlocks(nodes, context);
  return blocks.length === 1 && blocks[0]!.tagName === "p" ? blocks[0]!.children : blocks;
}

/** An element around what its children amount to; nothing if that is nothing. */
export const wrapBlocks = (tagName: string, children: ElementContent[]): Element[] =>
  children.length === 0 ? [] : [element(tagName, children)];
