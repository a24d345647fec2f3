import { hash } from "node:crypto";
import type { Root, RootContent } from "hast";
import { findDateExpressions } from "../dates/find-date-expressions";
import { findAttributions } from "../sources/find-attributions";
import type { ArticleFile, ArticleSummary, Attribution, Mention } from "../model/bundle";
import { limits } from "../model/limits";
import type { Catalogue, Correction } from "./catalogue";
import { cleanBody } from "./clean/clean-body";
import { textOf } from "./clean/tree";
import { isEdtf } from "./edtf-extent";
import { findCandidates, type Candidate } from "./events/find-events";
import { findQuote } from "./events/find-quote";
import { linkCurated } from "./events/link-curated";
import { findSentences } from "./events/sentences";
import { parseSeed } from "./formats/parse-seed";
import { outletOf, type KnownOutlet } from "./outlets";
import type { IngestMessage, SeedFile } from "./types";

/** An accepted seed as far as it can be read by itself; what other articles say comes later. */
export type ArticleDraft = {
  /** `textOf` the body. */
  text: string;
  summary: Omit<ArticleSummary, "events">;
  file: ArticleFile;
  outlet: KnownOutlet;
  /** Mentions that found events may be made of. */
  candidates: Candidate[];
};

export type Conversion = {
  messages: IngestMessage[];
  /** Null for a seed that is rejected. */
  draft: ArticleDraft | null;
  /** Quotations of the catalogue that this article does not hold: they stop the run. */
  evidenceProblems: IngestMessage[];
};

/** An id that a seed cannot steer: the same source URL gives the same, in every build. */
export const articleIdOf = (url: string): string => `a-${hash("sha256", url, "hex").slice(0, 20)}`;

/** An instant's or date's epoch milliseconds; a bare date counts from noon UTC, which is that day almost everywhere. */
const toMs = (published: string | null): number | null =>
  published === null ? null : Date.parse(published.includes("T") ? published : `${published}T12:00:00Z`);

/** Looked up for thousands of characters of every article: 1 for Traditional, 2 for Simplified. */
const scriptOf = new Uint8Array(0x10000);
for (const char of "國會學這個來對時們說開關點樣過還為發現問題與長門車馬東見書話電無業區")
  scriptOf[char.charCodeAt(0)] = 1;
for (const char of "国会学这个来对时们说开关点样过还为发现问题与长门车马东见书话电无业区")
  scriptOf[char.charCodeAt(0)] = scriptOf[char.charCodeAt(0)] === 1 ? 0 : 2;
/** Units of a text that tell its language well enough. */
const langSample = 3_000;

/** Traditional or Simplified, by characters that only one of them has; English where Latin letters prevail. */
function detectLang(text: string): string {
  const length = Math.min(text.length, langSample);
  let latin = 0;
  const counts = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const lower = unit | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) latin += 1;
    else counts[scriptOf[unit]!]! += 1;
  }
  if (latin * 2 > length) return "en";
  return counts[1]! > counts[2]! ? "zh-Hant" : "zh-Hans";
}

/** Puts an editor's corrections in place of what was read: another date, or none. */
function correct(
  text: string,
  url: string,
  mentions: Mention[],
  corrections: readonly Correction[],
): { mentions: Mention[]; problems: IngestMessage[] } {
  const problems: IngestMessage[] = [];
  let corrected = mentions;
  for (const { article, quote, when } of corrections) {
    if (article !== url) continue;
    const span = findQuote(text, quote);
    const isMeant = (mention: Mention) =>
      span !== null && mention.start < span.end && span.start < mention.end;
    if (!corrected.some(isMeant)) {
      problems.push({
        code: "correction-not-found",
        text: `correction: the article has no date in “${quote}”`,
      });
      continue;
    }
    corrected =
      when === "none"
        ? corrected.filter((mention) => !isMeant(mention))
        : corrected.map((mention) => (isMeant(mention) ? { ...mention, when } : mention));
  }
  return { mentions: corrected, problems };
}

function readMentions(text: string, instantMs: number | null, zone: string): Mention[] {
  return findDateExpressions(text, { instantMs, zone })
    .filter(({ when }) => isEdtf(when))
    .slice(0, limits.mentions)
    .map(({ exact, start, end, when, tense }) => ({ exact, start, end, when, tense, event: null }));
}

function readAttributions(
  text: string,
  { name, hosts }: KnownOutlet,
  author: string | null,
  { sources }: Catalogue,
): Attribution[] {
  const names = [name.zh, name.en, ...(author === null ? [] : [author])];
  const read = findAttributions(text, { own: { names, hosts }, sources }).slice(0, limits.attributions);
  return read.map((one) => (one.via !== null && one.via >= read.length ? { ...one, via: null } : one));
}

/** 【大纪元2021年11月10日讯】（大纪元记者林燕编译报导）: who and when, which lists show anyway. */
const dateline = /^【[^】]{1,40}】\s*(?:（[^）]{1,40}）)?\s*/;

/** The first words of an article for lists and cards, captions and dateline apart, cut at a sentence if one ends in time. */
function leadOf(tree: Root, text: string): string {
  const isFigure = (node: RootContent) => node.type === "element" && node.tagName === "figure";
  const told = textOf({ ...tree, children: tree.children.filter((node) => !isFigure(node)) });
  const flat = (told.trim() === "" ? text : told).replaceAll("\n", " ").trim().replace(dateline, "");
  if (flat.length <= 120) return flat;
  const cut = flat.slice(0, 120);
  const stop = Math.max(cut.lastIndexOf("。"), cut.lastIndexOf("！"), cut.lastIndexOf("？"));
  return stop >= 40 ? cut.slice(0, stop + 1) : `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * One seed, from bytes to an article with its mentions and curated passages. Pure: the same bytes and
 * catalogue give the same result. Content problems come back as messages, nothing is thrown for them.
 */
export function convertSeed(seed: SeedFile, catalogue: Catalogue): Conversion {
  const reading = parseSeed(seed);
  if (!reading.ok) return { messages: reading.messages, draft: null, evidenceProblems: [] };
  const parsed = reading.value;
  const body = cleanBody(parsed);
  const { format, title, url, published } = parsed;
  const id = articleIdOf(url);
  const outlet = outletOf(catalogue, url, parsed.author);
  const publishedMs = toMs(published);
  const read = correct(
    body.text,
    url,
    readMentions(body.text, publishedMs, outlet.zone),
    catalogue.corrections,
  );
  const sentences = findSentences(body.text);
  const linked = linkCurated({ url, text: body.text, sentences, mentions: read.mentions }, catalogue);
  const draft: ArticleDraft = {
    text: body.text,
    summary: {
      id,
      seed: seed.seed,
      outlet: outlet.id,
      title,
      url,
      published,
      publishedMs,
      byline: body.byline ?? parsed.author,
      lang: detectLang(body.text),
      characters: body.text.length,
      lead: leadOf(body.tree, body.text),
    },
    file: {
      id,
      html: body.html,
      mentions: linked.mentions,
      attributions: readAttributions(body.text, outlet, parsed.author, catalogue),
      passages: linked.passages,
      pictures: body.pictures,
      related: body.related,
      removed: {
        items: body.removed,
        charactersIn: parsed.unsafeBodyHtml.length,
        charactersOut: body.text.length,
      },
      source: { seed: seed.seed, sha256: seed.sha256, format, published: parsed.publishedSources },
    },
    outlet,
    candidates: findCandidates(body.text, sentences, linked.mentions),
  };
  return {
    messages: [...parsed.messages, ...body.messages],
    draft,
    evidenceProblems: [...read.problems, ...linked.messages],
  };
}
