import type { Element, Nodes, Root } from "hast";
import type { Picture } from "../../model/bundle";
import { limits } from "../../model/limits";
import type { TextSpan } from "../../model/passage";
import type { CleanBody, IngestMessage, ParsedSeed, RemovedPlace } from "../types";
import { findByline, takeReporterList } from "./byline";
import { type CleanContext, removeFurniture, removePromotions, spellOutEmoji } from "./furniture";
import { toNormalForm } from "./normal-form";
import { isPlainlyNested } from "./nesting";
import { parseBody, readBack } from "./parse-body";
import { passPolicy } from "./policy-gate";
import { removeRelatedLists } from "./related";
import { createRemovals, type Removals } from "./removals";
import { findElements, measure, textOf } from "./tree";
import { separateBlocks } from "./white-space";
import { writeHtml } from "./write-html";

/** What a feed adds under its articles, as a paragraph of its own. */
const feedLine =
  /^Continue reading on .{1,60} »$| was originally published in .{1,100} on Medium, where people are continuing the conversation/;

const flatten = (text: string) => text.replace(/[\s\u3000]+/g, "");
const headings = /^h[1-6]$/;
const isFeedLine = (node: Element) => node.tagName === "p" && feedLine.test(textOf(node).slice(0, 1_000));

/**
 * Headings that repeat the article's title, and rules that part nothing.
 * @param parsed the tree that `tree` is the normal form of: its elements have their places.
 */
function removeRepetitions(tree: Root, parsed: Root, { title, removals }: CleanContext): void {
  const isTitle = (node: Element) => headings.test(node.tagName) && flatten(textOf(node)) === flatten(title);
  const children = tree.children as Element[];
  const first = children.findIndex((node) => headings.test(node.tagName));
  if (first >= 0 && first < 6 && isTitle(children[first]!)) {
    children.splice(first, 1);
    removals.add("repeated-title", null, findElements(parsed, isTitle)[0]);
  }
  tree.children = children.filter((node, index) => {
    if (index >= children.length - 3 && isFeedLine(node)) {
      removals.add("feed-line", null, findElements(parsed, isFeedLine).at(-1));
      return false;
    }
    if (node.tagName !== "hr") return true;
    const [before, after] = [children[index - 1], children[index + 1]];
    return before && after && before.tagName !== "hr" && before.tagName !== "figure";
  });
}

/** A tree's shape: each text cut to what could matter for where it ends up when read again. */
function shapeOf<T extends Nodes>(node: T): T {
  if (node.type === "text") {
    const isSpace = node.value.trim() === "";
    return { ...node, value: isSpace ? node.value : `${node.value.startsWith("\n") ? "\n" : ""}t` };
  }
  return "children" in node ? { ...node, children: node.children.map(shapeOf) } : node;
}

/**
 * Whether a tree is the same once it is written and read again, so that offsets in its text hold in a
 * browser. Mostly its nesting shows it; else its shape is tried: text without controls always reads back.
 */
function readsBack(tree: Root): boolean {
  if (isPlainlyNested(tree)) return true;
  const html = writeHtml(shapeOf(tree));
  return writeHtml(readBack(html)) === html;
}

function plainParagraphs(text: string): Root {
  const children = text
    .split("\n")
    .flatMap((line, index): Root["children"] => [
      ...(index > 0 ? [{ type: "text" as const, value: "\n" }] : []),
      { type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: line }] },
    ]);
  return { type: "root", children };
}

function finish(tree: Root, pictures: Picture[]): Pick<CleanBody, "tree" | "html" | "pictures" | "messages"> {
  const safe = passPolicy(tree);
  const images = findElements(safe, (node) => node.tagName === "img").length;
  if (images === pictures.length && readsBack(safe))
    return { tree: safe, html: writeHtml(safe), pictures, messages: [] };
  const plain = plainParagraphs(textOf(tree));
  const message = {
    code: "markup-unsettled",
    text: "The body's markup does not read back the same; only its text was kept.",
  };
  return { tree: plain, html: writeHtml(plain), pictures: [], messages: [message] };
}

/** The tree's measure, taken again only where something was removed since. */
function measureAnew(tree: Root, removals: Removals): () => ReturnType<typeof measure> {
  let [size, removed] = [measure(tree), removals.total()];
  return () => {
    if (removals.total() !== removed) [size, removed] = [measure(tree), removals.total()];
    return size;
  };
}

const byStart = (a: TextSpan, b: TextSpan) => a.start - b.start || b.end - a.end;

/** Places in the body's source, as they are in the seed. */
const placesInSeed = (removals: Removals, bodyAt: number): RemovedPlace[] =>
  removals.places().map(({ kind, start, end }) => ({ kind, start: start + bodyAt, end: end + bodyAt }));

/**
 * Cleans a body: parsed by the HTML Standard, freed of what is not the article (counted by kind and host),
 * brought into a normal form and passed through the policy. `parse(html)` has exactly `text` as its
 * `textContent`. Never throws for content.
 */
export function cleanBody(parsed: ParsedSeed): CleanBody {
  const removals = createRemovals();
  const context: CleanContext = { base: parsed.url, title: parsed.title, removals, related: [] };
  for (const { kind } of parsed.removed) removals.add(kind);
  const { tree, messages } = parseBody(parsed.unsafeBodyHtml);
  spellOutEmoji(tree);
  const sizes = measureAnew(tree, removals);
  removeFurniture(tree, context, sizes());
  const reporters = takeReporterList(tree, removals);
  removePromotions(tree, context, sizes());
  removeRelatedLists(tree, context, sizes());
  const normal = toNormalForm(tree, context, sizes());
  removeRepetitions(normal.tree, tree, context);
  separateBlocks(normal.tree);
  const finished = finish(normal.tree, normal.pictures);
  const text = textOf(finished.tree);
  const allMessages: IngestMessage[] = [...messages, ...finished.messages];
  const removed = removals.list();
  if (removed.some(({ kind }) => kind === "picture-over-limit")) {
    const explanation = `Only the first ${limits.pictures} pictures were kept.`;
    allMessages.push({ code: "too-many-pictures", text: explanation });
  }
  if (text === "") allMessages.push({ code: "empty-body", text: "The article has no text of its own." });
  return {
    ...finished,
    text,
    related: context.related,
    removed,
    removedPlaces: [...parsed.removed, ...placesInSeed(removals, parsed.bodyAt)].sort(byStart),
    byline: reporters ?? findByline(text),
    messages: allMessages,
  };
}
