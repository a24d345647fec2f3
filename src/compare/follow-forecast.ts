/** What was said of an event before it, and what came of it: a thread in the order of writing. */
import { dayMs } from "../model/calendar";
import { areCompatible, parseEdtf, type EdtfDate } from "../model/edtf";
import type { Claim, Stance } from "../model/bundle";

/** How an account's date stands to the one before it in the thread. */
export type Step =
  /** No account before gave a date. */
  | "first"
  /** The same days. */
  | "repeated"
  /** Fewer days, all of them among those said before. */
  | "narrowed"
  /** More days, those said before among them. */
  | "widened"
  /** Days of which some, not all, were said before. */
  | "shifted"
  /** None of the days said before. */
  | "moved"
  /** Told as having happened, on a day that was said before. */
  | "confirmed"
  /** Told as having happened, on a day that was not said before. */
  | "changed";

export type ThreadStep = {
  article: string;
  outlet: string;
  publishedMs: number | null;
  stance: Stance;
  when: string;
  step: Step;
};

export type Thread = {
  /** In the order of writing; what has no time of publication is last. */
  steps: ThreadStep[];
  /** Whether an account tells the event as having happened; else nothing in the archive says what came of it. */
  isSettled: boolean;
};

const widthOf = ({ first, last }: EdtfDate) => last - first;

/** Of one article's dates with the same stance, the narrowest: what it commits itself to. */
function narrowestOf(claims: readonly Claim[]): { claim: Claim; days: EdtfDate } | null {
  let best: { claim: Claim; days: EdtfDate } | null = null;
  for (const claim of claims) {
    const days = parseEdtf(claim.when);
    if (days && (!best || widthOf(days) < widthOf(best.days))) best = { claim, days };
  }
  return best;
}

function stepFrom(before: EdtfDate | null, now: EdtfDate, stance: Stance): Step {
  if (!before) return "first";
  if (stance === "report") return areCompatible(before, now) ? "confirmed" : "changed";
  if (before.first === now.first && before.last === now.last) return "repeated";
  if (before.first <= now.first && now.last <= before.last) return "narrowed";
  if (now.first <= before.first && before.last <= now.last) return "widened";
  return areCompatible(before, now) ? "shifted" : "moved";
}

const timeOf = ({ publishedMs }: { publishedMs?: number | null | undefined }) => publishedMs ?? Infinity;

/** Within a day, a report follows the forecasts: what happened is told after what was awaited. */
const inOrder = (a: Claim, b: Claim) =>
  Math.floor(timeOf(a) / dayMs) - Math.floor(timeOf(b) / dayMs) ||
  Number(a.stance === "report") - Number(b.stance === "report") ||
  timeOf(a) - timeOf(b);

/**
 * Follows what the accounts of one event expected. Each forecast is held against the last forecast before it,
 * each report too; of an article only its narrowest date of each stance counts.
 * @param claims of one event, in any order.
 * @returns no steps where nothing was forecast.
 */
export function followForecast(claims: readonly Claim[]): Thread {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.article} ${claim.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const told = [...groups.values()]
    .flatMap((group) => narrowestOf(group) ?? [])
    .sort((a, b) => inOrder(a.claim, b.claim) || (a.claim.article < b.claim.article ? -1 : 1));
  if (!told.some(({ claim }) => claim.stance === "forecast")) return { steps: [], isSettled: false };
  let expected: EdtfDate | null = null;
  const steps = told.map(({ claim, days }): ThreadStep => {
    const { article, outlet, stance, when } = claim;
    const step = stepFrom(expected, days, stance);
    if (stance === "forecast") expected = days;
    return { article, outlet, publishedMs: claim.publishedMs ?? null, stance, when, step };
  });
  return { steps, isSettled: steps.some(({ stance }) => stance === "report") };
}
