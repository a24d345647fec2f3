/** Candidates in order become expressions: each is read in the light of publication and of the dates before it. */
import { chooseDate, equatesDays, isApposition } from "./apposition";
import { fromMonthIndex, isCivilDate, toEpochDay, toMonthIndex, weekdayOf } from "../model/calendar";
import { createContext, withAnchor, type Context, type Role } from "./context";
import { directionOf } from "./cues";
import { dayExtent, type Extent } from "./extent";
import type { Candidate, Reading } from "./reading";
import { findFirstPublication, saysToday, withFirstPublication, withToday } from "./reference-day";
import { resolveReading, type Resolution } from "./resolve-reading";
import type { Place } from "./rules/rule";
import { createTextCursor, type Surrounds } from "./text-cursor";
import type { DateExpression, DocumentCreationTime } from "./types";
import { createWordEndSet } from "./words";

/** How far back a date still governs those after it where the paragraph is longer. */
const longestReach = 600;
const longestSentence = 240;

function tenseOf({ from, to }: Extent, today: number | null): DateExpression["tense"] {
  if (today === null || to < today) return "past";
  return from > today ? "future" : "present";
}

/**
 * The date that the words beside give where it is another one (周三 for a Tuesday).
 * @returns its EDTF, null where both agree.
 */
function findConflict({ beside, weekday }: Candidate, extent: Extent, at: Place, context: Context) {
  if (extent.precision !== "day") return null;
  const said = beside?.kind === "week" && beside.week === null ? beside.weekday : weekday;
  if (said !== null && said <= 7) {
    const distance = ((said - weekdayOf(extent.from) + 10) % 7) - 3;
    return distance === 0 ? null : dayExtent(extent.from + distance).when;
  }
  // 20日当天: the second points at the first.
  if (beside?.kind === "day" && beside.base === "text") return null;
  const other = beside && resolveReading(beside, at, context)?.extent;
  return other && (other.to < extent.from || other.from > extent.to) ? other.when : null;
}

/**
 * 周四（18日）: of the days that the number may mean, the one near publication that is a Thursday.
 * @returns null where the month is said or none agrees.
 */
function settleByWeekday({ reading, beside }: Candidate, { today, published }: Context): Extent | null {
  if (today === null || !published || reading.kind !== "date" || beside?.kind !== "week") return null;
  const { month, day } = reading;
  if (month || day === null || beside.week !== null) return null;
  const index = toMonthIndex(published.year, published.month);
  const days = [index - 1, index, index + 1]
    .map(fromMonthIndex)
    .filter(({ year, month }) => isCivilDate(year, month, day))
    .map(({ year, month }) => toEpochDay(year, month, day))
    .filter((epochDay) => weekdayOf(epochDay) === beside.weekday)
    .sort((a, b) => Math.abs(a - today) - Math.abs(b - today));
  return days[0] === undefined ? null : dayExtent(days[0]);
}

/** Whether a reading leaves open which of several dates it is, the one before or the one ahead. */
function dependsOnTense(reading: Reading): boolean {
  if (reading.kind === "date" || reading.kind === "festival") return reading.year === null;
  if (reading.kind === "week") return reading.week === null;
  if (reading.kind === "range") return dependsOnTense(reading.first) || dependsOnTense(reading.last);
  return reading.kind === "offset" && reading.base === "either";
}

type Settled = Resolution & { conflict: string | null };

/** @param text folded. */
function resolveCandidate(
  candidate: Candidate,
  text: string,
  context: Context,
  surrounds: Surrounds,
): Settled | null {
  const { start, end, reading } = candidate;
  const direction = dependsOnTense(reading) ? directionOf(text, start, end) : null;
  const at: Place = {
    start,
    quoteSentence: surrounds.quoteSentence,
    paragraphStart: Math.max(surrounds.paragraphStart, start - longestReach),
    sentenceStart: Math.max(surrounds.sentenceStart, start - longestSentence),
    isAhead: direction === "ahead",
    isBack: direction === "back",
  };
  const resolved = resolveReading(reading, at, context);
  if (!resolved) return null;
  const conflict = findConflict(candidate, resolved.extent, at, context);
  const settled = conflict === null ? null : settleByWeekday(candidate, context);
  return settled ? { extent: settled, rule: "weekday-beside", conflict: null } : { ...resolved, conflict };
}

/** Resolves a candidate, helped by a date right after it that says which day it is. */
function resolveBesideNext(
  candidate: Candidate,
  next: Candidate | undefined,
  text: string,
  context: Context,
  surrounds: Surrounds,
): Settled | null {
  const resolved = resolveCandidate(candidate, text, context, surrounds);
  const isEqual = next !== undefined && equatesDays(candidate, next, text);
  if (!next || !(isEqual || isApposition(candidate, next, text))) return resolved;
  const said = resolveCandidate(next, text, context, surrounds);
  if (!said) return resolved;
  const chosen = isEqual ? said : chooseDate(resolved, said);
  if (!chosen || chosen === resolved) return resolved;
  return { ...chosen, rule: "date-beside", conflict: resolved?.conflict ?? null };
}

const isComparing = createWordEndSet("比|较|比起|高于|低于|多于|少于|超过|远超|相较|相比于");

const roleOf = (text: string, start: number, end: number): Role => ({
  isInBrackets: text[start - 1] === "(" && text[end] === ")",
  isDateline: text[end] === "讯" && text[end + 1] === "】",
  isSince: text.startsWith("以来", end),
  isCompared: isComparing(text, text[start - 1] === " " ? start - 1 : start),
});

/** What is known before the first word: publication, or the earlier one that the text tells of itself. */
function fromFirstPublication(candidates: readonly Candidate[], text: string, context: Context): Context {
  const first = findFirstPublication(candidates, text);
  const surrounds = { paragraphStart: 0, sentenceStart: 0, quoteSentence: null };
  const resolved = first && resolveCandidate(first, text, context, surrounds);
  return resolved ? withFirstPublication(context, resolved.extent) : context;
}

/** @param text folded; @param original the text as published, for the exact words. */
export function resolveCandidates(
  candidates: readonly Candidate[],
  text: string,
  original: string,
  dct: DocumentCreationTime,
): DateExpression[] {
  const atPublication = createContext(dct);
  let context = fromFirstPublication(candidates, text, atPublication);
  // Tense stays against publication, whatever the day that the words count from.
  let { today } = atPublication;
  const surroundsAt = createTextCursor(text);
  const expressions: DateExpression[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const { start, end, zone } = candidate;
    const next = candidates[index + 1];
    const surrounds = surroundsAt(start);
    if (next && saysToday(candidate, next, text)) {
      const said = resolveCandidate(next, text, context, surrounds);
      if (said) context = withToday(context, said.extent);
      today = context.today;
    }
    const resolved = resolveBesideNext(candidate, next, text, context, surrounds);
    if (!resolved) continue;
    const { extent, rule, conflict } = resolved;
    const { when, precision } = extent;
    const tense = tenseOf(extent, today);
    expressions.push({
      exact: original.slice(start, end),
      start,
      end,
      when,
      precision,
      tense,
      rule,
      zone,
      conflict,
    });
    context = withAnchor(context, candidate, extent, roleOf(text, start, end));
  }
  return expressions;
}
