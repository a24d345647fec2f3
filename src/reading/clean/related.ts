import type { Element, Nodes, Root } from "hast";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { isShared } from "../platforms";
import { type CleanContext, gatherRelated } from "./furniture";
import type { Removals } from "./removals";
import { attributeOf, findElements, isElement, isLinkElement, type Measure, textOf } from "./tree";

/** "Related articles" and its like, when it stands alone over a list of links. */
const relatedHeading =
  /^[【[（(]?\s*(?:(?:相关|相關|延伸|推荐|推薦|更多|往期|热门|熱門|其他|其它|您可能感兴趣的|您可能感興趣的)\s*(?:阅读|閱讀|文章|新闻|新聞|报道|報道|報導|报导|链接|連結|鏈接|专题|專題|推荐|推薦)|相关|相關|(?:related|further|read|more)(?:\s+(?:more|posts?|articles?|stories|reading|news|on this story))?)\s*[】\]）)]?\s*[：:>»]*$/i;

export const isRelatedHeading = (text: string): boolean =>
  text.length <= 30 && relatedHeading.test(text.trim());

/** Hosts under one registrable name, as far as their last labels tell. */
function isSameSite(one: string, other: string): boolean {
  const siteOf = (host: string) => {
    const labels = host.split(".");
    const isShortSecond = labels.length > 2 && labels.at(-2)!.length <= 3;
    return labels.slice(isShortSecond ? -3 : -2).join(".");
  };
  return siteOf(one) === siteOf(other);
}

/** Whether each entry of a list is one link to another page of the same site, and a headline by length. */
function isLinkList(list: Element, base: string, size: (node: Element) => Measure): boolean {
  const items = list.children.filter(isElement);
  const host = hostOf(base);
  if (items.length === 0 || isShared(host)) return false;
  return items.every((item) => {
    const { text, linkText } = size(item);
    const links = findElements(item, isLinkElement).filter((link) => size(link).text > 0);
    if (links.length !== 1 || text !== linkText || text < 6) return false;
    const url = toSafeUrl(attributeOf(links[0]!, "href"), base);
    return url !== null && url.split("#")[0] !== base.split("#")[0] && isSameSite(hostOf(url), host);
  });
}

/** Sets lists of other articles of the same site apart, with the line above them that announces them. */
export function removeRelatedLists(
  tree: Root,
  context: CleanContext,
  size: (node: Root | Element) => Measure,
): void {
  const lists = findElements(
    tree,
    (node) => (node.tagName === "ul" || node.tagName === "ol") && isLinkList(node, context.base, size),
  );
  // Where they are most of the page, the lists are what the article is about.
  const listed = lists.reduce((sum, list) => sum + size(list).text, 0);
  if (lists.length === 0 || listed * 2 > size(tree).text) return;
  for (const list of lists) {
    gatherRelated(list, context);
    context.removals.add("related", hostOf(context.base), list, list.children.filter(isElement).length);
  }
  removeWithHeadings(tree, new Set(lists), context.removals);
}

function removeWithHeadings(parent: Root | Element, isTaken: ReadonlySet<Element>, removals: Removals): void {
  const elements = (parent.children as Nodes[]).filter(isElement);
  const gone = new Set<Element>();
  elements.forEach((node, index) => {
    if (!isTaken.has(node)) return;
    gone.add(node);
    const above = elements[index - 1];
    if (!above || !isRelatedHeading(textOf(above))) return;
    gone.add(above);
    removals.addPlace("related", above);
  });
  parent.children = parent.children.filter(
    (child) => !(isElement(child) && gone.has(child)),
  ) as Element["children"];
  for (const child of elements) if (!gone.has(child)) removeWithHeadings(child, isTaken, removals);
}
