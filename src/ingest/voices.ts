/** What outlets say of the events that a reader meets first: which passage speaks for each, and its words. */
import type { NewsEvent, Voice, Voices } from "../model/bundle";
import { groupBy } from "../model/group-by";
import { withoutDateline } from "../reading/lead";
import { byCodeUnits, type ArticleFacts, type PassageFacts } from "./assemble-bundle";

/** Outlets that speak for one event. */
const mostVoices = 3;
/** UTF-16 units of one voice. */
const mostWords = 120;
/** A clause that ends before this is too short to stand for its sentence. */
const fewestWords = 40;

/** A passage that may speak for its outlet. */
type Speaker = Omit<Voice, "exact"> & {
  passage: PassageFacts;
  isDisputed: boolean;
  publishedMs: number;
};

/** Summits first, then by weight; of equal ones, by time. */
export const byWeight = (
  a: Pick<NewsEvent, "id" | "rank" | "weight" | "extent">,
  b: Pick<NewsEvent, "id" | "rank" | "weight" | "extent">,
): number =>
  Number(b.rank === "summit") - Number(a.rank === "summit") ||
  b.weight - a.weight ||
  a.extent.from - b.extent.from ||
  byCodeUnits(a.id, b.id);

function speakersOf(event: NewsEvent, articleById: ReadonlyMap<string, ArticleFacts>): Speaker[] {
  const disputed = new Set(
    event.claims.filter((claim) => claim.isDisputed).map(({ article, when }) => `${article} ${when}`),
  );
  return event.coverage.flatMap((article) => {
    const { summary, passages } = articleById.get(article)!;
    return passages
      .filter((passage) => passage.event === event.id)
      .map((passage) => ({
        outlet: summary.outlet,
        article,
        when: passage.when,
        stance: passage.stance,
        passage,
        isDisputed: disputed.has(`${article} ${passage.when}`),
        publishedMs: summary.publishedMs ?? Infinity,
      }));
  });
}

/** A disputed date first, then a report, then the passage that says most, then the earlier. */
const byTelling = (a: Speaker, b: Speaker): number =>
  Number(b.isDisputed) - Number(a.isDisputed) ||
  Number(b.stance === "report") - Number(a.stance === "report") ||
  Math.min(b.passage.length, mostWords) - Math.min(a.passage.length, mostWords) ||
  a.publishedMs - b.publishedMs ||
  byCodeUnits(a.article, b.article) ||
  a.passage.start - b.passage.start;

/** One passage for each of at most three outlets; where they disagree, those with different dates first. */
function chooseSpeakers(event: NewsEvent, articleById: ReadonlyMap<string, ArticleFacts>): Speaker[] {
  const byOutlet = groupBy(speakersOf(event, articleById), ({ outlet }) => outlet);
  const best = [...byOutlet.values()].map((speakers) => speakers.sort(byTelling)[0]!).sort(byTelling);
  const isFirstOfDate = (speaker: Speaker) => best.find(({ when }) => when === speaker.when) === speaker;
  const apart = event.disagreement ? best.filter(isFirstOfDate) : [];
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
 * @returns for each event what at most three outlets say of it.
 */
export function gatherVoices(
  events: readonly NewsEvent[],
  articleById: ReadonlyMap<string, ArticleFacts>,
  textOf: (article: string) => string,
): Voices {
  return Object.fromEntries(
    events.map((event) => [
      event.id,
      chooseSpeakers(event, articleById).map(({ outlet, article, stance, when, passage }) => {
        const { start, length } = passage;
        const exact = cutAtClause(withoutDateline(textOf(article).slice(start, start + length)));
        return { outlet, article, exact, stance, when };
      }),
    ]),
  );
}
