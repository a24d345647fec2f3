/** One file's bytes to an article with the dates that it mentions and the sources that it names. Runs anywhere: in Node, in a worker, on a page. */
import type { ArticleFile, ArticleSummary, SourceFile } from "../model/bundle";
import { articleIdOf } from "./article-id";
import { readAttributions } from "./attributions";
import type { Catalogue } from "./catalogue";
import { cleanBody } from "./clean/clean-body";
import { correctMentions } from "./corrections";
import { detectLang } from "./detect-lang";
import { parseSeed } from "./formats/parse-seed";
import { leadOf } from "./lead";
import { readMentions } from "./mentions";
import { outletOf, type KnownOutlet } from "./outlets";
import type { IngestMessage, SeedFile } from "./types";

/** What one file says by itself: no mention is joined to an event, no passage is chosen. */
export type ReadArticle = {
  /** The text that every offset counts in. */
  text: string;
  summary: Omit<ArticleSummary, "events">;
  file: ArticleFile;
  outlet: KnownOutlet;
  /** The seed's own text, and what of it cleaning took out. */
  source: Pick<SourceFile, "text" | "removed">;
  /** IANA zones that the words of mentions name ("美东时间"), by the mention's start. */
  zoneByMention: ReadonlyMap<number, string>;
};

export type ArticleReading = {
  messages: IngestMessage[];
  /** Null for a file that cannot be used; the messages say why. */
  article: ReadArticle | null;
  /** Corrections of the catalogue that meet no date. */
  problems: IngestMessage[];
};

/** An instant's or date's epoch milliseconds; a bare date counts from noon UTC, which is that day almost everywhere. */
const toMs = (published: string | null): number | null =>
  published === null ? null : Date.parse(published.includes("T") ? published : `${published}T12:00:00Z`);

/**
 * Reads one file. The same bytes and catalogue give the same result; what is wrong with the content is a
 * message, nothing is thrown for it.
 */
export function readArticle(seed: SeedFile, catalogue: Catalogue): ArticleReading {
  const reading = parseSeed(seed);
  if (!reading.ok) return { messages: reading.messages, article: null, problems: [] };
  const { format, title, url, author, published, publishedSources, unsafeBodyHtml, messages } = reading.value;
  const { tree, text, html, pictures, related, removed, byline, ...body } = cleanBody(reading.value);
  const id = articleIdOf(url);
  const outlet = outletOf(catalogue, url, author);
  const publishedMs = toMs(published);
  const read = readMentions(text, publishedMs, outlet.zone);
  const { mentions, problems } = correctMentions(
    { text, url, mentions: read.mentions },
    catalogue.corrections,
  );
  return {
    messages: [...messages, ...body.messages],
    problems,
    article: {
      text,
      outlet,
      source: { text: reading.value.text, removed: body.removedPlaces },
      zoneByMention: read.zoneByMention,
      summary: {
        id,
        seed: seed.seed,
        outlet: outlet.id,
        title,
        url,
        published,
        publishedMs,
        byline: byline ?? author,
        lang: detectLang(text),
        characters: text.length,
        lead: leadOf(tree, text),
      },
      file: {
        id,
        html,
        mentions,
        attributions: readAttributions(text, outlet, author, catalogue),
        passages: [],
        pictures,
        related,
        removed: { items: removed, charactersIn: unsafeBodyHtml.length, charactersOut: text.length },
        source: { seed: seed.seed, sha256: seed.sha256, format, published: publishedSources },
      },
    },
  };
}
