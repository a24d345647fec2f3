/** Words of a query in the texts of the open articles, as ranges of the document. */
import type { TextSpan } from "../../model/passage";

export type FoundRange = { article: string; start: number; range: Range };

/** What the page puts into a text: it is no part of it. */
const added = ".coverage-picture-slot";

/** The text nodes that a span runs through and its places in the first and last; null if it lies outside. */
function toRange(nodes: readonly Text[], starts: readonly number[], { start, end }: TextSpan): Range | null {
  const first = starts.findLastIndex((at) => at <= start);
  const last = starts.findLastIndex((at) => at < end);
  const [from, to] = [nodes[first], nodes[last]];
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(from.length, start - starts[first]!));
  range.setEnd(to, Math.min(to.length, end - starts[last]!));
  return range;
}

function textNodesOf(root: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest(added)) nodes.push(node);
  }
  return nodes;
}

/**
 * In the order of the panes.
 * @param find gives the places of the words in a text.
 */
export function findRanges(coverage: Element, find: (text: string) => readonly TextSpan[]): FoundRange[] {
  return [...coverage.querySelectorAll<HTMLElement>("article[data-article-id] .coverage-text")].flatMap(
    (root) => {
      const article = root.closest<HTMLElement>("[data-article-id]")!.dataset.articleId!;
      const nodes = textNodesOf(root);
      const starts: number[] = [];
      let length = 0;
      for (const node of nodes) {
        starts.push(length);
        length += node.length;
      }
      return find(nodes.map(({ data }) => data).join("")).flatMap((span) => {
        const range = toRange(nodes, starts, span);
        return range ? [{ article, start: span.start, range }] : [];
      });
    },
  );
}

/** The names of the CSS highlights. */
export const [foundName, currentName] = ["parallax-found", "parallax-found-current"] as const;

/** Marks ranges, one of them as current, where the browser has CSS highlights. */
export function markRanges(ranges: readonly FoundRange[], current: FoundRange | undefined): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.set(foundName, new Highlight(...ranges.map(({ range }) => range)));
  const marked = new Highlight(...(current ? [current.range] : []));
  marked.priority = 1;
  CSS.highlights.set(currentName, marked);
}

export function unmarkRanges(): void {
  if (!("highlights" in CSS)) return;
  for (const name of [foundName, currentName]) CSS.highlights.delete(name);
}

/** Share of a scroller's height at which found words are shown. */
const readingLine = 0.3;

/** Scrolls everything around a range so that it can be seen. */
export function showRange({ range }: FoundRange, behavior: ScrollBehavior): void {
  const element = range.startContainer.parentElement!;
  element.closest("article")?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  for (let box: Element | null = element; box; box = box.parentElement) {
    const isPage = box === document.documentElement;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    if (box.scrollHeight <= box.clientHeight) continue;
    const edge = isPage ? 0 : box.getBoundingClientRect().top;
    const offset = range.getBoundingClientRect().top - edge;
    if (!isPage || offset < 0 || offset > box.clientHeight)
      box.scrollBy({ top: offset - box.clientHeight * readingLine, behavior });
    // The rest follows from where this one comes to rest.
    if (!isPage) return;
  }
}
