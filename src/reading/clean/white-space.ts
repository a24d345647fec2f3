import type { Element, ElementContent, Nodes, Root, Text } from "hast";
import { blockNames } from "../../model/html-elements";
import { isElement } from "./tree";

/** Han, kana, their punctuation and full-width forms, and the quotation marks and dashes set between them. */
const cjk =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2014\u2018\u2019\u201c\u201d\u2026\u2027\u00b7\u3000-\u303f\uff00-\uffef]/u;
const space = /[ \t\n\f\r\u00a0]+/g;
const spaceCharacters = " \t\n\f\r\u00a0";
const leading = /^[ \t\n\f\r\u00a0]*/;

const isCjk = (character: string | undefined) => character !== undefined && cjk.test(character);
const firstCharacter = (text: string) => String.fromCodePoint(text.codePointAt(0)!);

function lastCharacter(text: string): string {
  const tail = text.slice(-2);
  return /^[\ud800-\udbff]/.test(tail) ? tail : tail.slice(-1);
}

/** Where a text ends without the white space after it. A regular expression would look at each gap anew. */
function endOfText(text: string): number {
  let end = text.length;
  while (end > 0 && spaceCharacters.includes(text[end - 1]!)) end -= 1;
  return end;
}

/** What of a gap is left between two characters. */
const fillGap = (gap: string, before: string, after: string): string =>
  gap.includes("\n") && isCjk(before) && isCjk(after) ? "" : " ";

/** Collapses the gaps inside one text; those at its ends are for its neighbours to say. */
const collapseInside = (text: string): string =>
  text.replace(space, (gap: string, at: number) =>
    gap === " "
      ? gap
      : fillGap(
          gap,
          lastCharacter(text.slice(at - 2, at)),
          firstCharacter(text.slice(at + gap.length, at + gap.length + 2)),
        ),
  );

/** White space between two words, and the text that will hold what is left of it. */
type Gap = { at: Text; depth: number; space: string };

/** Adds to a gap; what is left of it goes to the text least deep in links and emphasis. */
const widenGap = (gap: Gap | null, more: Gap): Gap => {
  if (gap === null) return more;
  return { ...(more.depth < gap.depth ? more : gap), space: gap.space + more.space };
};

/**
 * Collapses the white space of one paragraph across its inline elements: none at its ends and around
 * `br`, else one space; none at all where a line end stood between two CJK characters, since that only
 * came from indenting the markup.
 */
export function collapseSpace(nodes: readonly ElementContent[]): void {
  let last: string | undefined;
  let pending: Gap | null = null;
  const visitText = (node: Text, depth: number) => {
    const { value } = node;
    const lead = leading.exec(value)![0];
    const word = value.slice(lead.length, endOfText(value));
    node.value = "";
    if (lead !== "") pending = widenGap(pending, { at: node, depth, space: lead });
    if (word === "") return;
    if (pending !== null && last !== undefined)
      pending.at.value += fillGap(pending.space, last, firstCharacter(word));
    node.value += collapseInside(word);
    last = lastCharacter(word);
    const trail = value.slice(lead.length + word.length);
    pending = trail === "" ? null : { at: node, depth, space: trail };
  };
  const visit = (node: Nodes, depth: number) => {
    if (node.type === "text") visitText(node, depth);
    else if (isElement(node)) {
      if (node.tagName === "br") [last, pending] = [undefined, null];
      for (const child of node.children) visit(child, depth + 1);
    }
  };
  for (const node of nodes) visit(node, 0);
}

const isBlock = (node: Nodes) => isElement(node) && blockNames.has(node.tagName);

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
