import type { PointerEvent, ReactNode } from "react";
import { formatPublished, formatPublishedShort } from "../../i18n/format-date";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

type Props = {
  titleId: string;
  /** Title in the script shown. */
  title: string;
  lang: string;
  article: ArticleSummary;
  outlet: Outlet;
  /** Null where there is nowhere to move the pane. */
  onDragStart: ((gesture: PointerEvent<HTMLElement>) => void) | null;
  stepper: ReactNode;
  /** The events that the current passage is about. */
  subject: ReactNode;
  tools: ReactNode;
};

/** Outlet, date, title, and what can be done with the pane. The outlet's name is what the pane is dragged by. */
export function PaneHead(props: Props) {
  const { titleId, title, lang, article, outlet, onDragStart, stepper, subject, tools } = props;
  const say = useWords("coverage");
  const { lang: shownLang } = usePick("lang");
  return (
    <header className="coverage-pane-head">
      <div className="coverage-pane-bar">
        <p
          className={onDragStart ? "coverage-outlet coverage-grip" : "coverage-outlet"}
          title={onDragStart ? say.move : undefined}
          onPointerDown={onDragStart ?? undefined}
        >
          <OutletMark outlet={outlet} />
          <span className="coverage-outlet-name">{outlet.name[shownLang]}</span>
        </p>
        <p className="coverage-published">
          {article.published === null ? (
            say.noPublication
          ) : (
            <time dateTime={article.published}>
              <span className="coverage-date-long">
                {formatPublished(article.published, outlet.zone, shownLang)}
              </span>
              <span className="coverage-date-short" aria-hidden="true">
                {formatPublishedShort(article.published, outlet.zone, shownLang)}
              </span>
            </time>
          )}
        </p>
        {stepper}
        {tools}
      </div>
      <h3 id={titleId} className="coverage-title" lang={lang}>
        {title}
      </h3>
      {subject}
    </header>
  );
}
