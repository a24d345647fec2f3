import { formatWhen } from "../../i18n/format-date";
import type { ArticleSummary, NewsEvent, Outlet } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useArticle, type LoadArticle } from "../use-article";
import { findDatedClause } from "./date-words";
import { disputedSides, type DisputedSide } from "./disputed-sides";
import type { GoToAccount } from "./StripPlot";

type Evidence = { event: NewsEvent; loadArticle: LoadArticle; onAccount: GoToAccount };

/** Sides shown at once, each with one date; the strip has the others. */
const mostSides = 2;

type SideProps = Evidence & { side: DisputedSide; article: ArticleSummary; outlet: Outlet };

function Side({ side, article, outlet, event, loadArticle, onAccount }: SideProps) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const state = useArticle(article.id, loadArticle);
  const clause = state.status === "loaded" ? findDatedClause(state.file, event.id, side.when) : null;
  return (
    <li>
      <button
        type="button"
        className="ui-plain strip-side"
        title={say.goToClaim}
        onClick={() => onAccount(article.id, side.when)}
      >
        <span className="strip-side-head">
          <OutletMark outlet={outlet} /> {outlet.name[lang]}
          <strong>
            {formatWhen(side.whens[0] ?? side.when, lang)}
            {side.whens.length > 1 && " …"}
          </strong>
        </span>
        {clause !== null && <q lang={article.lang}>{clause}</q>}
      </button>
    </li>
  );
}

/** What the outlets say whose dates cannot all be right, side by side, each with the words that give a date. */
export function Disagreement(props: Evidence) {
  const { event } = props;
  const say = useWords("coverage");
  const { bundle } = usePick("bundle");
  if (!event.disagreement) return null;
  const { articleById, outletById } = indexOf(bundle);
  const sides = disputedSides(event, (id) => articleById.has(id)).flatMap((side) => {
    const [article, outlet] = [articleById.get(side.article), outletById.get(side.outlet)];
    return article && outlet ? [{ side, article, outlet }] : [];
  });
  return (
    <ul className="strip-disagreement" aria-label={say.disagreement}>
      {sides.slice(0, mostSides).map((each) => (
        <Side key={each.outlet.id} {...props} {...each} />
      ))}
    </ul>
  );
}
