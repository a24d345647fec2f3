/** Makes markup of React's inert and small: what only the live page needs is left out, and what is styled inline has classes. */
import { html, parseFragment, serialize, type DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Attributes that are for the live page alone; what a style sheet may ask for stays. */
const live =
  /^(?:id|for|tabindex|data-(?:event-id|article-id|outlet-id|year|key)|aria-(?:controls|labelledby|describedby|expanded|haspopup|activedescendant|owns|keyshortcuts)|accesskey)$/;
const liveRole = /^(?:combobox|listbox|separator|slider)$/;
/** Attributes of SVG that a style sheet can say as well. */
const presentation =
  /^(?:fill|stroke|stroke-(?:width|linejoin|dasharray|opacity)|fill-opacity|paint-order|font-(?:size|family|weight)|text-anchor|opacity|stop-(?:color|opacity))$/;

const isElement = (node: Node): node is Element => "tagName" in node;
const valueOf = ({ attrs }: Element, name: string) => attrs.find((attr) => attr.name === name)?.value;

function addClass(element: Element, name: string): void {
  const own = element.attrs.find((attr) => attr.name === "class");
  if (own) own.value = `${name} ${own.value}`;
  else element.attrs.unshift({ name: "class", value: name });
}

/** Turns inline styles into rules; equal ones share a class. */
export class StyleRules {
  private readonly nameByRule = new Map<string, string>();

  /** Puts classes in place of an element's own styles. */
  take(element: Element): void {
    const style = valueOf(element, "style");
    const shown = element.namespaceURI === html.NS.SVG ? element.attrs.filter(isPresentation) : [];
    element.attrs = element.attrs.filter((attr) => attr.name !== "style" && !shown.includes(attr));
    if (style !== undefined) addClass(element, this.nameOf(".*", style));
    const css = shown.map(({ name, value }) => `${name}:${value}${name === "font-size" ? "px" : ""}`);
    // As weak as the attributes are.
    if (css.length > 0) addClass(element, this.nameOf(":where(.*)", css.join(";")));
  }

  toCss(): string {
    return [...this.nameByRule].map(([rule, name]) => rule.replace("*", name)).join("\n");
  }

  private nameOf(selector: string, css: string): string {
    const rule = `${selector}{${css}}`;
    const known = this.nameByRule.get(rule);
    if (known !== undefined) return known;
    const name = `fv${this.nameByRule.size}`;
    this.nameByRule.set(rule, name);
    return name;
  }
}

const isPresentation = ({ name }: { name: string }) => presentation.test(name);

/** Where a press on a bar of months leads; hundreds of them say no more than the bars show. */
const monthsTarget = /\bis-article-months\b/;

/** What is not seen until the live page shows it. */
const isUnseen = (node: Node): boolean =>
  isElement(node) &&
  ((node.tagName === "dialog" && valueOf(node, "open") === undefined) ||
    (node.tagName === "path" && valueOf(node, "d") === "") ||
    monthsTarget.test(valueOf(node, "class") ?? ""));

/**
 * @param prefix put before the ids that the markup itself refers to, as a gradient's, so that they are the page's only ones.
 */
export function toInert(markup: string, prefix: string, rules: StyleRules): Element {
  const referred = new Set([...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id));
  const clean = (element: Element): void => {
    element.attrs = element.attrs.flatMap((attr) => {
      if (attr.name === "id" && referred.has(attr.value)) return [{ ...attr, value: prefix + attr.value }];
      if (live.test(attr.name) || (attr.name === "role" && liveRole.test(attr.value))) return [];
      return [{ ...attr, value: attr.value.replaceAll("url(#", `url(#${prefix}`) }];
    });
    rules.take(element);
    element.childNodes = element.childNodes.filter((node) => !isUnseen(node));
    element.childNodes.filter(isElement).forEach(clean);
  };
  const [root] = parseFragment(markup).childNodes;
  if (!root || !isElement(root)) throw new Error("The first view is no element.");
  clean(root);
  return root;
}

export const toMarkup = (element: Element): string =>
  serialize({
    nodeName: "#document-fragment",
    childNodes: [element],
  } as DefaultTreeAdapterTypes.DocumentFragment);

const textOf = (node: Node): string | null => ("value" in node ? node.value : null);
const isLike = (a: Element, b: Element): boolean =>
  a.tagName === b.tagName && JSON.stringify(a.attrs) === JSON.stringify(b.attrs);
/** Whether one stands for the other, whatever they hold. */
const isMatch = (a: Node, b: Node): boolean =>
  isElement(a) && isElement(b) ? isLike(a, b) : textOf(a) !== null && textOf(a) === textOf(b);

function mark(nodes: readonly Node[], name: string): Node[] {
  for (const node of nodes) if (isElement(node)) addClass(node, name);
  return [...nodes];
}

/** Children of two elements, in the order of both; null where text differs, which cannot be marked. */
function mergeChildren(
  a: readonly Node[],
  b: readonly Node[],
  names: readonly [string, string],
): Node[] | null {
  const merged: Node[] = [];
  const [onlyA, onlyB]: [Node[], Node[]] = [[], []];
  const flush = () => {
    merged.push(...mark(onlyA.splice(0), names[0]), ...mark(onlyB.splice(0), names[1]));
  };
  let at = 0;
  for (const node of a) {
    const found = b.findIndex((other, index) => index >= at && isMatch(node, other));
    if (found === -1) {
      onlyA.push(node);
      continue;
    }
    onlyB.push(...b.slice(at, found));
    if (![...onlyA, ...onlyB].every(isElement)) return null;
    flush();
    const match = b[found]!;
    merged.push(...(isElement(node) && isElement(match) ? mergeViews(node, match, names) : [node]));
    at = found + 1;
  }
  onlyB.push(...b.slice(at));
  if (![...onlyA, ...onlyB].every(isElement)) return null;
  flush();
  return merged;
}

/**
 * Two forms of one view as one: what is alike stands there once, what differs twice, with a class that says of which
 * form it is.
 * @param names of the classes.
 */
export function mergeViews(a: Element, b: Element, names: readonly [string, string]): Element[] {
  const childNodes = isLike(a, b) ? mergeChildren(a.childNodes, b.childNodes, names) : null;
  if (childNodes) return [{ ...a, childNodes }];
  mark([a], names[0]);
  mark([b], names[1]);
  return [a, b];
}
