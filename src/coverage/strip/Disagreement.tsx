import { formatWhen } from "../../i18n/format-date";
import type { ArticleSummary, NewsEvent, Outlet } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useArticle, type LoadArticle } from "../use-article";
import { findDatedPassage } from "./date-words";
import { disputedSides } from "./disputed-sides";
import type { GoToAccount } from "./StripPlot";

type Evidence = { event: NewsEvent; loadArticle: LoadArticle; onAccount: GoToAccount };

/** Sides shown at once; an event with more has its accounts in the strip. */
const mostSides = 3;

type SideProps = Evidence & { article: ArticleSummary; outlet: Outlet; when: string; more: number };

function Side({ article, outlet, when, more, event, loadArticle, onAccount }: SideProps) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const state = useArticle(article.id, loadArticle);
  const passage = state.status === "loaded" ? findDatedPassage(state.file, event.id, when) : null;
  return (
    <li>
      <button
        type="button"
        className="ui-plain strip-side"
        title={say.goToClaim}
        onClick={() => onAccount(article.id, when)}
      >
        <span className="strip-side-head">
          <OutletMark outlet={outlet} /> {outlet.name[lang]}
          {more > 0 && <span>+{more}</span>}
          <strong>{formatWhen(when, lang)}</strong>
        </span>
        {passage && <q lang={article.lang}>{passage.exact}</q>}
      </button>
    </li>
  );
}

/** The dates that cannot all be right, side by side, each with the sentence that gives it. */
export function Disagreement(props: Evidence) {
  const { event } = props;
  const say = useWords("coverage");
  const { bundle } = usePick("bundle");
  if (!event.disagreement) return null;
  const { articleById, outletById } = indexOf(bundle);
  const sides = disputedSides(event, (id) => articleById.has(id)).flatMap(({ when, articles }) => {
    const article = articleById.get(articles[0]!);
    const outlet = article && outletById.get(article.outlet);
    return outlet ? [{ when, article, outlet, more: articles.length - 1 }] : [];
  });
  return (
    <div className="strip-disagreement">
      <p>{say.disagreement}</p>
      <ul>
        {sides.slice(0, mostSides).map((side) => (
          <Side key={side.when} {...props} {...side} />
        ))}
      </ul>
    </div>
  );
}
