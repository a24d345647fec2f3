import type { Element, ElementContent, Nodes, Root } from "hast";
import type { Picture } from "../../model/bundle";
import { blockNames, headingNames, inlineNames } from "../../model/html-elements";
import { limits } from "../../model/limits";
import { figure, figureOf, isPictureBox } from "./figure";
import { type FlowContext, inlineNameOf, innerBlocks, innerFlow, wrapBlocks } from "./flow-context";
import type { CleanContext } from "./furniture";
import { appendInline, paragraphsOf, readText, wrapInline } from "./inline";
import { buildTable } from "./table";
import { isElement, type Measure, textOf } from "./tree";

/** Finds once for a tree which of its inline elements hold blocks. */
function findBlocks(root: Root): (node: Nodes) => boolean {
  const holders = new WeakSet<Nodes>();
  const visit = (parent: Root | Element): boolean => {
    let holds = false;
    for (const child of parent.children) {
      if (!isElement(child)) continue;
      // Both sides are wanted: the visit marks what lies deeper.
      const inner = visit(child);
      holds ||= inner || blockNames.has(child.tagName);
    }
    if (holds) holders.add(parent);
    return holds;
  };
  visit(root);
  return (node) => isElement(node) && (blockNames.has(node.tagName) || holders.has(node));
}

/** Blocks of mixed content: runs of inline nodes become paragraphs, containers are dissolved. */
function flow(nodes: readonly Nodes[], context: FlowContext): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    for (const paragraph of paragraphsOf(run)) blocks.push(paragraph);
    run = [];
  };
  const isSole = nodes.filter((node) => isElement(node) || textOf(node).trim() !== "").length === 1;
  for (const node of nodes) {
    if (isElement(node) && context.isBlock(node)) {
      endRun();
      for (const inner of block(node, context, isSole)) blocks.push(inner);
    } else if (node.type === "text" || node.type === "element") appendInline(run, node, context);
  }
  endRun();
  return blocks;
}

function block(node: Element, context: FlowContext, isSole: boolean): Element[] {
  const { tagName } = node;
  if (context.depth >= limits.treeDepth) return paragraphsOf([readText(textOf(node), context)]);
  if (headingNames.has(tagName)) return headings(node, context);
  switch (tagName) {
    case "img":
      return figureOf([node], [], context);
    case "figure":
      return figure(node, context);
    case "ul":
    case "ol":
      return list(node, context);
    case "dl":
      return descriptionList(node, context);
    case "blockquote":
      return wrapBlocks("blockquote", innerBlocks(node.children, context));
    case "pre":
      return preformatted(node, context);
    case "hr":
      return [{ ...node, properties: {}, children: [] }];
    case "table":
      return buildTable(node, context);
    default:
      return container(node, context, isSole);
  }
}

/** An element that only groups: dissolved, unless it is a picture with its caption. */
function container(node: Element, context: FlowContext, isSole: boolean): Element[] {
  const isGrouping = node.tagName === "div" || node.tagName === "section" || node.tagName === "center";
  if (isGrouping && !isSole && isPictureBox(node, context)) return figure(node, context);
  const tagName = inlineNameOf(node);
  if (!inlineNames.has(tagName) || context.inlines.includes(tagName)) return flow(node.children, context);
  // An inline element around blocks goes into each of them: no later step has to know of such nesting.
  return flow(node.children, { ...context, inlines: [...context.inlines, tagName] }).map((inner) =>
    inner.tagName === "p" || headingNames.has(inner.tagName)
      ? { ...inner, children: wrapInline(node, tagName, inner.children, context) }
      : inner,
  );
}

function headings(node: Element, context: FlowContext): Element[] {
  // The page's own first heading is the article's title.
  const tagName = node.tagName === "h1" ? "h2" : node.tagName;
  return flow(node.children, context).map((inner) => (inner.tagName === "p" ? { ...inner, tagName } : inner));
}

/** The children of a list by item; what stands between the items is an item of its own. */
function itemsOf(node: Element, names: readonly string[]): { tagName: string | null; content: Nodes[] }[] {
  const items: { tagName: string | null; content: Nodes[] }[] = [];
  for (const child of node.children) {
    const last = items.at(-1);
    if (isElement(child) && names.includes(child.tagName))
      items.push({ tagName: child.tagName, content: child.children });
    else if (last?.tagName === null) last.content.push(child);
    else items.push({ tagName: null, content: [child] });
  }
  return items;
}

const list = (node: Element, context: FlowContext): Element[] =>
  wrapBlocks(
    node.tagName,
    itemsOf(node, ["li"]).flatMap(({ content }) => wrapBlocks("li", innerFlow(content, context))),
  );

const descriptionItems = (node: Element, context: FlowContext): Element[] =>
  itemsOf(node, ["dt", "dd", "div"]).flatMap(({ tagName, content }) =>
    tagName === "div"
      ? descriptionItems({ ...node, children: content as ElementContent[] }, context)
      : wrapBlocks(tagName ?? "dd", innerFlow(content, context)),
  );

const descriptionList = (node: Element, context: FlowContext): Element[] =>
  wrapBlocks("dl", descriptionItems(node, context));

/** The text of a listing; here `br` is a line end like any other. */
function listingOf(node: Nodes): string {
  if (isElement(node) && node.tagName === "br") return "\n";
  return "children" in node ? node.children.map(listingOf).join("") : textOf(node);
}

function preformatted(node: Element, context: FlowContext): Element[] {
  const value = readText(listingOf(node), context)
    .value.replace(/\r\n?/g, "\n")
    .replace(/^\n+|\s+$/g, "");
  return wrapBlocks("pre", value === "" ? [] : [{ type: "text", value }]);
}

/**
 * The body as a plain sequence of blocks, each of which stands where the HTML Standard allows it, and the
 * pictures that its `img` elements stand for, in the same order.
 */
export function toNormalForm(
  tree: Root,
  context: CleanContext,
  size: (node: Nodes) => Measure,
): { tree: Root; pictures: Picture[] } {
  const pictures: Picture[] = [];
  const isBlock = findBlocks(tree);
  const children = flow(tree.children, { ...context, size, isBlock, flow, pictures, depth: 0, inlines: [] });
  return { tree: { type: "root", children }, pictures };
}
