/** parse5's trees as hast from the start: turning one kind into the other costs a third of the parse. */
import type { Comment, Doctype, Element, ElementContent, Nodes, Root, RootContent, Text } from "hast";
import { defaultTreeAdapter, html, type Token, type TreeAdapter, type TreeAdapterTypeMap } from "parse5";
import type { TextSpan } from "../../model/passage";

/** The attributes that some step of cleaning reads, with hast's names for them; no other one comes into the tree. */
const propertyByAttribute = new Map([
  ...["href", "rel", "src", "data", "action", "alt", "width", "height", "style", "id"].map(
    (name): [string, string] => [name, name],
  ),
  ["srcset", "srcSet"],
  ["class", "className"],
  ["colspan", "colSpan"],
  ["rowspan", "rowSpan"],
  ["aria-label", "ariaLabel"],
  ["data-src", "dataSrc"],
  ["data-srcset", "dataSrcset"],
  ["data-original", "dataOriginal"],
  ["data-original-src", "dataOriginalSrc"],
  ["data-lazy-src", "dataLazySrc"],
  ["data-actualsrc", "dataActualsrc"],
  ["data-orig-file", "dataOrigFile"],
  ["data-url", "dataUrl"],
  ["data-e2e", "dataE2e"],
]);

type Parent = Root | ParsedElement;

/** All that the parser puts into a parent was made by this adapter. */
const childrenOf = (parent: Parent) => parent.children as unknown as ParsedNode[];

/** What stands in a parent; only the parser asks for it, and a copy of the node has none. */
class ParsedNode {
  #parent: Parent | null = null;

  static parentOf(node: ParsedNode): Parent | null {
    return node.#parent;
  }

  static insert(node: ParsedNode, parent: Parent, at = parent.children.length): void {
    node.#parent = parent;
    const children = childrenOf(parent);
    if (at === children.length) children.push(node);
    else children.splice(at, 0, node);
  }

  static detach(node: ParsedNode): void {
    if (node.#parent === null) return;
    childrenOf(node.#parent).splice(indexIn(node.#parent, node), 1);
    node.#parent = null;
  }
}

/** The parser mostly means the last child. */
function indexIn(parent: Parent, node: ParsedNode): number {
  const last = parent.children.length - 1;
  const children = childrenOf(parent);
  return children[last] === node ? last : children.indexOf(node);
}

class ParsedElement extends ParsedNode implements Element {
  readonly type = "element";
  readonly properties: Record<string, string> = {};
  children: ElementContent[] = [];
  content?: Root;
  place: TextSpan | null = null;
  readonly #namespace: html.NS;

  constructor(
    readonly tagName: string,
    namespace: html.NS,
    attributes: readonly Token.Attribute[],
  ) {
    super();
    this.#namespace = namespace;
    for (const { name, value } of attributes) {
      const property = propertyByAttribute.get(name);
      if (property !== undefined) this.properties[property] = value;
    }
  }

  static namespaceOf(element: ParsedElement): html.NS {
    return element.#namespace;
  }
}

class ParsedText extends ParsedNode implements Text {
  readonly type = "text";
  constructor(public value: string) {
    super();
  }
}

class ParsedComment extends ParsedNode implements Comment {
  readonly type = "comment";
  constructor(readonly value: string) {
    super();
  }
}

export type HastAdapterMap = TreeAdapterTypeMap<
  Root | RootContent,
  Parent,
  ParsedNode,
  Root,
  Root,
  ParsedElement,
  ParsedComment,
  ParsedText,
  ParsedElement,
  Doctype
>;

/**
 * Keeps the pieces of the text that is being parsed until it is whole: the parser hands it on word by
 * word, and strings put together so many times cost more than all the rest.
 */
class TextBuffer {
  #node: ParsedText | null = null;
  #pieces: string[] = [];

  append(parent: Parent, text: string, at = parent.children.length): void {
    const before = parent.children[at - 1];
    if (!(before instanceof ParsedText)) {
      const node = new ParsedText(text);
      ParsedNode.insert(node, parent, at);
      this.#begin(node);
      return;
    }
    if (before !== this.#node) this.#begin(before);
    this.#pieces.push(text);
  }

  #begin(node: ParsedText | null): void {
    if (this.#node !== null && this.#pieces.length > 0) {
      this.#node.value += this.#pieces.join("");
      this.#pieces = [];
    }
    this.#node = node;
  }

  /** Completes the last text; to be called once the parse has ended. */
  flush(): void {
    this.#begin(null);
  }
}

/** Where an element of a parsed tree is in the source, UTF-16 units; null for one that the parser or a step made. */
export const placeOf = (node: Nodes): TextSpan | null => (node instanceof ParsedElement ? node.place : null);

const newRoot = (): Root => ({ type: "root", children: [] });

/** The parser only asks whether an element has a place. */
const placeAsLocation = {} as Token.ElementLocation;

/** A tree adapter of parse5 that builds hast. @returns it, and what completes its last text after the parse. */
export function createHastAdapter(): { adapter: TreeAdapter<HastAdapterMap>; flush: () => void } {
  const texts = new TextBuffer();
  const adapter: TreeAdapter<HastAdapterMap> = {
    ...(defaultTreeAdapter as unknown as TreeAdapter<HastAdapterMap>),
    createDocument: newRoot,
    createDocumentFragment: newRoot,
    createElement: (tagName, namespace, attributes) => new ParsedElement(tagName, namespace, attributes),
    createCommentNode: (data) => new ParsedComment(data),
    createTextNode: (value) => new ParsedText(value),
    appendChild: (parent, node) => ParsedNode.insert(node, parent),
    insertBefore: (parent, node, reference) => ParsedNode.insert(node, parent, indexIn(parent, reference)),
    detachNode: (node) => ParsedNode.detach(node as unknown as ParsedNode),
    insertText: (parent, text) => texts.append(parent, text),
    insertTextBefore: (parent, text, reference) => texts.append(parent, text, indexIn(parent, reference)),
    setTemplateContent(template, content) {
      template.content = content;
    },
    getTemplateContent: (template) => template.content!,
    setDocumentType() {},
    setDocumentMode() {},
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    // A second body or html tag would bring further attributes; no step reads those.
    adoptAttributes() {},
    getFirstChild: (node) => childrenOf(node)[0] ?? null,
    getChildNodes: childrenOf,
    getParentNode: (node) => ParsedNode.parentOf(node as unknown as ParsedNode),
    getAttrList: () => [],
    setNodeSourceCodeLocation(node, location) {
      if (node instanceof ParsedElement && location)
        node.place = { start: location.startOffset, end: location.endOffset };
    },
    // Of a text none is kept: the parser would count on for each of its words.
    getNodeSourceCodeLocation: (node) => (node instanceof ParsedElement ? placeAsLocation : null),
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node instanceof ParsedElement && node.place && endOffset !== undefined) node.place.end = endOffset;
    },
    getTagName: (element) => element.tagName,
    getNamespaceURI: (element) => ParsedElement.namespaceOf(element),
  };
  return { adapter, flush: () => texts.flush() };
}
