import type { Root } from "hast";
import { html, Parser, type Token, type TreeAdapter } from "parse5";
import { limits } from "../../model/limits";
import type { IngestMessage } from "../types";
import { createHastAdapter, type HastAdapterMap } from "./hast-adapter";

/** Characters handed to the parser at once; between two of them its growth is checked. */
const chunkLength = 16 * 1024;

/** Markup that would cost too much. It is caught in this file and never leaves it. */
class LimitError extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/** What a parse may make; `limits` for a seed's body. */
type Bounds = { elements: number; nesting: number };

/** A tree adapter that counts elements and open elements, and stops the parser at the limits. */
function boundAdapter(adapter: TreeAdapter<HastAdapterMap>, bounds: Bounds): TreeAdapter<HastAdapterMap> {
  let elements = 0;
  let depth = 0;
  return {
    ...adapter,
    createElement(tagName, namespace, attributes) {
      elements += 1;
      if (elements > bounds.elements) throw new LimitError(`more than ${bounds.elements} elements`);
      if (attributes.length > limits.attributes)
        throw new LimitError(`more than ${limits.attributes} attributes in one element`);
      return adapter.createElement(tagName, namespace, attributes);
    },
    onItemPush() {
      depth += 1;
      if (depth > bounds.nesting) throw new LimitError(`more than ${bounds.nesting} nested elements`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** A tag that has not ended yet, as the tokenizer holds it; its type keeps it to itself. */
const openTagOf = (parser: Parser<HastAdapterMap>) =>
  (parser.tokenizer as unknown as { currentToken: Partial<Token.TagToken> | null }).currentToken;

/**
 * Parses a fragment as `innerHTML` of a `div` would. The tokenizer compares each attribute with those
 * before it, so a tag is watched while it grows.
 */
function parseBounded(source: string, bounds: Bounds, sourceCodeLocationInfo: boolean): Root {
  const { adapter, flush } = createHastAdapter();
  const treeAdapter = boundAdapter(adapter, bounds);
  const context = adapter.createElement("div", html.NS.HTML, []);
  const parser = Parser.getFragmentParser<HastAdapterMap>(context, {
    treeAdapter,
    sourceCodeLocationInfo,
  });
  let tagSince = 0;
  let tag: unknown = null;
  for (let at = 0; at < source.length; at += chunkLength) {
    parser.tokenizer.write(source.slice(at, at + chunkLength), false);
    const open = openTagOf(parser);
    if (open?.attrs === undefined) continue;
    if (open !== tag) [tag, tagSince] = [open, at];
    if (open.attrs.length > limits.attributes)
      throw new LimitError(`more than ${limits.attributes} attributes in one element`);
    if (at - tagSince > limits.tagLength) throw new LimitError("a tag that does not end");
  }
  parser.tokenizer.write("", true);
  flush();
  return parser.getFragment();
}

/** Parses markup of the ingest's own writing, which is as large as the limits on its source allow. */
export const readBack = (html: string): Root =>
  parseBounded(html, { elements: Infinity, nesting: Infinity }, false);

function countOf(html: string, character: string): number {
  let count = 0;
  for (let at = html.indexOf(character); at >= 0; at = html.indexOf(character, at + 1)) count += 1;
  return count;
}

/** Elements whose text is no text of the page. */
const unreadable = /^(?:script|style|noscript|iframe|textarea)(?![a-z])/i;

/** Where a tag ends that starts at `open`; for elements of code, where their end tag starts. */
function endOfTag(html: string, open: number): number {
  const name = unreadable.exec(html.slice(open + 1, open + 12))?.[0];
  if (name !== undefined) {
    const endTag = new RegExp(`</${name}`, "gi");
    endTag.lastIndex = open;
    const end = endTag.exec(html);
    if (end) return html.indexOf(">", end.index);
  }
  return html.indexOf(">", open);
}

/** The text of markup that is not parsed: what stands between `<` and `>` is left out. Linear. */
function textWithoutTags(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    pieces.push(html.slice(at, open < 0 ? html.length : open));
    const close = open < 0 ? -1 : endOfTag(html, open);
    if (close < 0) break;
    at = close + 1;
  }
  return pieces.filter((piece) => piece !== "").join(" ");
}

function findExcess(html: string): string | null {
  if (countOf(html, "<") > limits.tags) return `more than ${limits.tags} tags`;
  if (countOf(html, "&") > limits.references) return `more than ${limits.references} character references`;
  return null;
}

/**
 * Parses a body by the HTML Standard's algorithm into an unsafe tree. Markup beyond the limits, which no
 * article needs, is not parsed: its text comes back alone, with the message `markup-over-limit`.
 */
export function parseBody(html: string): { tree: Root; messages: IngestMessage[] } {
  try {
    const excess = findExcess(html);
    if (excess !== null) throw new LimitError(excess);
    return { tree: parseBounded(html, limits, true), messages: [] };
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
