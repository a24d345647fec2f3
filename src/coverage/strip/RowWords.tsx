import { formatWhen } from "../../i18n/format-date";
import type { NewsEvent } from "../../model/bundle";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { useArticle, type LoadArticle } from "../use-article";
import { findDateWords } from "./date-words";
import { describeLag } from "./describe-lag";
import { datesGiven, type Account, type ClaimedDate, type StripRow } from "./strip-layout";

type Shown = { event: NewsEvent; loadArticle: LoadArticle };

/** Dates written out before a count stands for the rest. */
const mostDates = 2;

/** A date as the article words it, with what it was read as for the pointer. */
function DateWords({ event, account, date, loadArticle }: Shown & { account: Account; date: ClaimedDate }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const state = useArticle(account.article.id, loadArticle);
  const words = state.status === "loaded" ? findDateWords(state.file, event.id, date.when) : null;
  const read = formatWhen(date.when, lang);
  return (
    <span className={date.isDisputed ? "strip-date strip-disputed" : "strip-date"}>
      {words === null ? (
        read
      ) : (
        <q lang={account.article.lang} title={read}>
          {words}
        </q>
      )}
      {date.isDisputed && (
        <abbr className="strip-differs" title={say.differs}>
          ≠
        </abbr>
      )}
    </span>
  );
}

function OneAccount({ account, ...shown }: Shown & { account: Account }) {
  const say = useWords("coverage");
  const dates = datesGiven(shown.event, account);
  return (
    <>
      <span>{describeLag(account.lag, say)}</span>
      <span className={`strip-stance strip-${account.stance}`}>{say[account.stance]}</span>
      {dates.slice(0, mostDates).map((date) => (
        <DateWords key={`${date.when} ${date.stance}`} account={account} date={date} {...shown} />
      ))}
      {dates.length > mostDates && <span>+{dates.length - mostDates}</span>}
    </>
  );
}

function ManyAccounts({ event, accounts }: { event: NewsEvent; accounts: readonly Account[] }) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  const forecasts = accounts.filter(({ stance }) => stance === "forecast").length;
  const [first, last] = [accounts[0]!, accounts.findLast(({ at }) => at !== null) ?? accounts.at(-1)!];
  const [from, to] = [describeLag(first.lag, say), describeLag(last.lag, say)];
  const disputed = new Set(
    accounts.flatMap((account) =>
      datesGiven(event, account).flatMap(({ isDisputed, when }) => (isDisputed ? [when] : [])),
    ),
  );
  return (
    <>
      <span>{from === to ? from : `${from} – ${to}`}</span>
      <span className="strip-stance">{say.stances(forecasts, accounts.length - forecasts)}</span>
      {[...disputed].slice(0, mostDates).map((when) => (
        <span key={when} className="strip-date strip-disputed">
          {formatWhen(when, lang)}
          <abbr className="strip-differs" title={say.differs}>
            ≠
          </abbr>
        </span>
      ))}
    </>
  );
}

/** A row in words: when the outlet told of the event, looking ahead or back, and the dates it gave that are not the event's. */
export function RowWords({ row, ...shown }: Shown & { row: StripRow }) {
  const [only, ...more] = row.accounts;
  return (
    <p className="strip-words">
      {only && more.length === 0 ? (
        <OneAccount account={only} {...shown} />
      ) : (
        <ManyAccounts event={shown.event} accounts={row.accounts} />
      )}
    </p>
  );
}
