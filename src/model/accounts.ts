import type { AccountsFile, ArticleSummary, NewsEvent, Outlet } from "./bundle";

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/**
 * Which articles tell of which events, by their places in the index, and the outlet and day of each article: all
 * that counting under filters needs.
 * @param index of a whole archive, its articles by publication and those without a date last.
 */
export function accountsOf({
  articles,
  events,
  outlets,
}: {
  articles: readonly Pick<ArticleSummary, "id" | "outlet" | "publishedMs">[];
  events: readonly Pick<NewsEvent, "coverage">[];
  outlets: readonly Pick<Outlet, "id">[];
}): AccountsFile {
  const placeOfOutlet = new Map(outlets.map(({ id }, place) => [id, place]));
  const placeOfArticle = new Map(articles.map(({ id }, place) => [id, place]));
  const firstUndated = articles.findIndex(({ publishedMs }) => publishedMs === null);
  const dated = firstUndated === -1 ? articles.length : firstUndated;
  const days: [string, number][] = [];
  for (const [place, { publishedMs }] of articles.slice(0, dated).entries()) {
    const day = dayOf(publishedMs ?? 0);
    if (days.at(-1)?.[0] !== day) days.push([day, place]);
  }
  return {
    outlets: articles.map(({ outlet }) => placeOfOutlet.get(outlet)!),
    days,
    dated,
    events: events.map(({ coverage }) =>
      coverage.flatMap((id) => placeOfArticle.get(id) ?? []).sort((a, b) => a - b),
    ),
  };
}
