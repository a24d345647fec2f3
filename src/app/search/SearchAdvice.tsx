import { useEffect, useState } from "react";
import type { Answer } from "../../state/answer";
import type { ArchiveSearch } from "../../state/search-archive";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useOpenNames } from "../names/names-context";

const most = 4;

/** Other words to search for, with the articles of the whole archive that have them. */
type Offer = { words: string; articles: number };

/** Words of two characters, the last of three where they do not come out even; empty for a word too short to take apart. */
const inPairs = (typed: string): string =>
  /^\p{Script=Han}{4,12}$/u.test(typed) ? (typed.match(/..(?:.$)?/gu) ?? []).join(" ") : "";

/**
 * What may be meant by words that are nearly nowhere: the same in all outlets and years, each of them alone, taken
 * apart, or a name written otherwise.
 */
async function listOffers(
  answer: Answer,
  search: ArchiveSearch,
  openNames: ReturnType<typeof useOpenNames>,
): Promise<Offer[]> {
  const typed = answer.query.trim();
  const apart = answer.parsed?.wanted.map((wanted) => wanted.typed) ?? [];
  const isNarrowed = (answer.parsed?.outlets.length ?? 0) + (answer.parsed?.years.length ?? 0) > 0;
  const names = await openNames?.().catch(() => null);
  const words = isNarrowed
    ? [apart.join(" ")]
    : apart.length > 1
      ? apart
      : [
          names?.split(typed)?.join(" ") ?? inPairs(typed),
          ...((await names?.near(typed).catch(() => [])) ?? []),
        ];
  const offers = [...new Set(words)].filter((each) => each !== "" && each !== typed).slice(0, most);
  const counted = await Promise.all(
    offers.map(async (each) => ({ words: each, articles: (await search.search(search.parse(each))).total })),
  );
  return counted.filter(({ articles }) => articles > (answer.result?.total ?? 0));
}

/** So few results, and less, are followed by advice. */
export const fewResults = 3;

/** Where next to nothing was found: words that would find more. */
export function SearchAdvice({ answer, search }: { answer: Answer; search: ArchiveSearch | null }) {
  const { setQuery } = usePick("setQuery");
  const openNames = useOpenNames();
  const say = useWords("search");
  const app = useWords("app");
  const [offered, setOffered] = useState<{ of: Answer; offers: Offer[] } | null>(null);
  useEffect(() => {
    if (!search) return undefined;
    let isOver = false;
    listOffers(answer, search, openNames).then(
      (offers) => !isOver && setOffered({ of: answer, offers }),
      (error: unknown) => console.warn("No other words could be looked up.", error),
    );
    return () => {
      isOver = true;
    };
  }, [answer, search, openNames]);
  const offers = offered?.of === answer ? offered.offers : [];
  if (offers.length === 0) return null;
  return (
    <div role="group" aria-label={say.instead} className="search-advice">
      <span>{say.instead}</span>
      {offers.map(({ words, articles }) => (
        <button
          key={words}
          type="button"
          className="ui-button ui-button-lined"
          onClick={() => setQuery(words)}
        >
          {words} <span className="filter-count">· {app.articles(articles)}</span>
        </button>
      ))}
    </div>
  );
}
