import type { Element, ElementContent, Nodes, Root, RootContent } from "hast";

/** THE text of a tree, as `textContent` in a browser: what every offset counts in, in UTF-16 units. */
export function textOf(tree: Nodes): string {
  const pieces: string[] = [];
  const visit = (node: Nodes) => {
    if (node.type === "text") pieces.push(node.value);
    else if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return pieces.join("");
}

export const isElement = (node: Nodes | undefined): node is Element => node?.type === "element";

export const element = (tagName: string, children: ElementContent[], properties = {}): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});

/** An attribute as one string; "" where it is absent or has no value. */
export function attributeOf(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === null || value === undefined || value === true || value === false ? "" : String(value);
}

/** What a subtree amounts to; see `measure`. */
export type Measure = { text: number; linkText: number; images: number; tables: number };

/** Characters without ASCII white space; a loop, since this reads every text several times. */
function countVisible(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x20) count += 1;
  return count;
}

const nothing: Measure = { text: 0, linkText: 0, images: 0, tables: 0 };

/**
 * Adds up each element's characters without white space, those of them in links, pictures and tables, once
 * for the whole tree. The lookup gives zeros for nodes that were added later.
 */
export function measure(root: Root): (node: Nodes) => Measure {
  const measures = new Map<Nodes, Measure>();
  const visit = (node: Root | Element, isInLink: boolean): Measure => {
    const isLink = isInLink || (isElement(node) && isLinkElement(node));
    const sum: Measure = { text: 0, linkText: 0, images: 0, tables: 0 };
    if (isElement(node) && node.tagName === "img") sum.images = 1;
    if (isElement(node) && node.tagName === "table") sum.tables = 1;
    for (const child of node.children) {
      if (child.type === "text") {
        const text = countVisible(child.value);
        sum.text += text;
        if (isLink) sum.linkText += text;
      } else if (child.type === "element") {
        const inner = visit(child, isLink);
        sum.text += inner.text;
        sum.linkText += inner.linkText;
        sum.images += inner.images;
        sum.tables += inner.tables;
      }
    }
    measures.set(node, sum);
    return sum;
  };
  visit(root, false);
  return (node) => measures.get(node) ?? nothing;
}

/** `a`, and the mirror's `ok` which stands for it. */
export const isLinkElement = (node: Element): boolean => node.tagName === "a" || node.tagName === "ok";

/** Visits elements from the top; where `decide` says "remove" or "skip", their children are not visited. */
export function prune(
  parent: Root | Element,
  decide: (node: Element, parent: Root | Element) => "keep" | "remove" | "skip",
): void {
  const children = parent.children as RootContent[];
  let kept = 0;
  for (const child of children) {
    const decision = isElement(child) ? decide(child, parent) : "skip";
    if (decision === "remove") continue;
    if (decision === "keep") prune(child as Element, decide);
    children[kept] = child;
    kept += 1;
  }
  children.length = kept;
}

/** All elements under a node that satisfy a claim, in document order. */
export function findElements(root: Root | Element, isWanted: (node: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (isWanted(child)) found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}
