import type { Element, Nodes, Root } from "hast";
import { type DefaultTreeAdapterMap, defaultTreeAdapter, html, serialize, type TreeAdapter } from "parse5";

/** HTML's names of the attributes that the policy lets through, where hast has others. */
const attributeNames: Record<string, string> = { colSpan: "colspan", rowSpan: "rowspan" };

const attributesOf = (node: Element) =>
  Object.entries(node.properties).map(([name, value]) => ({
    name: attributeNames[name] ?? name,
    value: Array.isArray(value) ? value.join(" ") : String(value ?? ""),
  }));

/** Lets parse5 walk a hast tree; only what serializing asks for. Comments and doctypes do not get here. */
const hastAdapter = {
  ...defaultTreeAdapter,
  getAttrList: attributesOf,
  getChildNodes: (node: Root | Element) => node.children,
  getNamespaceURI: () => html.NS.HTML,
  getParentNode: () => null,
  getTagName: (node: Element) => node.tagName,
  getTextNodeContent: (node: { value: string }) => node.value,
  isElementNode: (node: Nodes) => node.type === "element",
  isTextNode: (node: Nodes) => node.type === "text",
  isCommentNode: () => false,
  isDocumentTypeNode: () => false,
} as unknown as TreeAdapter<DefaultTreeAdapterMap>;

/** Serializes a clean tree by the HTML Standard's algorithm for fragments. */
export const writeHtml = (tree: Root): string =>
  serialize(tree as unknown as DefaultTreeAdapterMap["parentNode"], { treeAdapter: hastAdapter });
