import { formatWhen } from "../../i18n/format-date";
import type { Messages } from "../../i18n/messages";
import type { NewsEvent } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { OutletMark } from "../../ui/OutletMark";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { PublicationLag } from "./publication-lag";
import {
  computeStripRows,
  type ClaimedDate,
  type StripClaim,
  type StripEntry,
  type StripRow,
} from "./strip-rows";
import { useArticle, type LoadArticle } from "../use-article";

/** Leads to the words of an article that give a date. */
export type GoToClaim = (article: string, when: string) => void;

type Evidence = { event: string; loadArticle: LoadArticle; onClaim: GoToClaim };

function describeLag(lag: PublicationLag, say: Messages["coverage"]): string {
  switch (lag.kind) {
    case "before":
      return say.publishedBefore(lag.days, lag.isAtLeast);
    case "after":
      return say.publishedAfter(lag.days, lag.isAtLeast);
    case "same-day":
      return say.publishedSameDay;
    case "within":
      return say.publishedWithin;
    case "unknown":
      return say.noPublication;
  }
}

/** The words that gave a disputed date, so that both sides can be read at a glance. */
function Quotation({ article, when, event, loadArticle }: Evidence & { article: string; when: string }) {
  const state = useArticle(article, loadArticle);
  const passage =
    state.status === "loaded" &&
    state.file.passages.find((candidate) => candidate.event === event && candidate.when === when);
  return passage ? (
    <q className="coverage-quotation" lang="zh">
      {passage.exact}
    </q>
  ) : null;
}

function Dates({ entry, claim, ...evidence }: Evidence & { entry: StripEntry; claim: StripClaim }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const article = entry.article.id;
  const isLast = (date: ClaimedDate) => date === claim.dates.at(-1);
  return (
    <li className="coverage-claim">
      <span className={`coverage-stance coverage-stance-${claim.stance}`}>{say[claim.stance]}</span>
      {claim.dates.map((date) => (
        <span key={date.when} className={date.isDisputed ? "coverage-disputed" : undefined}>
          <button
            type="button"
            className="ui-plain coverage-claim-date"
            title={say.goToClaim}
            onClick={() => evidence.onClaim(article, date.when)}
          >
            {formatWhen(date.when, lang)}
          </button>
          {date.isDisputed && <strong className="coverage-differs">{say.differs}</strong>}
          {date.isDisputed && <Quotation article={article} when={date.when} {...evidence} />}
          {!isLast(date) && <span className="coverage-or"> / </span>}
        </span>
      ))}
    </li>
  );
}

function StripCell({ row, ...evidence }: Evidence & { row: StripRow }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  return (
    <li className="coverage-strip-cell">
      {row.entries.map((entry, index) => (
        <div key={entry.article.id} className="coverage-strip-entry">
          <p className="coverage-strip-head">
            {index === 0 && (
              <span className="coverage-outlet">
                <OutletMark outlet={row.outlet} />
                <span className="coverage-outlet-name">{row.outlet.name[lang]}</span>
              </span>
            )}
            <span className="coverage-lag" title={entry.article.title}>
              {describeLag(entry.lag, say)}
            </span>
          </p>
          <ul className="coverage-claims">
            {entry.claims.map((claim) => (
              <Dates key={claim.stance} entry={entry} claim={claim} {...evidence} />
            ))}
          </ul>
        </div>
      ))}
    </li>
  );
}

type Props = Omit<Evidence, "event"> & { event: NewsEvent };

/** For each outlet what it said of the event: how long before or after, forecast or report, which date. */
export function OutletStrip({ event, loadArticle, onClaim }: Props) {
  const say = useWords("coverage");
  const { bundle } = usePick("bundle");
  return (
    <div className="coverage-strip">
      {event.disagreement && <p className="coverage-disagreement">{say.disagreement}</p>}
      <ul className="coverage-strip-cells" aria-label={say.strip}>
        {computeStripRows(event, indexOf(bundle)).map((row) => (
          <StripCell
            key={row.outlet.id}
            row={row}
            event={event.id}
            loadArticle={loadArticle}
            onClaim={onClaim}
          />
        ))}
      </ul>
    </div>
  );
}
