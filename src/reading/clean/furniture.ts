import type { Element, Root } from "hast";
import { htmlPolicy } from "../../model/html-policy";
import { limits } from "../../model/limits";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { toPlainLine } from "../../model/plain-text";
import type { Removals } from "./removals";
import { emojiOf } from "./pictures";
import { attributeOf, isElement, isLinkElement, type Measure, prune, textOf } from "./tree";

/** What the steps of cleaning share about one body. */
export type CleanContext = {
  /** The article's own address: relative ones are resolved against it. */
  base: string;
  title: string;
  removals: Removals;
  related: { title: string; url: string }[];
};

/** Kind in the report of an element that goes with all it holds. */
const kindByTagName: Record<string, string> = {
  script: "script",
  noscript: "script",
  style: "style",
  link: "metadata",
  meta: "metadata",
  title: "metadata",
  base: "metadata",
  head: "metadata",
  iframe: "frame",
  frame: "frame",
  frameset: "frame",
  object: "frame",
  embed: "frame",
  applet: "frame",
  portal: "frame",
  video: "media",
  audio: "media",
  source: "media",
  track: "media",
  bgsound: "media",
  svg: "drawing",
  math: "drawing",
  canvas: "drawing",
  nav: "navigation",
};
const stripped = new Set<string>(htmlPolicy.stripped);
/** Stripped elements that may hold a whole page; one with this many characters is opened, not removed. */
const wrappers = new Set(["form", "button", "dialog", "map", "marquee", "slot", "label"]);
const wrapperLength = 120;

/** Words in an element's id, class and label that say what it is. Checked in this order. */
const furnitureByToken: readonly [kind: string, token: RegExp][] = [
  [
    "advertisement",
    /^(?:ads?|advert\w*|advertisement|adsbygoogle|dfp[-_].*|imu\d*|innity[-_].*|mpu|dotcom-.*|.*[-_]ads?|ads?[-_].*|taboola.*|outbrain.*|sponsored|广告.*|廣告.*)$/i,
  ],
  [
    "sharing",
    /^(?:sharedaddy|sd-sharing.*|share|sharing|share-.*|social|social-.*|addtoany.*|addthis.*|service-links|jetpack-likes-.*|.*share-?bar|.*share-?buttons?)$/i,
  ],
  [
    "comments",
    /^(?:comments?|comments?-(?:wrapper|form|list|area|add|respond)|respond|disqus.*|fb-comments)$/i,
  ],
  [
    "related",
    /^(?:jp-relatedposts|related|related[-_](?:posts?|articles?|news|stories|links)|.*articles[-_]related.*|recommend(?:ed|ations)?|read-?more|yarpp.*)$/i,
  ],
  [
    "navigation",
    /^(?:nav|navigation|navbar|breadcrumbs?|pagination|pager|menu|sidebar|post-sidebar|toc_container|skip-link|element-(?:invisible|hidden)|screen-reader-text|post-tags|tags?-links|cat-links)$/i,
  ],
  [
    "page-line",
    /^(?:submitted|entry-meta|entry-footer|(?:site-)?posted-on|published-on|word-count|reading-time|card-footer.*|comment-add)$/i,
  ],
  [
    "promotion",
    /^(?:newsletter.*|subscribe.*|subscription.*|paywall.*|promo|promotion|donate.*|iframe-blocker)$/i,
  ],
];

function tokensOf(node: Element): string[] {
  const { className, id, dataE2e, ariaLabel } = node.properties;
  if (!className && !id && !dataE2e && !ariaLabel) return [];
  const names = `${attributeOf(node, "className")} ${attributeOf(node, "id")} ${attributeOf(node, "dataE2e")}`;
  const label = attributeOf(node, "ariaLabel").trim();
  const tokens = names.slice(0, 1_000).split(/\s+/).filter(Boolean);
  return label === "" ? tokens : [...tokens, label.slice(0, 40)];
}

/** An advertisement may be this long; more is text that only stands in an element of that name. */
const adLength = 120;

/** The furniture that an element says it is; null if it is none, or too much text for it. */
function furnitureKind(node: Element, size: Measure): string | null {
  if (isLinkElement(node)) return null;
  const tokens = tokensOf(node);
  if (tokens.length === 0) return null;
  const kind = furnitureByToken.find(([, token]) => tokens.some((word) => token.test(word)))?.[0] ?? null;
  return kind === "advertisement" && size.text > adLength ? null : kind;
}

/** A page that without its furniture is still this long is an article all the same. */
const articleLength = 2_500;

/**
 * Kinds that, together, would be more than half of a page and leave no article: there the word means
 * something else, as where the contributions to a discussion are called comments.
 */
function findKeptKinds(
  tree: Root,
  size: (node: Root | Element) => Measure,
  kindOf: (node: Element) => string | null,
): Set<string> {
  const textByKind = new Map<string, number>();
  prune(tree, (node) => {
    const kind = kindOf(node);
    if (kind === null) return "keep";
    textByKind.set(kind, (textByKind.get(kind) ?? 0) + size(node).text);
    return "skip";
  });
  if (textByKind.size === 0) return new Set();
  const total = size(tree).text;
  const isMost = (text: number) => text * 2 > total && total - text < articleLength;
  return new Set([...textByKind].filter(([, text]) => isMost(text)).map(([kind]) => kind));
}

/** Where a thing would have been loaded from, or leads to. */
function hostIn(node: Element, base: string): string {
  for (const name of ["src", "href", "data", "dataSrc", "action"]) {
    const value = attributeOf(node, name);
    const url = value === "" ? null : toSafeUrl(value.slice(0, limits.urlLength), base);
    if (url !== null) return hostOf(url);
  }
  return "";
}

/** Keeps the links of a list that is set apart from the text. */
export function gatherRelated(node: Element, { base, related }: CleanContext): void {
  prune(node, (child) => {
    if (!isLinkElement(child)) return "keep";
    if (related.length >= limits.related) return "skip";
    const url = toSafeUrl(attributeOf(child, "href").slice(0, limits.urlLength), base);
    const title = toPlainLine(textOf(child).replace(/[ \t\n]+/g, " "), limits.titleLength);
    if (url?.startsWith("http") && title !== "" && !related.some((known) => known.url === url))
      related.push({ title, url });
    return "skip";
  });
}

/** Puts characters in place of the pictures that stand for them. */
export function spellOutEmoji(parent: Root | Element): void {
  parent.children.forEach((child, index) => {
    if (!isElement(child)) return;
    const emoji = child.tagName === "img" ? emojiOf(child) : null;
    if (emoji === null) spellOutEmoji(child);
    else parent.children[index] = { type: "text", value: emoji };
  });
}

/** Removes what never is part of an article: by element, and by what an element calls itself. */
export function removeFurniture(
  tree: Root,
  context: CleanContext,
  size: (node: Root | Element) => Measure,
): void {
  const kinds = new Map<Element, string | null>();
  const kindOf = (node: Element) => {
    let kind = kinds.get(node);
    if (kind === undefined) kinds.set(node, (kind = furnitureKind(node, size(node))));
    return kind;
  };
  const keptKinds = findKeptKinds(tree, size, kindOf);
  prune(tree, (node) => {
    const { tagName } = node;
    if (stripped.has(tagName)) {
      if (wrappers.has(tagName) && size(node).text > wrapperLength) {
        node.tagName = "div";
        return "keep";
      }
      context.removals.add(kindByTagName[tagName] ?? "form", hostIn(node, context.base), node);
      return "remove";
    }
    const kind = kindOf(node);
    if (kind === null || keptKinds.has(kind)) return "keep";
    context.removals.add(kind, hostIn(node, context.base), node);
    if (kind === "related") gatherRelated(node, context);
    return "remove";
  });
}

/** Addresses that sell, ask or sign up. */
const promotionUrl =
  /^https?:\/\/(?:subscribe|subscription|donate|promo(?:tions?)?)\.|\/(?:subscribe|subscription|promotions?|donate|donation|membership)(?:[/?#-]|$)|[?&]utm_campaign=[^&]*(?:promo|subscri|donat|paywall)/i;

/** Removes links that only promote: those around a picture, or alone in their paragraph. */
export function removePromotions(
  tree: Root,
  { base, removals }: CleanContext,
  size: (node: Root | Element) => Measure,
): void {
  prune(tree, (node, parent) => {
    if (!isLinkElement(node)) return "keep";
    const url = toSafeUrl(attributeOf(node, "href"), base);
    if (url === null || !promotionUrl.test(url)) return "keep";
    const own = size(node);
    const isAlone = own.text <= 60 && size(parent).text === own.text;
    if (!(own.text === 0 || isAlone)) return "keep";
    removals.add("promotion", hostOf(url), node);
    return "remove";
  });
}
