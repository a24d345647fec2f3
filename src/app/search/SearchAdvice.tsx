import { useEffect, useState } from "react";
import type { Answer } from "../../state/answer";
import type { ArchiveSearch } from "../../state/search-archive";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useOpenNames } from "../names/names-context";

const most = 4;

/** Other words to search for, with the articles of the whole archive that have them. */
type Offer = { words: string; articles: number };

/** What may be meant by words that are nowhere: each of them alone, taken apart at names, or a name written otherwise. */
async function listOffers(
  answer: Answer,
  search: ArchiveSearch,
  openNames: ReturnType<typeof useOpenNames>,
): Promise<Offer[]> {
  const typed = answer.query.trim();
  const apart = answer.parsed?.wanted.map((wanted) => wanted.typed) ?? [];
  const names = await openNames?.().catch(() => null);
  const words =
    apart.length > 1
      ? apart
      : names
        ? [names.split(typed)?.join(" ") ?? "", ...(await names.near(typed).catch(() => []))]
        : [];
  const offers = [...new Set(words)].filter((each) => each !== "" && each !== typed).slice(0, most);
  const counted = await Promise.all(
    offers.map(async (each) => ({ words: each, articles: (await search.search(search.parse(each))).total })),
  );
  return counted.filter(({ articles }) => articles > 0);
}

/** Where nothing was found: words that would be. */
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
