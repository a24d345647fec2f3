/** What outlets say of the events that a reader meets first: which passage speaks for each, and its words. */
import type { EventBrief, NewsEvent, Voice, Voices } from "../model/bundle";
import { groupBy } from "../model/group-by";
import { withoutDateline } from "../reading/lead";
import { foldScript } from "../words/fold-script";
import { byCodeUnits, type Telling } from "./told-event";

/** Outlets that speak for one event. */
const mostVoices = 3;
/** Passages of one outlet that are read to find the one that speaks for it. */
const mostRead = 6;
/** UTF-16 units of one voice. */
const mostWords = 120;
/** A clause that ends before this is too short to stand for its sentence. */
const fewestWords = 40;

/** An event, and the passages of each article on it in the order of publication. */
export type Voiced = { event: NewsEvent; tellings: readonly Telling[] };

/** A passage that may speak for its outlet. */
type Speaker = Omit<Voice, "exact"> & {
  start: number;
  length: number;
  isDisputed: boolean;
  publishedMs: number;
};

/** Summits first, then by weight; of equal ones, by time. */
export const byWeight = (
  a: Pick<EventBrief, "id" | "rank" | "weight" | "extent">,
  b: Pick<EventBrief, "id" | "rank" | "weight" | "extent">,
): number =>
  Number(b.rank === "summit") - Number(a.rank === "summit") ||
  b.weight - a.weight ||
  a.extent.from - b.extent.from ||
  byCodeUnits(a.id, b.id);

/** A disputed date first, then a report, then the passage that says most, then the earlier. */
const byTelling = (a: Speaker, b: Speaker): number =>
  Number(b.isDisputed) - Number(a.isDisputed) ||
  Number(b.stance === "report") - Number(a.stance === "report") ||
  Math.min(b.length, mostWords) - Math.min(a.length, mostWords) ||
  a.publishedMs - b.publishedMs ||
  byCodeUnits(a.article, b.article) ||
  a.start - b.start;

/** Each outlet's passages, those that most probably speak for it first. */
function speakersByOutlet({ event, tellings }: Voiced): Map<string, Speaker[]> {
  const disputed = new Set(
    event.claims.filter((claim) => claim.isDisputed).map(({ article, when }) => `${article} ${when}`),
  );
  const speakers = tellings.flatMap(({ article, outlet, publishedMs, passages }) =>
    passages.map(({ when, stance, start, length }) => ({
      article,
      outlet,
      when,
      stance,
      start,
      length,
      isDisputed: disputed.has(`${article} ${when}`),
      publishedMs: publishedMs ?? Infinity,
    })),
  );
  return groupBy(speakers.sort(byTelling), ({ outlet }) => outlet);
}

/** Advertisements and lists of keywords tell nothing, whatever words they hold. */
const advertises = (words: string): boolean => /https?:|www\.|#\S/.test(words);

const pairsOf = (words: string): Set<string> => {
  const folded = foldScript(words);
  return new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)));
};

/** Less of a name than this share is held by chance. */
const leastShare = 0.5;

/**
 * How much of an event's name some words hold, in pairs of characters in either script: 0 where it is little,
 * -1 for an advertisement.
 */
function shareOfName(name: ReadonlySet<string>, words: string): number {
  if (advertises(words)) return -1;
  if (name.size === 0) return 0;
  const pairs = pairsOf(words);
  const share = [...name].filter((pair) => pairs.has(pair)).length / name.size;
  return share < leastShare ? 0 : share;
}

/** One passage for each of at most three outlets; where they disagree, those with different dates first. */
function chooseSpeakers(voiced: Voiced, wordsOf: (speaker: Speaker) => string): Speaker[] {
  const name = pairsOf(voiced.event.label.zh);
  const best = [...speakersByOutlet(voiced).values()].map((speakers) => {
    const [first] = speakers;
    const alike = speakers.filter(
      (each) => each.isDisputed === first!.isDisputed && each.stance === first!.stance,
    );
    const read = alike
      .slice(0, mostRead)
      .map((speaker) => ({ speaker, share: shareOfName(name, wordsOf(speaker)) }));
    return read.reduce((most, each) => (each.share > most.share ? each : most));
  });
  best.sort((a, b) => b.share - a.share || byTelling(a.speaker, b.speaker));
  const speakers = best.map(({ speaker }) => speaker);
  const isFirstOfDate = (speaker: Speaker) => speakers.find(({ when }) => when === speaker.when) === speaker;
  const apart = voiced.event.disagreement ? speakers.filter(isFirstOfDate) : [];
  return [...new Set([...apart, ...speakers])].slice(0, mostVoices);
}

/** Words from the beginning of a passage up to the end of a clause, without its mark. */
export function cutAtClause(words: string): string {
  if (words.length <= mostWords) return words;
  const cut = words.slice(0, mostWords);
  const end = Math.max(...[..."，。；：！？、,;:!?"].map((mark) => cut.lastIndexOf(mark)));
  return end >= fewestWords ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, "");
}

/**
 * @param textOf an article's text by its id; asked for a few of each outlet.
 * @returns for each event, by its id, what at most three outlets say of it.
 */
export function gatherVoices(events: readonly Voiced[], textOf: (article: string) => string): Voices {
  const wordsOf = ({ article, start, length }: Speaker) =>
    withoutDateline(textOf(article).slice(start, start + length));
  const toVoice = (speaker: Speaker): Voice => {
    const { outlet, article, stance, when } = speaker;
    return { outlet, article, exact: cutAtClause(wordsOf(speaker)), stance, when };
  };
  return Object.fromEntries(
    events.map((voiced) => [voiced.event.id, chooseSpeakers(voiced, wordsOf).map(toVoice)]),
  );
}
