import type { Catalogue } from "../reading/catalogue";
import { nearestWords } from "../reading/find-quote";
import { readArticle, type ReadArticle } from "../reading/read-article";
import { readTerms } from "../reading/terms";
import type { IngestMessage, SeedFile } from "../reading/types";
import { findCandidates } from "../happenings/find-candidates";
import type { ArticleCandidates } from "../happenings/types";
import { epochDayIn } from "../model/calendar";
import { formatEdtfDay } from "../model/edtf";
import { foundQuotesOf } from "./editor-of";
import { linkCurated } from "./events/link-curated";
import { findSentences } from "../words/sentences";

/** An accepted seed as far as it can be read by itself; what other articles say comes later. */
export type ArticleDraft = ReadArticle & {
  /** What found events are gathered from. */
  telling: ArticleCandidates;
};

export type Conversion = {
  messages: IngestMessage[];
  /** Null for a seed that is rejected. */
  draft: ArticleDraft | null;
  /** Quotations and corrections of the catalogue that this article does not bear out: they stop the run. */
  evidenceProblems: IngestMessage[];
};

/** A message with the nearest words if an article does not say what an editor quotes of a found event. */
const missingQuote = (text: string, quote: string): IngestMessage[] =>
  text.includes(quote)
    ? []
    : [
        {
          code: "quotation-not-found",
          text: `found: the article does not say “${quote}”; did you mean “${nearestWords(text, quote)}”?`,
        },
      ];

/**
 * One seed, from bytes to an article joined to the catalogue's events. Pure: the same bytes and catalogue
 * give the same result. Content problems are messages, nothing is thrown for them.
 */
export function convertSeed(seed: SeedFile, catalogue: Catalogue): Conversion {
  const { messages, article, problems } = readArticle(seed, catalogue);
  if (!article) return { messages, draft: null, evidenceProblems: [] };
  const { text, summary, file, outlet, zoneByMention } = article;
  const sentences = findSentences(text);
  const quotes = foundQuotesOf(catalogue, summary.url);
  const linked = linkCurated({ url: summary.url, text, sentences, mentions: file.mentions }, catalogue);
  const { title, publishedMs } = summary;
  const telling = findCandidates({
    title,
    text,
    sentences,
    mentions: linked.mentions,
    zoneByMention,
    quotes,
    publishedDay: publishedMs === null ? null : formatEdtfDay(epochDayIn(outlet.zone, publishedMs)),
  });
  const told = [...linked.passages, ...telling.candidates.map(({ sentence }) => sentence)];
  const terms = readTerms(title, text, sentences, told);
  return {
    messages,
    draft: {
      ...article,
      file: { ...file, mentions: linked.mentions, passages: linked.passages, terms },
      telling,
    },
    evidenceProblems: [
      ...problems,
      ...linked.messages,
      ...quotes.flatMap((quote) => missingQuote(text, quote)),
    ],
  };
}
