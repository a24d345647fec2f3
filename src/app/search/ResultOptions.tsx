import { formatPublishedShort, formatWhen } from "../../i18n/format-date";
import type { EventBrief } from "../../model/bundle";
import type { Query } from "../../search/parse-query";
import type { FoundArticle } from "../../search/search-result";
import type { ArchiveSearch } from "../../state/search-archive";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { Marked } from "./Marked";
import { trimLead } from "./split-marks";
import { useFoundPassages } from "./use-found";

/** What an option needs to mark the words. */
export type Asked = { search: ArchiveSearch | null; query: Query | null };

/** An event: its date, name, and who tells of it. */
export function EventResult({ brief, search, query }: Asked & { brief: EventBrief }) {
  const { lang } = usePick("lang");
  const say = useWords("search");
  const name = brief.label[lang];
  const marks = search && query ? search.findInTitle(query, name) : [];
  return (
    <>
      <span className="search-date">{formatWhen(brief.when, lang)}</span>
      <span className="search-entry">
        <span className="search-name">
          <Marked text={name} marks={marks} />
        </span>
        <span className="search-note">{say.eventNote(brief.outlets.length, brief.articles)}</span>
      </span>
    </>
  );
}

/** The first sentence with the words, and how many places there are. */
function Sentence({ article, search, query }: Asked & { article: string }) {
  const say = useWords("search");
  const passages = useFoundPassages(search, query, article);
  if (passages === null) return <span className="search-sentence" aria-busy="true" />;
  const [first] = passages;
  if (!first) return <span className="search-note">{say.inTitle}</span>;
  const lead = trimLead(first.sentence.exact, first.sentence.start, first.marks[0]?.start ?? 0);
  const places = passages.reduce((sum, { marks }) => sum + marks.length, 0);
  return (
    <>
      <span className="search-sentence">
        {lead.isCut && "…"}
        <Marked text={lead.text} marks={first.marks} from={lead.from} />
      </span>
      {places > 1 && <span className="search-note">{say.more(places)}</span>}
    </>
  );
}

/** An article: when and where it appeared, its title, and the words in their sentence. */
export function ArticleResult({ article, search, query }: Asked & { article: FoundArticle }) {
  const { bundle, lang } = usePick("bundle", "lang");
  const say = useWords("search");
  const outlet = indexOf(bundle).outletById.get(article.outlet);
  const marks = search && query ? search.findInTitle(query, article.title) : [];
  const published =
    article.publishedMs === null
      ? say.undated
      : formatPublishedShort(new Date(article.publishedMs).toISOString(), outlet?.zone ?? "UTC", lang);
  return (
    <>
      <span className="search-date">{published}</span>
      <span className="search-entry">
        <span className="search-outlet">
          {outlet && <OutletMark outlet={outlet} />}
          {outlet?.name[lang] ?? article.outlet}
        </span>
        <span className="search-name">
          <Marked text={article.title} marks={marks} />
        </span>
        <Sentence article={article.id} search={search} query={query} />
      </span>
    </>
  );
}
