import { formatPublishedShort } from "../../i18n/format-date";
import type { TextQuote, TextSpan } from "../../model/passage";
import type { Difference } from "../../search/align-quote";
import { longestQuote, type QuoteReport } from "../../search/find-quote";
import type { FoundArticle } from "../../search/search-result";
import { indexOf } from "../../state/selectors";
import { useAppStore } from "../../state/use-app";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { openFound } from "./open-found";
import type { Checked, Cited } from "./QuoteDialog";
import { useArchiveSize, useNumbers } from "./SearchStatus";

type Place = TextSpan & TextQuote;

/** Whose article it is, and when it appeared. */
function Source({ article }: { article: FoundArticle }) {
  const { bundle, lang } = usePick("bundle", "lang");
  const say = useWords("search");
  const outlet = indexOf(bundle).outletById.get(article.outlet);
  return (
    <p className="quote-source">
      {outlet && <OutletMark outlet={outlet} />}
      {outlet?.name[lang] ?? article.outlet}
      {" · "}
      {article.publishedMs === null
        ? say.undated
        : formatPublishedShort(new Date(article.publishedMs).toISOString(), outlet?.zone ?? "UTC", lang)}
      {" · "}
      <cite>{article.title}</cite>
    </p>
  );
}

/** What of the quotation the text has not, struck out, and what it has instead, underlined. */
function Differences({ place, differences }: { place: Place; differences: readonly Difference[] }) {
  return (
    <span className="quote-text">
      <span className="quote-around">{place.prefix}</span>
      {differences.map(({ isSame, quote, text }, index) =>
        isSame ? (
          <span key={index}>{text}</span>
        ) : (
          <span key={index}>
            {quote !== "" && <del>{quote}</del>}
            {text !== "" && <ins>{text}</ins>}
          </span>
        ),
      )}
      <span className="quote-around">{place.suffix}</span>
    </span>
  );
}

function CitedLine({ cited }: { cited: Cited }) {
  const say = useWords("quote");
  if (cited === null) return null;
  if (cited === "unknown") return <p>{say.citedUnknown}</p>;
  if (cited.length === 0) return <p className="quote-verdict">{say.notCited}</p>;
  const isExact = cited.some(({ isLetterForLetter }) => isLetterForLetter);
  return <p className="quote-verdict">{isExact ? say.cited : say.citedVariant}</p>;
}

/** The first line of the answer. */
function useVerdict(report: QuoteReport): string {
  const say = useWords("quote");
  const search = useWords("search");
  const format = useNumbers();
  const size = format(useArchiveSize());
  if (report.kind === "nothing") return say.nothing(size);
  if (report.kind === "near") return say.near;
  const articles = search.articleCount(format(report.total), report.isExact);
  const places = report.articles.flatMap((found) => found.places);
  const isExact = places.length === 0 || places.some(({ isLetterForLetter }) => isLetterForLetter);
  return isExact ? say.exact(articles) : say.variant(articles);
}

type Props = { checked: Checked; base: string; onOpened: () => void };

/** Whether and where the archive has the words, or what is nearest to them. */
export function QuoteAnswer({ checked: { words, report, cited }, base, onOpened }: Props) {
  const store = useAppStore();
  const say = useWords("quote");
  const verdict = useVerdict(report);
  const open = (article: FoundArticle, place: Place | null) => {
    openFound(store, base, article, place).then(onOpened, () =>
      store.getState().addNotice({ code: "period-missing", parameter: "", ids: [] }),
    );
  };
  const openButton = (article: FoundArticle, place: Place | null) => (
    <button type="button" className="ui-link" onClick={() => open(article, place)}>
      {say.open}
    </button>
  );
  return (
    <>
      <p className="quote-verdict">{verdict}</p>
      <CitedLine cited={cited} />
      {words.length > longestQuote && <p className="search-note">{say.cut(longestQuote)}</p>}
      {report.kind === "near" && <p className="search-note">{say.legend}</p>}
      {report.kind !== "nothing" && (
        <ol className="quote-places">
          {report.kind === "near"
            ? report.articles.map(({ article, place, differences }) => (
                <li key={article.id} data-article-id={article.id}>
                  <Source article={article} />
                  <Differences place={place} differences={differences} /> {openButton(article, place)}
                </li>
              ))
            : report.articles.map(({ article, places }) => (
                <li key={article.id} data-article-id={article.id}>
                  <Source article={article} />
                  {places.length === 0 && (
                    <p>
                      <span className="search-note">{say.inTitle}</span> {openButton(article, null)}
                    </p>
                  )}
                  {places.map((place) => (
                    <p key={place.start}>
                      <span className="quote-text">
                        <span className="quote-around">{place.prefix}</span>
                        <mark>{place.exact}</mark>
                        <span className="quote-around">{place.suffix}</span>
                      </span>{" "}
                      <span className="search-note">
                        {place.isLetterForLetter ? say.letterForLetter : say.differs}
                      </span>{" "}
                      {openButton(article, place)}
                    </p>
                  ))}
                </li>
              ))}
        </ol>
      )}
      {report.kind === "found" && report.total > report.articles.length && (
        <p className="search-note">{say.moreArticles(report.total - report.articles.length)}</p>
      )}
    </>
  );
}
