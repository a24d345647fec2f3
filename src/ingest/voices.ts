/** What outlets say of the events that a reader meets first: which passage speaks for each, and its words. */
import type { EventBrief, NewsEvent, Voice, Voices } from "../model/bundle";
import { withoutDateline } from "../reading/lead";
import { byCodeUnits, type Telling } from "./told-event";

/** Outlets that speak for one event. */
const mostVoices = 3;
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

/** The passage that speaks for each outlet. */
function bestOfOutlets({ event, tellings }: Voiced): Speaker[] {
  const disputed = new Set(
    event.claims.filter((claim) => claim.isDisputed).map(({ article, when }) => `${article} ${when}`),
  );
  const bestByOutlet = new Map<string, Speaker>();
  for (const { article, outlet, publishedMs, passages } of tellings)
    for (const { when, stance, start, length } of passages) {
      const isDisputed = disputed.size > 0 && disputed.has(`${article} ${when}`);
      const speaker = {
        article,
        outlet,
        when,
        stance,
        start,
        length,
        isDisputed,
        publishedMs: publishedMs ?? Infinity,
      };
      const best = bestByOutlet.get(outlet);
      if (!best || byTelling(speaker, best) < 0) bestByOutlet.set(outlet, speaker);
    }
  return [...bestByOutlet.values()];
}

/** One passage for each of at most three outlets; where they disagree, those with different dates first. */
function chooseSpeakers(voiced: Voiced): Speaker[] {
  const best = bestOfOutlets(voiced).sort(byTelling);
  const isFirstOfDate = (speaker: Speaker) => best.find(({ when }) => when === speaker.when) === speaker;
  const apart = voiced.event.disagreement ? best.filter(isFirstOfDate) : [];
  return [...new Set([...apart, ...best])].slice(0, mostVoices);
}

/** Words from the beginning of a passage up to the end of a clause, without its mark. */
export function cutAtClause(words: string): string {
  if (words.length <= mostWords) return words;
  const cut = words.slice(0, mostWords);
  const end = Math.max(...[..."，。；：！？、,;:!?"].map((mark) => cut.lastIndexOf(mark)));
  return end >= fewestWords ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, "");
}

/**
 * @param textOf an article's text by its id; asked only for those that speak.
 * @returns for each event, by its id, what at most three outlets say of it.
 */
export function gatherVoices(events: readonly Voiced[], textOf: (article: string) => string): Voices {
  const toVoice = ({ outlet, article, stance, when, start, length }: Speaker): Voice => {
    const passage = withoutDateline(textOf(article).slice(start, start + length));
    return { outlet, article, exact: cutAtClause(passage), stance, when };
  };
  return Object.fromEntries(events.map((voiced) => [voiced.event.id, chooseSpeakers(voiced).map(toVoice)]));
}
