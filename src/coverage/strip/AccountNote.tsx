import { useLayoutEffect, useState, type CSSProperties } from "react";
import { createPortal } from "react-dom";
import { formatPublished, formatWhen } from "../../i18n/format-date";
import type { NewsEvent, Outlet } from "../../model/bundle";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useArticle, type LoadArticle } from "../use-article";
import { findDatedPassage, findDateWords } from "./date-words";
import { describeLag } from "./describe-lag";
import { datesGiven, type Account } from "./strip-layout";

type Props = {
  event: NewsEvent;
  outlet: Outlet;
  account: Account;
  loadArticle: LoadArticle;
  /** The dot, once it is on the page. */
  anchor: () => HTMLElement | null;
};

const [gapPx, widthPx] = [10, 340];

/** Below the dot, and within the window. */
function placeBelow(dot: HTMLElement): CSSProperties {
  const { left, bottom } = dot.getBoundingClientRect();
  const most = innerWidth - widthPx - gapPx;
  return { left: Math.max(gapPx, Math.min(left - widthPx / 3, most)), top: bottom + gapPx, width: widthPx };
}

/** One account: title, time, and its own words on the event. At the end of the body: the coverage would clip it. */
export function AccountNote({ event, outlet, account, loadArticle, anchor }: Props) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const [style, setStyle] = useState<CSSProperties>({ visibility: "hidden" });
  const { article, lag, stance, dates } = account;
  const state = useArticle(article.id, loadArticle);
  const file = state.status === "loaded" ? state.file : null;
  const passage = file && findDatedPassage(file, event.id, dates[0]?.when);
  useLayoutEffect(() => {
    const dot = anchor();
    if (dot) setStyle(placeBelow(dot));
    // oxlint-disable-next-line react/exhaustive-deps -- the dot is found again for another account only
  }, [article.id]);
  return createPortal(
    <div role="tooltip" className="coverage-note strip-note" style={style}>
      <p className="strip-note-head">
        <OutletMark outlet={outlet} /> {outlet.name[lang]}
        {article.published !== null && <span>{formatPublished(article.published, outlet.zone, lang)}</span>}
        <span>{describeLag(lag, say)}</span>
      </p>
      <p className="strip-note-title" lang={article.lang}>
        {article.title}
      </p>
      <p className="strip-note-said">
        <span className={`strip-stance strip-${stance}`}>{say[stance]}</span>
        {datesGiven(event, account).map(({ when, isDisputed }) => (
          <span key={when} className={isDisputed ? "strip-disputed" : undefined}>
            {file && findDateWords(file, event.id, when) !== null
              ? say.readAs(findDateWords(file, event.id, when)!, formatWhen(when, lang))
              : formatWhen(when, lang)}
          </span>
        ))}
      </p>
      {passage && (
        <q className="strip-note-words" lang={article.lang}>
          {passage.exact}
        </q>
      )}
    </div>,
    document.body,
  );
}
