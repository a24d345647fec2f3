/** The gold: short quotations of real articles with every time expression in them, annotated by hand. */
import tuned from "./tuned.json";
import untuned from "./untuned.json";

/** An annotated expression: its words, their offset in the snippet, its date in EDTF. */
export type GoldMention = { exact: string; start: number; when: string };

/** Clauses of one paragraph, "…" for what is left out; one without mentions holds what must not be read. */
export type GoldSnippet = { text: string; mentions: GoldMention[] };

/** `published` is an ISO 8601 instant, or a date where the outlet gives no more; `zone` is the outlet's. */
export type GoldArticle = { url: string; published: string; zone: string; snippets: GoldSnippet[] };

/** A part of the gold, with a note on how it came about. */
export type GoldPart = { note: string; articles: GoldArticle[] };

/** The part that rules are tuned on, and the one that they are not. */
export const goldParts: { tuned: GoldPart; untuned: GoldPart } = { tuned, untuned };

/** Epoch milliseconds of publication; a bare date counts from noon UTC, which is that day almost everywhere. */
export const publishedMsOf = ({ published }: GoldArticle): number =>
  Date.parse(published.includes("T") ? published : `${published}T12:00:00Z`);

/** The snippets of an article as one text, a paragraph each, and the mentions at their places in it. */
export function joinSnippets(article: GoldArticle): { text: string; mentions: GoldMention[] } {
  let text = "";
  const mentions: GoldMention[] = [];
  for (const snippet of article.snippets) {
    mentions.push(...snippet.mentions.map((mention) => ({ ...mention, start: mention.start + text.length })));
    text += `${snippet.text}\n`;
  }
  return { text, mentions };
}
