import { localeOf } from "../../i18n/messages";
import type { Answer } from "../../state/answer";
import type { ArchiveSearch } from "../../state/search-archive";
import { useApp, useAppStore } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

/** Numbers as the reader's language writes them. */
export function useNumbers(): (n: number) => string {
  const { lang } = usePick("lang");
  return (n) => n.toLocaleString(localeOf(lang));
}

/** Articles of the whole archive: what a search reads. */
export const useArchiveSize = (): number =>
  useApp(({ bundle }) => bundle.overview?.articles ?? bundle.articles.length);

/** What was found in the whole archive, or that it is being searched. */
export function SearchStatus({ answer }: { answer: Answer }) {
  const store = useAppStore();
  const { hits } = usePick("hits");
  const say = useWords("search");
  const format = useNumbers();
  const size = format(useArchiveSize());
  const { query, phase, events, result } = answer;
  const all = hits?.query === query ? (hits.places?.length ?? 0) : 0;
  const total = result?.total ?? 0;
  const statusOf = () => {
    if (phase === "asking") return say.searching(size);
    if (phase === "failed") return say.failed;
    if (events.length === 0 && total === 0)
      return all > 0 ? say.nothingShown(query.trim(), format(all)) : say.nothing(query.trim(), size);
    const articles = say.articleCount(format(total), result?.isExact ?? true);
    return say.found(events.length > 0 ? say.eventCount(events.length) : null, articles);
  };
  return (
    <p className="search-status" role="status">
      {statusOf()}
      {phase === "failed" && (
        <>
          {" "}
          <button
            type="button"
            className="ui-link"
            onClick={() => store.getState().setAnswer({ ...answer, phase: "asking" })}
          >
            {say.retry}
          </button>
        </>
      )}
    </p>
  );
}

/** A folded name as it is written: Latin words begin with capitals. */
const toName = (folded: string) => folded.replaceAll(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());

/** How the words were taken: other names searched with them, what was left out, what titles alone were searched for. */
export function SearchNotes({ answer, search }: { answer: Answer; search: ArchiveSearch | null }) {
  const say = useWords("search");
  const { parsed } = answer;
  if (!parsed || !search) return null;
  const others = parsed.wanted.flatMap(({ phrases }) => phrases.slice(1).map(({ text }) => toName(text)));
  const isTitleOnly = parsed.wanted.some(({ phrases }) => phrases.every((phrase) => phrase.isTitleOnly));
  const notes = [
    ...(others.length > 0 ? [say.alsoFound(others.join(say.and))] : []),
    ...(isTitleOnly ? [say.titleOnly] : []),
    ...(parsed.ignored.length > 0 ? [say.ignored(parsed.ignored.join(say.and))] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <p className="search-notes">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
    </p>
  );
}
