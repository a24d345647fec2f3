/** `npm run bench -- events`: how well found events render the happenings of two made-up archives. */
import { findDateExpressions } from "../dates/find-date-expressions";
import { measureArchive } from "../happenings/archive-statistics";
import { findCandidates } from "../happenings/find-candidates";
import { findHappenings } from "../happenings/find-happenings";
import { isName } from "../happenings/naming";
import type { FoundEvent, Teller } from "../happenings/types";
import { findSentences } from "../words/sentences";
import { goldArchives, type GoldArchive, type GoldArticle, type GoldHappening } from "./events-gold";

export type EventFigures = {
  /** Happenings with an event of a right date, half of whose passages and more tell of them. */
  recall: number;
  /** Such events for one happening. */
  fragmentation: number;
  /** Passages of the best event that tell of the happening. */
  purity: number;
  /** Articles that tell of it and are in the best event. */
  completeness: number;
  /** Best events whose name shares four characters in a row with the happening's. */
  nameRight: number;
  /** Events whose name could be one. */
  nameSane: number;
  /** Passages, of all events, that tell of no happening of the archive. */
  strays: number;
};

const zone = "Asia/Shanghai";

function toTeller({ outlet, published, title, text }: GoldArticle, index: number): Teller {
  const publishedMs = Date.parse(`${published}T12:00:00+08:00`);
  const expressions = findDateExpressions(text, { instantMs: publishedMs, zone });
  const candidates = findCandidates({
    title,
    text,
    sentences: findSentences(text),
    mentions: expressions.map(({ exact, start, end, when, tense }) => ({
      exact,
      start,
      end,
      when,
      tense,
      event: null,
    })),
    zoneByMention: new Map(expressions.flatMap(({ start, zone }) => (zone ? [[start, zone]] : []))),
    publishedDay: published,
    quotes: [],
  });
  return { ...candidates, id: `a-${index}`, outlet, publishedMs };
}

const tells = ({ must }: GoldHappening, title: string, words: string): boolean =>
  must.some(
    (terms) =>
      terms.every((term) => title.includes(term) || words.includes(term)) &&
      terms.some((term) => words.includes(term)),
  );

const sharesRun = (a: string, b: string, length: number): boolean =>
  Array.from({ length: Math.max(0, a.length - length + 1) }, (_, at) => a.slice(at, at + length)).some(
    (run) => b.includes(run),
  );

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The found events of an archive in which each article has its place as id (`a-0`, `a-1` …). */
export function findInGold({ articles }: GoldArchive): FoundEvent[] {
  const tellers = articles.map(toTeller);
  return findHappenings(tellers, measureArchive(tellers));
}

type Match = { event: FoundEvent; purity: number; articles: Set<string> };

function matchesOf(happening: GoldHappening, events: readonly FoundEvent[], gold: GoldArchive): Match[] {
  const titleOf = (id: string) => gold.articles[Number(id.slice(2))]!;
  return events
    .filter(({ when }) => happening.when.includes(when))
    .map((event) => {
      const right = event.members.filter(({ article, candidate: { sentence } }) => {
        const { title, text } = titleOf(article);
        return tells(happening, title, text.slice(sentence.start, sentence.end));
      });
      const articles = new Set(right.map(({ article }) => article));
      return { event, purity: right.length / event.members.length, articles };
    })
    .filter(({ purity }) => purity >= 0.5)
    .sort((a, b) => b.articles.size - a.articles.size);
}

/** Scores the events of one archive. */
export function scoreEvents(gold: GoldArchive): EventFigures {
  const events = findInGold(gold);
  const rows = gold.happenings.map((happening) => {
    const matches = matchesOf(happening, events, gold);
    const telling = gold.articles.filter(({ title, text }) =>
      findSentences(text).some(({ start, end }) => tells(happening, title, text.slice(start, end))),
    );
    return { happening, matches, telling: telling.length };
  });
  const found = rows.filter(({ matches }) => matches.length > 0);
  const passages = events.flatMap(({ members }) => members);
  const strays = passages.filter(({ article, candidate: { sentence } }) => {
    const { title, text } = gold.articles[Number(article.slice(2))]!;
    const words = text.slice(sentence.start, sentence.end);
    return !gold.happenings.some((happening) => tells(happening, title, words));
  });
  return {
    recall: found.length / rows.length,
    fragmentation: mean(found.map(({ matches }) => matches.length)),
    purity: mean(found.map(({ matches }) => matches[0]!.purity)),
    completeness: mean(found.map(({ matches, telling }) => matches[0]!.articles.size / telling)),
    nameRight: mean(
      found.map(({ matches, happening }) => Number(sharesRun(happening.name, matches[0]!.event.label, 4))),
    ),
    nameSane: mean(events.map(({ label }) => Number(isName(label)))),
    strays: passages.length === 0 ? 0 : strays.length / passages.length,
  };
}

/** Prints the figures of both archives. */
export function benchEvents(): void {
  for (const gold of goldArchives) {
    console.log(`\n${gold.name}: ${gold.articles.length} articles, ${gold.happenings.length} happenings`);
    for (const [figure, value] of Object.entries(scoreEvents(gold)))
      console.log(`  ${figure.padEnd(14)} ${value.toFixed(3)}`);
  }
}
