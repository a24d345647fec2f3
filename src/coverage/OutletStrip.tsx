import { formatWhen } from "../i18n/format-date";
import type { Messages } from "../i18n/messages";
import type { NewsEvent } from "../model/bundle";
import { indexOf } from "../state/selectors";
import { useApp } from "../state/use-app";
import { OutletMark } from "./OutletMark";
import type { PublicationLag } from "./publication-lag";
import { computeStripRows, type StripClaim, type StripRow } from "./strip-rows";
import { useWords } from "./use-words";

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

function ClaimWords({ claim }: { claim: StripClaim }) {
  const say = useWords();
  const lang = useApp((state) => state.lang);
  return (
    <li className={claim.isDisputed ? "coverage-claim coverage-claim-disputed" : "coverage-claim"}>
      {claim.stances.map((stance) => (
        <span key={stance} className={`coverage-stance coverage-stance-${stance}`}>
          {say[stance]}
        </span>
      ))}
      <span className="coverage-claim-date">{say.gave(formatWhen(claim.when, lang))}</span>
      {claim.isDisputed && <strong className="coverage-differs">{say.differs}</strong>}
    </li>
  );
}

function StripCell({ row }: { row: StripRow }) {
  const say = useWords();
  const lang = useApp((state) => state.lang);
  return (
    <li className="coverage-strip-cell">
      <p className="coverage-outlet">
        <OutletMark outlet={row.outlet} />{" "}
        <span className="coverage-outlet-name">{row.outlet.name[lang]}</span>
      </p>
      {row.entries.map(({ article, lag, claims }) => (
        <div key={article.id} className="coverage-strip-entry">
          <p className="coverage-lag" title={article.title}>
            {describeLag(lag, say)}
          </p>
          <ul className="coverage-claims">
            {claims.map((claim) => (
              <ClaimWords key={claim.when} claim={claim} />
            ))}
          </ul>
        </div>
      ))}
    </li>
  );
}

/** For each outlet what it said of the event: how long before or after, forecast or report, which date. */
export function OutletStrip({ event }: { event: NewsEvent }) {
  const say = useWords();
  const bundle = useApp((state) => state.bundle);
  return (
    <div className="coverage-strip">
      {event.disagreement && <p className="coverage-disagreement">{say.disagreement}</p>}
      <ul className="coverage-strip-cells" aria-label={say.strip}>
        {computeStripRows(event, indexOf(bundle)).map((row) => (
          <StripCell key={row.outlet.id} row={row} />
        ))}
      </ul>
    </div>
  );
}
