import type { Element, ElementContent, Nodes, Root, Text } from "hast";
import { isElement } from "./tree";

/** Han, kana, their punctuation and full-width forms, and the quotation marks and dashes set between them. */
const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2014\u2018\u2019\u201c\u201d\u2026\u2027\u00b7\u3000-\u303f\uff00-\uffef]/u;
const space = /[ \t\n\f\r\u00a0]+/g;

const isCjk = (character: string | undefined) => character !== undefined && cjk.test(character);
const firstCharacter = (text: string) => String.fromCodePoint(text.codePointAt(0)!);

function lastCharacter(text: string): string {
  const tail = text.slice(-2);
  return /^[\ud800-\udbff]/.test(tail) ? tail : tail.slice(-1);
}

type Pending = { at: Text; hasNewline: boolean };

/**
 * Collapses the white space of one paragraph across its inline elements: none at its ends and around
 * `br`, else one space; none at all where a line end stood between two CJK characters, since that only
 * came from indenting the markup.
 */
export function collapseSpace(nodes: readonly ElementContent[]): void {
  let last: string | undefined;
  let pending: Pending | null = null;
  const visitText = (node: Text) => {
    const words = node.value.split(space);
    const spaces = node.value.match(space) ?? [];
    node.value = "";
    words.forEach((word, index) => {
      if (word !== "") {
        if (pending !== null && last !== undefined) {
          const vanishes = pending.hasNewline && isCjk(last) && isCjk(firstCharacter(word));
          if (!vanishes) pending.at.value += " ";
        }
        node.value += word;
        last = lastCharacter(word);
        pending = null;
      }
      const gap = spaces[index];
      if (gap !== undefined)
        pending = {
          at: pending?.at ?? node,
          hasNewline: (pending?.hasNewline ?? false) || gap.includes("\n"),
        };
    });
  };
  const visit = (node: Nodes) => {
    if (node.type === "text") visitText(node);
    else if (isElement(node)) {
      if (node.tagName === "br") [last, pending] = [undefined, null];
      for (const child of node.children) visit(child);
    }
  };
  for (const node of nodes) visit(node);
}

const blocks = new Set(
  "p h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre hr figure figcaption table caption thead tbody tfoot tr td th img".split(
    " ",
  ),
);

const isBlock = (node: Nodes) => isElement(node) && blocks.has(node.tagName);

/**
 * Puts a line end, as a text node, after every `br` and between blocks that hold text, so that the tree's
 * text has its lines where a reader sees them. Expects a tree without white space between blocks.
 */
export function separateBlocks(root: Root): void {
  /** Whether the text so far ends where a new line may begin. */
  let isFresh = true;
  const hasText = (node: Nodes): boolean =>
    node.type === "text" ? node.value !== "" : "children" in node && node.children.some(hasText);
  const visit = (parent: Root | Element) => {
    const separated: ElementContent[] = [];
    const breakLine = () => {
      if (!isFresh) separated.push({ type: "text", value: "\n" });
      isFresh = true;
    };
    let previous: Nodes | undefined;
    for (const child of parent.children as ElementContent[]) {
      const isBoundary = previous !== undefined && (isBlock(child) || isBlock(previous));
      if (isBoundary && hasText(child)) breakLine();
      separated.push(child);
      if (child.type === "text") isFresh &&= child.value === "";
      else if (isElement(child) && child.tagName === "br") {
        isFresh = false;
        breakLine();
      } else if (isElement(child)) visit(child);
      previous = child;
    }
    parent.children = separated;
  };
  visit(root);
}
