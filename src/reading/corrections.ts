import type { Mention } from "../model/bundle";
import type { Correction } from "./catalogue";
import { findQuote } from "./find-quote";
import type { IngestMessage } from "./types";

/**
 * Puts an editor's corrections in place of what was read: another date, or none.
 * @param url of the article; corrections of others do not concern it.
 * @returns the corrected mentions, and a message for each correction that meets no date.
 */
export function correctMentions(
  article: { text: string; url: string; mentions: readonly Mention[] },
  corrections: readonly Correction[],
): { mentions: Mention[]; problems: IngestMessage[] } {
  const problems: IngestMessage[] = [];
  let mentions = [...article.mentions];
  for (const { quote, when } of corrections.filter((correction) => correction.article === article.url)) {
    const span = findQuote(article.text, quote);
    const isMeant = (mention: Mention) =>
      span !== null && mention.start < span.end && span.start < mention.end;
    if (!mentions.some(isMeant)) {
      const text = `correction: the article has no date in “${quote}”`;
      problems.push({ code: "correction-not-found", text });
    } else if (when === "none") mentions = mentions.filter((mention) => !isMeant(mention));
    else mentions = mentions.map((mention) => (isMeant(mention) ? { ...mention, when } : mention));
  }
  return { mentions, problems };
}
