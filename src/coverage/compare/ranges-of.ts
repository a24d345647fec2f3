import type { TextSpan } from "../../model/passage";
import type { ArticleDom } from "../text/article-dom";
import { locateSpan, startsOf } from "../text/locate-span";

/** The nodes of an article's text in the order of the document; what the page put between them is left out. */
export function textNodesOf({ root, blocks }: ArticleDom): { node: Text; length: number }[] {
  const lengths = new Map<Node, number>(blocks.flat().map(({ node, original }) => [node, original.length]));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) {
    const length = lengths.get(walker.currentNode);
    if (length !== undefined) nodes.push({ node: walker.currentNode as Text, length });
  }
  return nodes;
}

/**
 * Where spans of an article's text are on the page.
 * @returns by span, a range for each text node that it touches, in whatever script the text is shown.
 */
export function rangesOf(dom: ArticleDom, spans: readonly TextSpan[]): Range[][] {
  const nodes = textNodesOf(dom);
  const starts = startsOf(nodes.map(({ length }) => length));
  return spans.map((span) =>
    locateSpan(starts, span).map((slice) => {
      const { node } = nodes[slice.node]!;
      const range = document.createRange();
      range.setStart(node, Math.min(slice.from, node.length));
      range.setEnd(node, Math.min(slice.to, node.length));
      return range;
    }),
  );
}
