import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { formatPublished, formatWhen } from "../../i18n/format-date";
import type { NewsEvent } from "../../model/bundle";
import { outletStyle } from "../../ui/OutletMark";
import { stepOfKey } from "../../ui/step-of-key";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { LoadArticle } from "../use-article";
import { AccountNote } from "./AccountNote";
import { describeLag } from "./describe-lag";
import { accountNear, datesGiven, type Account, type Strip, type StripRow } from "./strip-layout";

/** Leads to the words of an article that give a date; without one, to its first on the event. */
export type GoToAccount = (article: string, when?: string) => void;

type Props = {
  event: NewsEvent;
  rows: readonly StripRow[];
  /** Begin and end of the event on the axis, 0–1. */
  span: Strip["event"];
  /** CSS pixels of the axis above the rows. */
  axisPx: number;
  loadArticle: LoadArticle;
  onAccount: GoToAccount;
};

type Place = { row: number; article: string };

/** Diameter of a dot in CSS pixels, by the account's length. */
const [leastDotPx, mostDotPx] = [7, 14];
const diameterOf = ({ size }: Account) => leastDotPx + (mostDotPx - leastDotPx) * Math.sqrt(size);

/** Where the arrow keys lead: along a row in the order of publication, or to the nearest in the row beside. */
function stepFrom(rows: readonly StripRow[], place: Place | null, x: number, y: number): Place | null {
  if (place === null)
    return rows[0]?.accounts[0] ? { row: 0, article: rows[0].accounts[0].article.id } : null;
  const { accounts } = rows[place.row]!;
  const index = accounts.findIndex(({ article }) => article.id === place.article);
  if (y === 0) {
    const next = accounts[index + x];
    return next ? { row: place.row, article: next.article.id } : place;
  }
  const beside = rows[place.row + y];
  const nearest = beside && (accountNear(beside, accounts[index]!.at ?? 1) ?? beside.accounts[0]);
  return nearest ? { row: place.row + y, article: nearest.article.id } : place;
}

/** The names of the accounts for those who do not see the dots. */
function useAccountNames(event: NewsEvent) {
  const say = useWords("coverage");
  const { lang } = usePick("lang");
  return ({ outlet }: StripRow, account: Account): string => {
    const { published, title } = account.article;
    const dates = datesGiven(event, account).map(({ when }) => formatWhen(when, lang));
    return [
      outlet.name[lang],
      title,
      published === null ? say.noPublication : formatPublished(published, outlet.zone, lang),
      describeLag(account.lag, say),
      say[account.stance],
      ...dates,
    ].join(lang === "zh" ? "，" : ", ");
  };
}

/**
 * The dots of all rows as one list to choose from: the pointer finds the nearest, the arrow keys walk. One stop in
 * the tab order, however many accounts there are.
 */
export function StripPlot({ event, rows, span, axisPx, loadArticle, onAccount }: Props) {
  const say = useWords("coverage");
  const idPrefix = useId();
  const plot = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place | null>(null);
  const nameOf = useAccountNames(event);
  const row = active && rows[active.row];
  const account = row?.accounts.find(({ article }) => article.id === active?.article);
  const idOf = (article: string) => `${idPrefix}${article}`;

  const placeAt = ({ clientX, clientY }: PointerEvent): Place | null => {
    const { left, top, width, height } = plot.current!.getBoundingClientRect();
    const index = Math.floor(((clientY - top - axisPx) / (height - axisPx)) * rows.length);
    const near = rows[index] && accountNear(rows[index], (clientX - left) / width);
    return near ? { row: index, article: near.article.id } : null;
  };
  const choose = (place: Place | null) => {
    const chosen = place && rows[place.row]?.accounts.find(({ article }) => article.id === place.article);
    if (chosen) onAccount(chosen.article.id, chosen.dates[0]?.when);
  };
  const onKeyDown = (press: KeyboardEvent) => {
    const [x, y] = [stepOfKey(press.key, "x"), stepOfKey(press.key, "y")];
    if (x !== 0 || y !== 0) setActive(stepFrom(rows, active, x, y));
    else if (press.key === "Enter" || press.key === " ") choose(active);
    else if (press.key === "Escape" && active) setActive(null);
    else return;
    press.preventDefault();
  };
  return (
    <div
      ref={plot}
      className="strip-plot"
      role="listbox"
      aria-label={say.strip}
      aria-activedescendant={account ? idOf(account.article.id) : undefined}
      tabIndex={0}
      onPointerMove={(gesture) => setActive(placeAt(gesture))}
      onPointerLeave={() => setActive(null)}
      onClick={(gesture) => choose(placeAt(gesture as unknown as PointerEvent))}
      onFocus={() => setActive((last) => last ?? stepFrom(rows, null, 0, 0))}
      onBlur={() => setActive(null)}
      onKeyDown={onKeyDown}
    >
      <span
        className="strip-event"
        style={{ left: `${span.from * 100}%`, width: `${(span.to - span.from) * 100}%` }}
      />
      {rows.map((each, index) =>
        each.accounts.map((one) => (
          <span
            key={one.article.id}
            id={idOf(one.article.id)}
            className={`strip-dot strip-${one.stance}`}
            role="option"
            aria-selected={one === account}
            aria-label={nameOf(each, one)}
            data-disputed={one.dates.some(({ isDisputed }) => isDisputed) || undefined}
            style={{
              ...outletStyle(each.outlet),
              left: one.at === null ? "100%" : `${one.at * 100}%`,
              top: `calc(${axisPx}px + var(--pitch) * ${index} + var(--row) / 2)`,
              width: diameterOf(one),
              height: diameterOf(one),
            }}
          />
        )),
      )}
      {row && account && (
        <AccountNote
          event={event}
          outlet={row.outlet}
          account={account}
          loadArticle={loadArticle}
          anchor={() => document.getElementById(idOf(account.article.id))}
        />
      )}
    </div>
  );
}
