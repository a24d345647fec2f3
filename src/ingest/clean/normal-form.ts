import type { Element, ElementContent, Nodes, Root } from "hast";
import type { Picture } from "../../model/bundle";
import { htmlPolicy } from "../../model/html-policy";
import { limits } from "../../model/limits";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import type { CleanContext } from "./furniture";
import { describePicture, emojiOf, judgePicture, pictureUrl } from "./pictures";
import { withoutControls } from "./plain-text";
import { buildTable } from "./table";
import { attributeOf, element, isElement, isLinkElement, type Measure, textOf } from "./tree";
import { collapseSpace } from "./white-space";

/** The document's pictures so far, beside what all steps share. */
export type FlowContext = CleanContext & {
  size: (node: Nodes) => Measure;
  pictures: Picture[];
  /** Nested blocks around the place; beyond `limits.treeDepth` they are dissolved. */
  depth: number;
  /** Inline elements around the place, none of which is nested in itself. */
  inlines: readonly string[];
};

const words = (list: string) => new Set(list.split(" "));
const inlineNames = words("strong em b i u s sub sup code q cite small ruby rt rp");
const headingNames = words("h1 h2 h3 h4 h5 h6");
/** Elements that start and end a line, but say nothing of what they hold. */
const containerNames = words(
  "address article aside body center dd details dir div dl dt fieldset figcaption footer header hgroup legend li main menu option optgroup p picture section summary table tbody td tfoot th thead tr caption colgroup blockquote pre ul ol hr figure img h1 h2 h3 h4 h5 h6",
);
/** Old names and their present ones. */
const renamed: Record<string, string> = {
  strike: "s",
  del: "s",
  ins: "u",
  tt: "code",
  kbd: "code",
  samp: "code",
  big: "strong",
  dfn: "em",
  var: "em",
};

/** A picture and its caption are no longer than this together; more is an article with a picture. */
const captionLength = 300;

const isBlock = (node: Nodes): boolean =>
  isElement(node) && (containerNames.has(node.tagName) || blockInside.get(node) === true);
/** Whether an inline element holds a block; found once per tree by `markBlocks`. */
const blockInside = new WeakMap<Nodes, boolean>();

function markBlocks(parent: Root | Element): boolean {
  let holds = false;
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    const inner = markBlocks(child);
    if (inner || (containerNames.has(child.tagName) && emojiOf(child) === null)) holds = true;
  }
  blockInside.set(parent, holds);
  return holds;
}

function inlineNode(node: ElementContent, context: FlowContext): ElementContent[] {
  if (node.type === "text") return [{ type: "text", value: withoutControls(node.value) }];
  if (node.type !== "element") return [];
  if (node.tagName === "br") return [element("br", [])];
  if (node.tagName === "img") {
    const emoji = emojiOf(node);
    return emoji === null ? [] : [{ type: "text", value: withoutControls(emoji) }];
  }
  const tagName = isLinkElement(node) ? "a" : (renamed[node.tagName] ?? node.tagName);
  const group = tagName === "rp" ? "rt" : tagName;
  const isNested = context.inlines.includes(group) || (group === "rt" && context.inlines.at(-1) !== "ruby");
  const isKept = (tagName === "a" || inlineNames.has(tagName)) && !isNested;
  const inner = isKept ? { ...context, inlines: [...context.inlines, group] } : context;
  const children = node.children.flatMap((child) => inlineNode(child, inner));
  return isKept ? wrapInline(node, tagName, children, context) : children;
}

/** Gives children the inline element that stood around them; a link is built anew from its address. */
function wrapInline(
  node: Element,
  tagName: string,
  children: ElementContent[],
  context: FlowContext,
): ElementContent[] {
  if (children.every((child) => child.type === "text" && child.value.trim() === "")) return children;
  if (tagName !== "a") return [element(tagName, children)];
  const raw = attributeOf(node, "href");
  if (raw === "") return children;
  const href = raw.length > limits.urlLength ? null : toSafeUrl(raw, context.base);
  if (href === null) {
    context.removals.add("unsafe-link");
    return children;
  }
  return [element("a", children, { href, rel: htmlPolicy.linkRel.split(" ") })];
}

const isBreak = (node: Nodes | undefined) => isElement(node) && node.tagName === "br";
const isEmptyInline = (node: Nodes): boolean =>
  node.type === "text"
    ? node.value === ""
    : isElement(node) && node.tagName !== "br" && node.children.every(isEmptyInline);

/** Drops inline elements and texts that white space has left empty. */
const withoutEmpty = (nodes: ElementContent[]): ElementContent[] =>
  nodes
    .filter((node) => !isEmptyInline(node))
    .map((node) => (isElement(node) ? { ...node, children: withoutEmpty(node.children) } : node));

/** Makes paragraphs of a run of inline nodes: two `br` in a row part them, others stay inside. */
function paragraphsOf(run: ElementContent[]): Element[] {
  const isSpace = (node: Nodes) => node.type === "text" && /^[ \t\n\f\r\u00a0\u3000]*$/.test(node.value);
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    if (isBreak(node)) breaks += 1;
    else if (breaks === 0 || !isSpace(node)) {
      if (breaks >= 2) parts.push([]);
      else if (breaks === 1 && parts.at(-1)!.length > 0) parts.at(-1)!.push(element("br", []));
      breaks = 0;
      parts.at(-1)!.push(node);
    }
  }
  return parts.flatMap((part) => {
    trimIdeographicSpace(part);
    collapseSpace(part);
    const children = withoutEmpty(part);
    return children.every(isBreak) ? [] : [element("p", children)];
  });
}

/** Chinese paragraphs are often indented by wide spaces: layout, not text. */
function trimIdeographicSpace(nodes: ElementContent[]): void {
  let first: Nodes | undefined = nodes[0];
  while (isElement(first)) first = first.children[0];
  if (first?.type === "text") first.value = first.value.replace(/^[\s\u3000]+/, "");
}

/** Blocks of mixed content: runs of inline nodes become paragraphs, containers are dissolved. */
export function flow(nodes: readonly Nodes[], context: FlowContext): Element[] {
  const blocks: Element[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.length > 0) blocks.push(...paragraphsOf(run));
    run = [];
  };
  const isSole =
    nodes.filter((node) => isElement(node) || (node.type === "text" && node.value.trim() !== "")).length ===
    1;
  for (const node of nodes) {
    if (isBlock(node) && emojiOf(node as Element) === null) {
      endRun();
      blocks.push(...block(node as Element, context, isSole));
    } else if (node.type === "text" || node.type === "element") run.push(...inlineNode(node, context));
  }
  endRun();
  return blocks;
}

/** The children of a block that holds either one run of inline nodes or blocks. */
export function innerFlow(node: Element, context: FlowContext): ElementContent[] {
  const blocks = flow(node.children, { ...context, depth: context.depth + 1, inlines: [] });
  return blocks.length === 1 && blocks[0]!.tagName === "p" ? blocks[0]!.children : blocks;
}

function block(node: Element, context: FlowContext, isSole: boolean): Element[] {
  const { tagName } = node;
  if (context.depth >= limits.treeDepth)
    return paragraphsOf([{ type: "text", value: withoutControls(textOf(node)) }]);
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
    case "blockquote": {
      const children = flow(node.children, { ...context, depth: context.depth + 1, inlines: [] });
      return children.length === 0 ? [] : [element("blockquote", children)];
    }
    case "pre":
      return preformatted(node);
    case "hr":
      return [element("hr", [])];
    case "table":
      return buildTable(node, context);
    default:
      return container(node, context, isSole);
  }
}

/** An element that only groups: dissolved, unless it is a picture with its caption. */
function container(node: Element, context: FlowContext, isSole: boolean): Element[] {
  const isGrouping = node.tagName === "div" || node.tagName === "section" || node.tagName === "center";
  const { images, text } = context.size(node);
  if (isGrouping && !isSole && images === 1 && text <= captionLength && !holdsStructure(node))
    return figure(node, context);
  const tagName = isLinkElement(node) ? "a" : (renamed[node.tagName] ?? node.tagName);
  const isInline = tagName === "a" || inlineNames.has(tagName);
  if (!isInline || context.inlines.includes(tagName)) return flow(node.children, context);
  // An inline element around blocks goes into each of them; the standard allows it, other steps need not know.
  return flow(node.children, { ...context, inlines: [...context.inlines, tagName] }).map((inner) =>
    inner.tagName === "p" || headingNames.has(inner.tagName)
      ? { ...inner, children: wrapInline(node, tagName, inner.children, context) }
      : inner,
  );
}

const structureNames = words("h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr");
const holdsStructure = (node: Element): boolean =>
  node.children.some(
    (child) => isElement(child) && (structureNames.has(child.tagName) || holdsStructure(child)),
  );

function headings(node: Element, context: FlowContext): Element[] {
  const tagName = node.tagName === "h1" ? "h2" : node.tagName;
  return flow(node.children, context).map((inner) => (inner.tagName === "p" ? { ...inner, tagName } : inner));
}

function list(node: Element, context: FlowContext): Element[] {
  const items = node.children.flatMap((child) => {
    if (!isElement(child)) return [];
    const isItem = child.tagName === "li";
    const children = innerFlow(isItem ? child : element("li", [child]), context);
    return children.length === 0 ? [] : [element("li", children)];
  });
  return items.length === 0 ? [] : [element(node.tagName, items)];
}

function descriptionList(node: Element, context: FlowContext): Element[] {
  const items = node.children.flatMap((child): Element[] => {
    if (!isElement(child)) return [];
    if (child.tagName === "div")
      return descriptionList(child, context).flatMap((inner) => inner.children.filter(isElement));
    const tagName = child.tagName === "dt" ? "dt" : "dd";
    const children = innerFlow(child.tagName === tagName ? child : element("dd", [child]), context);
    return children.length === 0 ? [] : [element(tagName, children)];
  });
  return items.length === 0 ? [] : [element("dl", items)];
}

function preformatted(node: Element): Element[] {
  const value = withoutControls(textOf(node))
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+|\s+$/g, "");
  return value === "" ? [] : [element("pre", [{ type: "text", value }])];
}

/** The outermost pictures and the rest of an element, each in document order. */
function partFigure(node: Element): { images: Element[]; rest: Nodes[] } {
  const images: Element[] = [];
  const withoutImages = (parent: Element): Element => ({
    ...parent,
    children: parent.children.flatMap((child): ElementContent[] => {
      if (!isElement(child)) return [child];
      if (child.tagName === "img") {
        images.push(child);
        return [];
      }
      return [withoutImages(child)];
    }),
  });
  const rest = withoutImages(node).children;
  for (const child of rest) if (isElement(child)) markBlocks(child);
  return { images, rest };
}

function figure(node: Element, context: FlowContext): Element[] {
  const { images, text } = context.size(node);
  const isPictures = images > 0 && text <= captionLength * 2 && !holdsStructure(node);
  if (!isPictures) return flow(node.children, context);
  const nested = node.children.filter((child) => isElement(child) && context.size(child).images > 0);
  const isGallery = images > 1 && nested.length > 1 && nested.some((child) => context.size(child).text > 0);
  if (isGallery) return flow(node.children, context);
  const parted = partFigure(node);
  return figureOf(parted.images, parted.rest, context);
}

/** Pictures worth offering, without addresses of their own; the rest is counted as removed. */
function offerPictures(images: readonly Element[], context: FlowContext): Element[] {
  return images.flatMap((image) => {
    const url = pictureUrl(image, context.base);
    const verdict =
      context.pictures.length >= limits.pictures ? "picture-over-limit" : judgePicture(image, url);
    if (verdict !== "picture" || url === null) {
      context.removals.add(verdict, url === null ? "" : hostOf(url));
      return [];
    }
    const picture = describePicture(image, url);
    context.pictures.push(picture);
    return [element("img", [], { alt: picture.alt })];
  });
}

function figureOf(images: readonly Element[], caption: readonly Nodes[], context: FlowContext): Element[] {
  const offered = offerPictures(images, context);
  const inner = flow(caption, { ...context, depth: context.depth + 1, inlines: [] });
  if (offered.length === 0) return inner;
  if (inner.length === 0) return [element("figure", offered)];
  const children = inner.length === 1 && inner[0]!.tagName === "p" ? inner[0]!.children : inner;
  return [element("figure", [...offered, element("figcaption", children)])];
}

/** The body as a plain sequence of blocks, each of which stands where the HTML Standard allows it. */
export function toNormalForm(
  tree: Root,
  context: CleanContext,
  size: (node: Nodes) => Measure,
): { tree: Root; pictures: Picture[] } {
  markBlocks(tree);
  const pictures: Picture[] = [];
  const children = flow(tree.children, { ...context, size, pictures, depth: 0, inlines: [] });
  return { tree: { type: "root", children }, pictures };
}
