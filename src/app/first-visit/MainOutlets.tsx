import type { CSSProperties } from "react";
import { selectOutletArticles } from "../../state/article-selectors";
import { useApp } from "../../state/use-app";
import { OutletMark, outletStyle } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

const mostOutlets = 6;

/** The outlets shown that have most articles under the filters; each shows only itself when pressed. */
export function MainOutlets() {
  const { bundle, lang, outlets: shown, setOutlets } = usePick("bundle", "lang", "outlets", "setOutlets");
  const counts = useApp(selectOutletArticles);
  const app = useWords("app");
  const say = useWords("story");
  const { onlyThis } = useWords("filters");
  if (!counts) return null;
  const countOf = (id: string) => counts.get(id) ?? 0;
  const outlets = bundle.outlets
    .filter(({ id }) => countOf(id) > 0 && (!shown || shown.includes(id)))
    .sort((a, b) => countOf(b.id) - countOf(a.id));
  const main = outlets.slice(0, mostOutlets);
  const most = countOf(main[0]?.id ?? "");
  const rest = outlets.slice(mostOutlets);
  return (
    <section className="story-part">
      <h3>{say.mainOutlets}</h3>
      <ul className="story-outlets">
        {main.map((outlet) => (
          <li key={outlet.id} style={outletStyle(outlet)}>
            <button
              type="button"
              className="ui-plain"
              title={onlyThis(outlet.name[lang])}
              onClick={() => setOutlets([outlet.id])}
            >
              <OutletMark outlet={outlet} />
              <span className="story-outlet-name">{outlet.name[lang]}</span>
              <span
                className="story-outlet-bar"
                style={{ "--part": countOf(outlet.id) / most } as CSSProperties}
              />
              <span className="story-outlet-count">{app.articles(countOf(outlet.id))}</span>
            </button>
          </li>
        ))}
        {rest.length > 0 && (
          <li className="story-outlets-rest">
            <span>{say.more(rest.length)}</span>
            <span className="story-outlet-count">
              {app.articles(rest.reduce((sum, { id }) => sum + countOf(id), 0))}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
