import type { Element, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Picture } from "../../model/bundle";
import { limits } from "../../model/limits";
import type { CleanBody, IngestMessage, ParsedSeed } from "../types";
import { findByline, takeReporterList } from "./byline";
import { type CleanContext, removeFurniture, removePromotions } from "./furniture";
import { toNormalForm } from "./normal-form";
import { parseBody } from "./parse-body";
import { passPolicy } from "./policy-gate";
import { removeRelatedLists } from "./related";
import { createRemovals } from "./removals";
import { findElements, measure, textOf } from "./tree";
import { separateBlocks } from "./white-space";

/** Times the written tree is read back before its markup is given up for its text. */
const settlingRounds = 3;

const write = (tree: Root): string => toHtml(tree, { closeSelfClosing: false });

/** What a feed adds under its articles, as a paragraph of its own. */
const feedLine =
  /^Continue reading on .{1,60} »$| was originally published in .{1,100} on Medium, where people are continuing the conversation/;

/** Headings that repeat the article's title, and rules that part nothing. */
function removeRepetitions(tree: Root, title: string, context: CleanContext): void {
  const flatten = (text: string) => text.replace(/[\s\u3000]+/g, "");
  const children = tree.children as Element[];
  const first = children.findIndex((node) => /^h[2-6]$/.test(node.tagName));
  if (first >= 0 && first < 6 && flatten(textOf(children[first]!)) === flatten(title)) {
    children.splice(first, 1);
    context.removals.add("repeated-title");
  }
  const isFeedLine = (node: Element) => node.tagName === "p" && feedLine.test(textOf(node).slice(0, 1_000));
  tree.children = children.filter((node, index) => {
    if (index >= children.length - 3 && isFeedLine(node)) {
      context.removals.add("feed-line");
      return false;
    }
    if (node.tagName !== "hr") return true;
    const [before, after] = [children[index - 1], children[index + 1]];
    return before && after && before.tagName !== "hr" && before.tagName !== "figure";
  });
}

/**
 * Writes a tree and reads it back until both agree, so that offsets in the text hold in a browser. The
 * normal form agrees at once; should one ever not, its text is kept without markup.
 */
function settle(tree: Root): { tree: Root; html: string; isSettled: boolean } {
  let current = tree;
  for (let round = 0; round < settlingRounds; round += 1) {
    const html = write(current);
    const reread = passPolicy(parseBody(html).tree);
    if (write(reread) === html && textOf(reread) === textOf(current))
      return { tree: current, html, isSettled: true };
    current = reread;
  }
  return { tree: current, html: write(current), isSettled: false };
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
  const settled = settle(passPolicy(tree));
  const images = findElements(settled.tree, (node) => node.tagName === "img").length;
  if (settled.isSettled && images === pictures.length)
    return { tree: settled.tree, html: settled.html, pictures, messages: [] };
  const plain = plainParagraphs(textOf(tree));
  const message = {
    code: "markup-unsettled",
    text: "The body's markup does not read back the same; only its text was kept.",
  };
  return { tree: plain, html: write(plain), pictures: [], messages: [message] };
}

/**
 * Cleans a body: parsed by the HTML Standard, freed of what is not the article (counted by kind and host),
 * brought into a normal form and passed through the policy. `parse(html)` has exactly `text` as its
 * `textContent`. Never throws for content.
 */
export function cleanBody(parsed: ParsedSeed): CleanBody {
  const removals = createRemovals();
  const context: CleanContext = { base: parsed.url, title: parsed.title, removals, related: [] };
  for (const { kind, host, count } of parsed.removed) removals.add(kind, host, count);
  const { tree, messages } = parseBody(parsed.unsafeBodyHtml);
  removeFurniture(tree, context, measure(tree));
  const reporters = takeReporterList(tree, removals);
  removePromotions(tree, context, measure(tree));
  removeRelatedLists(tree, context, measure(tree));
  const normal = toNormalForm(tree, context, measure(tree));
  removeRepetitions(normal.tree, parsed.title, context);
  separateBlocks(normal.tree);
  const finished = finish(normal.tree, normal.pictures);
  const text = textOf(finished.tree);
  const allMessages: IngestMessage[] = [...messages, ...finished.messages];
  if (text === "") allMessages.push({ code: "empty-body", text: "The article has no text of its own." });
  return {
    ...finished,
    text,
    related: context.related.slice(0, limits.related),
    removed: removals.list(),
    byline: reporters ?? findByline(text),
    messages: allMessages,
  };
}
