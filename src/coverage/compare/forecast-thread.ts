import { followForecast, type ThreadStep } from "../../compare/follow-forecast";
import type { ArticleFile, NewsEvent } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";

/** A step of the thread with the words that it rests on; null while the article is not loaded. */
export type ToldStep = ThreadStep & { words: (TextSpan & { exact: string }) | null };

/** What was said of an event before it, and what came of it, each with its sentence. */
export function threadOf(
  event: NewsEvent,
  files: ReadonlyMap<string, ArticleFile>,
): { steps: ToldStep[]; isSettled: boolean } {
  const { steps, isSettled } = followForecast(event.claims);
  return {
    isSettled,
    steps: steps.map((step) => {
      const passages =
        files.get(step.article)?.passages.filter((passage) => passage.event === event.id) ?? [];
      const passage =
        passages.find(({ when, stance }) => when === step.when && stance === step.stance) ??
        passages.find(({ stance }) => stance === step.stance);
      return {
        ...step,
        words: passage ? { exact: passage.exact, start: passage.start, end: passage.end } : null,
      };
    }),
  };
}
