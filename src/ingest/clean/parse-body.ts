import type { Root } from "hast";
import { fromParse5 } from "hast-util-from-parse5";
import { defaultTreeAdapter, type DefaultTreeAdapterMap, Parser, type TreeAdapter, type Token } from "parse5";
import { limits } from "../../model/limits";
import type { IngestMessage } from "../types";

/** Characters handed to the parser at once; between two of them its growth is checked. */
const chunkLength = 16 * 1024;

/** Markup that would cost too much. It is caught in this file and never leaves it. */
class LimitError extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/** A tree adapter that counts elements and open elements, and stops the parser at the limits. */
function createBoundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > limits.elements) throw new LimitError(`more than ${limits.elements} elements`);
      if (attributes.length > limits.attributes)
        throw new LimitError(`more than ${limits.attributes} attributes in one element`);
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.nesting) throw new LimitError(`more than ${limits.nesting} nested elements`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** A tag that has not ended yet, as the tokenizer holds it; its type keeps it to itself. */
const openTagOf = (parser: Parser<DefaultTreeAdapterMap>) =>
  (parser.tokenizer as unknown as { currentToken: Partial<Token.TagToken> | null }).currentToken;

/**
 * Parses a fragment as `innerHTML` of a `div` would. The tokenizer compares each attribute with those
 * before it, so a tag is watched while it grows.
 */
function parseBounded(html: string): DefaultTreeAdapterMap["documentFragment"] {
  const treeAdapter = createBoundedAdapter();
  const context = defaultTreeAdapter.createElement("div", "http://www.w3.org/1999/xhtml" as never, []);
  const parser = Parser.getFragmentParser<DefaultTreeAdapterMap>(context, { treeAdapter });
  let tagSince = 0;
  let tag: unknown = null;
  for (let at = 0; at < html.length; at += chunkLength) {
    parser.tokenizer.write(html.slice(at, at + chunkLength), false);
    const open = openTagOf(parser);
    if (open?.attrs === undefined) continue;
    if (open !== tag) [tag, tagSince] = [open, at];
    if (open.attrs.length > limits.attributes)
      throw new LimitError(`more than ${limits.attributes} attributes in one element`);
    if (at - tagSince > limits.tagLength) throw new LimitError("a tag that does not end");
  }
  parser.tokenizer.write("", true);
  return parser.getFragment();
}

const countTags = (html: string): number => {
  let count = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) count += 1;
  return count;
};

/** The text of markup that is not parsed: what stands between `<` and `>` is left out. Linear. */
export function textWithoutTags(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return [...pieces, html.slice(at)].join(" ");
    if (open > at) pieces.push(html.slice(at, open));
    const close = html.indexOf(">", open);
    if (close < 0) return pieces.join(" ");
    at = close + 1;
  }
  return pieces.join(" ");
}

/**
 * Parses a body by the HTML Standard's algorithm into an unsafe tree. Markup beyond the limits, which no
 * article needs, is not parsed: its text comes back alone, with the message `markup-over-limit`.
 */
export function parseBody(html: string): { tree: Root; messages: IngestMessage[] } {
  try {
    if (countTags(html) > limits.tags) throw new LimitError(`more than ${limits.tags} tags`);
    return { tree: fromParse5(parseBounded(html)) as Root, messages: [] };
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const text = `The body holds ${error.what}; only its text was read.`;
    const value = textWithoutTags(html);
    return {
      tree: { type: "root", children: [{ type: "text", value }] },
      messages: [{ code: "markup-over-limit", text }],
    };
  }
}
