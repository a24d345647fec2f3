import { useApp } from "../../state/use-app";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useNameLines } from "./use-name-lines";
import "./names.css";

const most = 3;

/** Words that a name may begin with or hold: neither a phrase nor a narrowing. */
const isPlain = (typed: string) => typed.length >= 2 && !/[\s:："“”「」]/u.test(typed);

/** Names like what is typed, each with its articles: pressed, it becomes a filter in place of the words. */
export function NameSuggestions({ onClose }: { onClose: () => void }) {
  const { query, names, setNames, setQuery } = usePick("query", "names", "setNames", "setQuery");
  const typed = query.trim();
  const hasNames = useApp(({ bundle }) => bundle.names !== undefined);
  const { lines } = useNameLines(isPlain(typed) ? typed : "", most);
  const say = useWords("names");
  const app = useWords("app");
  const offered = lines.filter(([name]) => !names?.includes(name));
  if (!hasNames || !isPlain(typed) || offered.length === 0) return null;
  return (
    <div role="group" aria-label={say.title} className="name-offers">
      {offered.map(([name, articles]) => (
        <button
          key={name}
          type="button"
          className="ui-button ui-button-lined"
          data-name={name}
          title={say.filterBy(name)}
          onClick={() => {
            setNames([...(names ?? []), name]);
            setQuery("");
            onClose();
          }}
        >
          {name} <span className="filter-count">· {app.articles(articles)}</span>
        </button>
      ))}
    </div>
  );
}
