import type { Element, ElementContent, Nodes, Text } from "hast";
import { inlineNames } from "../../model/html-elements";
import { htmlPolicy } from "../../model/html-policy";
import { limits } from "../../model/limits";
import { withoutHidden } from "../../model/plain-text";
import { toSafeUrl } from "../../model/safe-url";
import { type FlowContext, inlineNameOf } from "./flow-context";
import { attributeOf, element, isElement } from "./tree";
import { collapseSpace } from "./white-space";

/** A text without hidden characters, which are counted. */
export function readText(raw: string, { removals }: FlowContext): Text {
  const value = withoutHidden(raw);
  if (value.length < raw.length) removals.add("hidden-character", null, null, raw.length - value.length);
  return { type: "text", value };
}

/** Appends inline content as the policy allows it: known elements kept, others dissolved, links built anew. */
export function appendInline(out: ElementContent[], node: ElementContent, context: FlowContext): void {
  if (node.type === "text") out.push(readText(node.value, context));
  if (node.type !== "element") return;
  if (node.tagName === "br") {
    out.push(element("br", []));
    return;
  }
  const tagName = inlineNameOf(node);
  const group = tagName === "rp" ? "rt" : tagName;
  const isNested = context.inlines.includes(group) || (group === "rt" && context.inlines.at(-1) !== "ruby");
  if (isNested || !inlineNames.has(tagName)) {
    for (const child of node.children) appendInline(out, child, context);
    return;
  }
  const inner = { ...context, inlines: [...context.inlines, group] };
  const children: ElementContent[] = [];
  for (const child of node.children) appendInline(children, child, inner);
  for (const child of wrapInline(node, tagName, children, context)) out.push(child);
}

/** Gives children the inline element that stood around them; a link is built anew from its address. */
export function wrapInline(
  node: Element,
  tagName: string,
  children: ElementContent[],
  context: FlowContext,
): ElementContent[] {
  if (children.every((child) => child.type === "text" && child.value.trim() === "")) return children;
  if (tagName !== "a") return [element(tagName, children)];
  const raw = attributeOf(node, "href");
  if (raw === "") return children;
  const href = raw.length > limits.urlLength ? null : toSafeUrl(raw, context.base);
  if (href === null) {
    context.removals.add("unsafe-link");
    return children;
  }
  return [element("a", children, { href, rel: htmlPolicy.linkRel.split(" ") })];
}

const isBreak = (node: Nodes | undefined) => isElement(node) && node.tagName === "br";
const isEmptyInline = (node: Nodes): boolean =>
  node.type === "text"
    ? node.value === ""
    : isElement(node) && node.tagName !== "br" && node.children.every(isEmptyInline);

/** Drops inline elements and texts that white space has left empty. */
const withoutEmpty = (nodes: ElementContent[]): ElementContent[] =>
  nodes
    .filter((node) => !isEmptyInline(node))
    .map((node) => (isElement(node) ? { ...node, children: withoutEmpty(node.children) } : node));

/** Makes paragraphs of a run of inline nodes: two `br` in a row part them, others stay inside. */
export function paragraphsOf(run: ElementContent[]): Element[] {
  const isSpace = (node: Nodes) => node.type === "text" && /^[ \t\n\f\r\u00a0\u3000]*$/.test(node.value);
  const parts: ElementContent[][] = [[]];
  let breaks = 0;
  for (const node of run) {
    if (isBreak(node)) breaks += 1;
    else if (breaks === 0 || !isSpace(node)) {
      if (breaks >= 2) parts.push([]);
      else if (breaks === 1 && parts.at(-1)!.length > 0) parts.at(-1)!.push(element("br", []));
      breaks = 0;
      parts.at(-1)!.push(node);
    }
  }
  return parts.flatMap((part) => {
    trimIdeographicSpace(part);
    collapseSpace(part);
    const children = withoutEmpty(part);
    return children.every(isBreak) ? [] : [element("p", children)];
  });
}

/** Chinese paragraphs are often indented by wide spaces: layout, not text. */
function trimIdeographicSpace(nodes: ElementContent[]): void {
  let first: Nodes | undefined = nodes[0];
  while (isElement(first)) first = first.children[0];
  if (first?.type === "text") first.value = first.value.replace(/^[\s\u3000]+/, "");
}
