import type { TextSpan } from "../../model/passage";
import type { ArticleDom } from "./article-dom";

type Blocks = ArticleDom["blocks"];

/**
 * The part of an article's text that a range covers, in UTF-16 units of the text as published, whatever script it is
 * shown in and whatever the page has put between the words.
 * @returns null if the range holds no words of the article.
 */
export function spanOfRange(blocks: Blocks, range: Range): TextSpan | null {
  let at = 0;
  let [start, end] = [Infinity, -1];
  for (const { node, original } of blocks.flat()) {
    if (range.intersectsNode(node)) {
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : original.length;
      if (from < to) {
        start = Math.min(start, at + Math.min(from, original.length));
        end = Math.max(end, at + Math.min(to, original.length));
      }
    }
    at += original.length;
  }
  return end > start ? { start, end } : null;
}

/** An article's text as published. */
export const textOfBlocks = (blocks: Blocks): string =>
  blocks
    .flat()
    .map(({ original }) => original)
    .join("");
