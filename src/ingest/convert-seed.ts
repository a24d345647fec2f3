import type { Catalogue } from "../reading/catalogue";
import { readArticle, type ReadArticle } from "../reading/read-article";
import type { IngestMessage, SeedFile } from "../reading/types";
import { findCandidates, type Candidate } from "./events/find-events";
import { linkCurated } from "./events/link-curated";
import { findSentences } from "./events/sentences";

/** An accepted seed as far as it can be read by itself; what other articles say comes later. */
export type ArticleDraft = ReadArticle & {
  /** Mentions that found events may be made of. */
  candidates: Candidate[];
};

export type Conversion = {
  messages: IngestMessage[];
  /** Null for a seed that is rejected. */
  draft: ArticleDraft | null;
  /** Quotations and corrections of the catalogue that this article does not bear out: they stop the run. */
  evidenceProblems: IngestMessage[];
};

/**
 * One seed, from bytes to an article joined to the catalogue's events. Pure: the same bytes and catalogue
 * give the same result. Content problems are messages, nothing is thrown for them.
 */
export function convertSeed(seed: SeedFile, catalogue: Catalogue): Conversion {
  const { messages, article, problems } = readArticle(seed, catalogue);
  if (!article) return { messages, draft: null, evidenceProblems: [] };
  const { text, summary, file } = article;
  const sentences = findSentences(text);
  const linked = linkCurated({ url: summary.url, text, sentences, mentions: file.mentions }, catalogue);
  return {
    messages,
    draft: {
      ...article,
      file: { ...file, mentions: linked.mentions, passages: linked.passages },
      candidates: findCandidates(text, sentences, linked.mentions),
    },
    evidenceProblems: [...problems, ...linked.messages],
  };
}
