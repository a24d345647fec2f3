/** The place of a happening, where the words say that it happens there. */
import { foldScript } from "../words/fold-script";
import { articlesOf, type Told } from "./heart";

/** Part of the articles that must name one place, and their least number in all but the smallest happenings. */
const leastShare = 0.3;

/** @returns the name that most articles give, as one of them prints it; null if they give none or differ. */
export function choosePlace(told: readonly Told[]): string | null {
  const articles = articlesOf(told).size;
  const byPlace = new Map<string, { printed: string; articles: Set<string> }>();
  for (const { teller, candidate } of told)
    for (const printed of candidate.places) {
      const folded = foldScript(printed);
      const known = byPlace.get(folded) ?? { printed, articles: new Set() };
      known.articles.add(teller.id);
      byPlace.set(folded, known);
    }
  const needed = Math.max(Math.min(2, articles), articles * leastShare);
  let best: { printed: string; articles: Set<string> } | null = null;
  for (const place of byPlace.values())
    if (place.articles.size >= needed && place.articles.size > (best?.articles.size ?? 0)) best = place;
  return best?.printed ?? null;
}
