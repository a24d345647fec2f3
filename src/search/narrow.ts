/** Articles of some outlets and years. */
import { keep, type ArticleSet } from "./article-set";
import type { IndexFiles } from "./index-files";
import type { SearchHead } from "./layout";
import { outletsNamed, type NamedOutlet } from "./named-outlets";
import type { Query } from "./parse-query";

/** Narrows beside what the query says. */
export type Narrowing = {
  /** Ids of outlets; null for all. */
  outlets?: readonly string[] | null;
  /** Of publication; null for all. */
  years?: readonly number[] | null;
};

/** The numbers of articles published in some years, half-open. */
function rangesOfYears({ months, dated }: SearchHead, years: readonly number[]): [number, number][] {
  const firstFrom = (year: number) => months.find(([month]) => month >= `${year}-01`)?.[1] ?? dated;
  return years.map((year) => [firstFrom(year), firstFrom(year + 1)]);
}

/** The numbers of the outlets that are asked for, or null for all. */
function numbersOfOutlets(
  { outlets }: SearchHead,
  named: ReadonlySet<string> | null,
  ids: readonly string[] | null,
): Set<number> | null {
  if (ids === null && named === null) return null;
  const isAsked = (id: string) => (ids === null || ids.includes(id)) && (named === null || named.has(id));
  return new Set(outlets.flatMap((id, number) => (isAsked(id) ? number : [])));
}

/** @returns those of `set` that both the query and `narrowing` allow. */
export async function narrow(
  set: ArticleSet,
  query: Query,
  { outlets = null, years = null }: Narrowing,
  { files, named }: { files: IndexFiles; named: readonly NamedOutlet[] },
): Promise<ArticleSet> {
  let within: ArticleSet = set;
  for (const asked of [query.years.length > 0 ? query.years : null, years]) {
    if (asked === null) continue;
    const ranges = rangesOfYears(files.head, asked);
    within = keep(within, (article) => ranges.some(([from, to]) => from <= article && article < to));
  }
  const wanted = numbersOfOutlets(files.head, outletsNamed(query, named), outlets);
  if (wanted === null) return within;
  const numbers = await files.readOutlets(within.articles);
  return keep(within, (_, index) => wanted.has(numbers[index]!));
}
