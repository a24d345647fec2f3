/**
 * The strip under an event's name: one axis of days, a row for each outlet, a dot for each account.
 *
 * ```
 *             22 Oct          10 Nov    ▼ 16 Nov
 *   Zaobao  ────○───────────────────────┃──────   forecast "11月"
 *   BBC     ────────────────────○───●───┃──●───   3 accounts
 * ```
 */
import type { ArticleSummary, NewsEvent, Outlet, Stance } from "../../model/bundle";
import { parseEdtf } from "../../model/edtf";
import { computePublicationLag, type PublicationLag } from "./publication-lag";
import { axisAround, axisTicks, shareOf, type AxisTick } from "./strip-axis";

/** A date that an article gave. `isDisputed`: another outlet's date and this one cannot both be right. */
export type ClaimedDate = { when: string; stance: Stance; isDisputed: boolean };

/** What one article says of the event. */
export type Account = {
  article: ArticleSummary;
  /** Place of its publication on the axis, 0–1; null if that has no date. */
  at: number | null;
  lag: PublicationLag;
  /** Forecast only if it does nothing but look ahead. */
  stance: Stance;
  dates: ClaimedDate[];
  /** Its words on the event beside those of the account with the most, 0–1. */
  size: number;
};

/** `accounts` in the order of publication, those without a date last. */
export type StripRow = { outlet: Outlet; accounts: Account[] };

export type Strip = {
  /** In the order of each outlet's first account. */
  rows: StripRow[];
  ticks: AxisTick[];
  /** Begin and end of the event on the axis, 0–1. */
  event: { from: number; to: number };
};

type Lookup = {
  articleById: ReadonlyMap<string, ArticleSummary>;
  outletById: ReadonlyMap<string, Outlet>;
};

type Told = { article: ArticleSummary; outlet: Outlet };

function accountOf(
  event: NewsEvent,
  { article }: Told,
  placeOf: (ms: number) => number,
  longest: number,
): Account {
  const claims = event.claims.filter((claim) => claim.article === article.id);
  const { publishedMs } = article;
  return {
    article,
    at: publishedMs === null ? null : placeOf(publishedMs),
    lag: computePublicationLag(publishedMs, event),
    stance: claims.length > 0 && claims.every(({ stance }) => stance === "forecast") ? "forecast" : "report",
    dates: claims.map(({ when, stance, isDisputed }) => ({ when, stance, isDisputed })),
    size: longest === 0 ? 0 : lengthOf(event, article.id) / longest,
  };
}

/** UTF-16 units of an article's words on an event. */
const lengthOf = (event: NewsEvent, article: string): number =>
  Math.max(0, ...event.claims.filter((claim) => claim.article === article).map(({ length }) => length));

const byPublication = (a: Account, b: Account) => (a.at ?? Infinity) - (b.at ?? Infinity);

/** Lays an event's accounts out on one axis. Articles that are not loaded are left out. */
export function layoutStrip(event: NewsEvent, { articleById, outletById }: Lookup): Strip {
  const told = event.coverage.flatMap((id): Told[] => {
    const article = articleById.get(id);
    const outlet = article && outletById.get(article.outlet);
    return outlet ? [{ article, outlet }] : [];
  });
  const published = told.flatMap(({ article }) => article.publishedMs ?? []);
  const span = axisAround([event.extent.from, event.extent.to, ...published]);
  const placeOf = (ms: number) => shareOf(span, ms);
  const longest = Math.max(0, ...event.claims.map(({ length }) => length));
  const rows = new Map<string, StripRow>();
  for (const each of told) {
    const row = rows.get(each.outlet.id) ?? { outlet: each.outlet, accounts: [] };
    rows.set(each.outlet.id, row);
    row.accounts.push(accountOf(event, each, placeOf, longest));
  }
  for (const { accounts } of rows.values()) accounts.sort(byPublication);
  return {
    rows: [...rows.values()].sort((a, b) => byPublication(a.accounts[0]!, b.accounts[0]!)),
    ticks: axisTicks(span),
    event: { from: placeOf(event.extent.from), to: placeOf(event.extent.to) },
  };
}

const weightOf = ({ accounts }: StripRow) =>
  Math.max(...accounts.map(({ size, dates }) => size + (dates.some(({ isDisputed }) => isDisputed) ? 1 : 0)));

/** The rows to show first, in their order: of more than `most` those with a disputed date and the most to say. */
export function leadingRows(rows: readonly StripRow[], most: number): StripRow[] {
  if (rows.length <= most) return [...rows];
  const leading = new Set([...rows].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, most));
  return rows.filter((row) => leading.has(row));
}

/** The account nearest to a point of a row; null if the row has none with a date. */
export function accountNear({ accounts }: StripRow, at: number): Account | null {
  let nearest: Account | null = null;
  for (const account of accounts)
    if (account.at !== null && (nearest?.at == null || Math.abs(account.at - at) < Math.abs(nearest.at - at)))
      nearest = account;
  return nearest;
}

/** How many days a date may mean; an approximate one is no wider than its words. */
function daysOf(when: string): number {
  const read = parseEdtf(when);
  return read ? read.last - read.first : Infinity;
}

/**
 * The dates that an account gives: those that are not the event's own, or are disputed, or if there is none its
 * words for the event's own. The disputed first, then the narrowest.
 */
export function datesGiven(event: Pick<NewsEvent, "when">, { dates }: Account): ClaimedDate[] {
  const others = dates.filter(({ when, isDisputed }) => isDisputed || when !== event.when);
  return (others.length > 0 ? others : [...dates]).sort(
    (a, b) => Number(b.isDisputed) - Number(a.isDisputed) || daysOf(a.when) - daysOf(b.when),
  );
}
