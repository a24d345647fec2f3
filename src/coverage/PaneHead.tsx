import type { ReactNode } from "react";
import { formatPublished } from "../i18n/format-date";
import type { ArticleSummary, Outlet } from "../model/bundle";
import { useApp } from "../state/use-app";
import { OutletMark } from "./OutletMark";
import { useWords } from "./use-words";

type Props = {
  titleId: string;
  /** Title in the script shown. */
  title: string;
  lang: string;
  article: ArticleSummary;
  outlet: Outlet;
  stepper: ReactNode;
  tools: ReactNode;
};

/** Outlet, date, title, and what can be done with the pane. */
export function PaneHead({ titleId, title, lang, article, outlet, stepper, tools }: Props) {
  const say = useWords();
  const shownLang = useApp((state) => state.lang);
  return (
    <header className="coverage-pane-head">
      <div className="coverage-pane-bar">
        <p className="coverage-outlet">
          <OutletMark outlet={outlet} />{" "}
          <span className="coverage-outlet-name">{outlet.name[shownLang]}</span>
        </p>
        {tools}
      </div>
      <h3 id={titleId} className="coverage-title" lang={lang}>
        {title}
      </h3>
      <div className="coverage-pane-bar">
        <p className="coverage-published">
          {article.published === null ? (
            say.noPublication
          ) : (
            <time dateTime={article.published}>
              {say.published(formatPublished(article.published, outlet.zone, shownLang))}
            </time>
          )}
        </p>
        {stepper}
      </div>
    </header>
  );
}
