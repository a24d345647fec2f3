/** An article's nodes, with passages marked and dates and pictures made reachable. The text stays the same. */
import type { ArticleFile, Picture } from "../../model/bundle";
import { textBlockNames } from "../../model/html-elements";
import { resolvePassage, type TextSpan } from "../../model/passage";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { findQuote, type ShortQuote } from "../../model/short-quote";
import { locateSpan, mergeSpans, startsOf, type NodeSlice } from "./locate-span";
import { sanitizeHtml } from "../sanitize-html";

/** A marked passage: its place in the text, the events it bears out, and a `mark` for each block that it runs through. */
export type MarkedPassage = TextSpan & { events: string[]; marks: HTMLElement[] };
/** `isCaptioned`: the picture's alternative text is in its caption too. */
export type PictureSlot = { slot: HTMLElement; picture: Picture; isCaptioned: boolean };

/** Words that an address names: how they are found, and the elements around them. */
export type LinkedWords = { state: "same" | "changed" | "missing"; elements: HTMLElement[] };

export type ArticleDom = {
  root: HTMLElement;
  passages: MarkedPassage[];
  /** Null if the address names no words here. */
  linked: LinkedWords | null;
  pictureSlots: PictureSlot[];
  /** Text nodes with the words as published, for the script switch, by block. */
  blocks: { node: Text; original: string }[][];
};

const textBlocks = [...textBlockNames].join(",");

function textNodesOf(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const blockOf = (node: Text, root: Element): Element => {
  const block = node.parentElement?.closest(textBlocks);
  return block && root.contains(block) ? block : root;
};

/** Consecutive slices of one block each. */
function groupByBlock(slices: readonly NodeSlice[], nodes: readonly Text[], root: Element): NodeSlice[][] {
  const groups: NodeSlice[][] = [];
  let last: Element | null = null;
  for (const slice of slices) {
    const block = blockOf(nodes[slice.node]!, root);
    if (block === last) groups.at(-1)!.push(slice);
    else groups.push([slice]);
    last = block;
  }
  return groups;
}

/** The element that would be split, or left empty, if the range were cut out at this end of it. */
function outerOf(container: Node, range: Range): Element | null {
  const element = container instanceof Element ? container : container.parentElement;
  return element && !element.contains(range.commonAncestorContainer) ? element : null;
}

/** Moves the ends of a range out of elements of which it leaves no text behind, so that cutting it out leaves none empty. */
function widen(range: Range, block: Element): void {
  const rest = document.createRange();
  for (;;) {
    const outer = outerOf(range.startContainer, range);
    if (!outer || outer === block) break;
    rest.setStart(outer, 0);
    rest.setEnd(range.startContainer, range.startOffset);
    if (rest.toString() !== "") break;
    range.setStartBefore(outer);
  }
  for (;;) {
    const outer = outerOf(range.endContainer, range);
    if (!outer || outer === block) break;
    rest.setStart(range.endContainer, range.endOffset);
    rest.setEnd(outer, outer.childNodes.length);
    if (rest.toString() !== "") break;
    range.setEndAfter(outer);
  }
}

/** Wraps part of one block in a `mark`. @returns null if it holds no words. */
function wrapInMark(group: readonly NodeSlice[], nodes: readonly Text[], root: Element): HTMLElement | null {
  const [first, last] = [group[0]!, group.at(-1)!];
  const range = document.createRange();
  range.setStart(nodes[first.node]!, first.from);
  range.setEnd(nodes[last.node]!, last.to);
  // The line breaks between the paragraphs of a passage are not marked.
  if (range.toString().trim() === "") return null;
  widen(range, blockOf(nodes[first.node]!, root));
  const mark = document.createElement("mark");
  mark.append(range.extractContents());
  range.insertNode(mark);
  return mark;
}

/** Wraps every date in the text, from the last to the first, so that the offsets before a cut stay valid. */
function wrapMentions(root: Element, mentions: ArticleFile["mentions"]): void {
  const nodes = textNodesOf(root);
  const starts = startsOf(nodes.map((node) => node.length));
  const text = root.textContent ?? "";
  const order = mentions.map((mention, index) => ({ ...mention, index })).sort((a, b) => b.start - a.start);
  let limit = Infinity;
  for (const { start, end, exact, index } of order) {
    if (end > limit || text.slice(start, end) !== exact) continue;
    limit = start;
    for (const slice of locateSpan(starts, { start, end }).toReversed()) {
      const words = nodes[slice.node]!.splitText(slice.from);
      words.splitText(slice.to - slice.from);
      const span = document.createElement("span");
      span.className = "coverage-date";
      span.dataset.mention = String(index);
      span.setAttribute("role", "button");
      span.tabIndex = -1;
      words.replaceWith(span);
      span.append(words);
    }
  }
  const firstDate = root.querySelector<HTMLElement>(".coverage-date");
  if (firstDate) firstDate.tabIndex = 0;
}

const linkedClass = "coverage-linked";

/** Puts the linked words into elements of their own, inside marks and links. */
function wrapLinked(root: Element, span: TextSpan): HTMLElement[] {
  const nodes = textNodesOf(root);
  const slices = locateSpan(startsOf(nodes.map((node) => node.length)), span);
  return slices
    .toReversed()
    .map((slice) => {
      const words = nodes[slice.node]!.splitText(slice.from);
      words.splitText(slice.to - slice.from);
      const element = document.createElement("span");
      element.className = linkedClass;
      words.replaceWith(element);
      element.append(words);
      return element;
    })
    .toReversed();
}

/** Finds linked words by their quotation; a link without one names the passage at its position. */
function findLinked(
  root: Element,
  linked: Linked | null,
  passages: readonly MarkedPassage[],
): LinkedWords | null {
  if (!linked) return null;
  if (!linked.quote) {
    const marks = passages.find(({ end }) => end > linked.start)?.marks ?? [];
    for (const mark of marks) mark.classList.add(linkedClass);
    return { state: "same", elements: marks };
  }
  const found = findQuote(root.textContent ?? "", linked.quote, linked.start);
  if (!found) return { state: "missing", elements: [] };
  return { state: found.isChanged ? "changed" : "same", elements: wrapLinked(root, found) };
}

/** A place in the text, and the words that were there when it was linked. */
export type Linked = { start: number; quote?: ShortQuote };

type EventSpan = TextSpan & { event: string };

/** Where passages overlap, one mark holds both. */
function markPassages(root: Element, passages: readonly EventSpan[]): MarkedPassage[] {
  const spans = mergeSpans(passages).map((span) => {
    const inside = passages.filter(({ start, end }) => span.start <= start && end <= span.end);
    return { ...span, events: [...new Set(inside.map(({ event }) => event))] };
  });
  const nodes = textNodesOf(root);
  const starts = startsOf(nodes.map((node) => node.length));
  return spans
    .toReversed()
    .map((span) => ({
      ...span,
      marks: groupByBlock(locateSpan(starts, span), nodes, root)
        .toReversed()
        .flatMap((group) => wrapInMark(group, nodes, root) ?? [])
        .toReversed(),
    }))
    .filter(({ marks }) => marks.length > 0)
    .toReversed();
}

/** A picture with its address in safe form and the host of that address; null if the address cannot be loaded. */
function toLoadable({ url, alt }: Picture): Picture | null {
  const safeUrl = toSafeUrl(url, null);
  return safeUrl?.startsWith("http") ? { url: safeUrl, host: hostOf(safeUrl), alt } : null;
}

/** Replaces the nth `img` by a slot for the nth picture; removes one without a picture. */
function replacePictures(root: Element, pictures: readonly Picture[]): PictureSlot[] {
  return [...root.querySelectorAll("img")].flatMap((image, index) => {
    const given = pictures[index];
    const picture = given ? toLoadable(given) : null;
    if (!picture) {
      image.remove();
      return [];
    }
    const slot = document.createElement("span");
    slot.className = "coverage-picture-slot";
    image.replaceWith(slot);
    const caption = slot.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
    return [{ slot, picture, isCaptioned: caption.includes(picture.alt) }];
  });
}

/** Gives every link its address as a tooltip and a new tab, and shows its host if that is not the article's own. */
function showHosts(root: Element, ownHost: string): void {
  for (const link of root.querySelectorAll("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    const host = hostOf(href);
    link.setAttribute("target", "_blank");
    link.setAttribute("title", href);
    if (host !== "" && host !== ownHost) link.setAttribute("data-host", host);
  }
}

/** An article's headings are below its title, which is below the event's name. */
function lowerHeadings(root: Element): void {
  for (const heading of root.querySelectorAll("h2, h3, h4, h5, h6"))
    heading.setAttribute("aria-level", String(Number(heading.localName[1]) + 2));
}

/**
 * Builds new nodes for an article.
 * @param ownHost of the article's source; links that leave it show their host.
 * @param event whose passages are marked; null marks those of every event.
 * @param linkedPlace words that an address names.
 */
export function buildArticleDom(
  file: ArticleFile,
  ownHost: string,
  event: string | null,
  linkedPlace: Linked | null = null,
): ArticleDom {
  const root = document.createElement("div");
  root.className = "coverage-text";
  root.append(sanitizeHtml(file.html));
  const text = root.textContent ?? "";
  const spans = file.passages.flatMap((passage) => {
    const isShown = event === null || passage.event === event;
    const span = isShown ? resolvePassage(text, passage) : null;
    return span ? [{ ...span, event: passage.event }] : [];
  });
  const pictureSlots = replacePictures(root, file.pictures);
  showHosts(root, ownHost);
  lowerHeadings(root);
  wrapMentions(root, file.mentions);
  const passages = markPassages(root, spans);
  const linked = findLinked(root, linkedPlace, passages);
  const blocks = new Map<Element, { node: Text; original: string }[]>();
  for (const node of textNodesOf(root)) {
    const block = blockOf(node, root);
    const texts = blocks.get(block) ?? [];
    texts.push({ node, original: node.data });
    blocks.set(block, texts);
  }
  return { root, passages, linked, pictureSlots, blocks: [...blocks.values()] };
}
