/** Candidates in order become expressions: each is read in the light of publication and of the dates before it. */
import type { Surroundings } from "./carry-units";
import { fromMonthIndex, isCivilDate, toEpochDay, toMonthIndex, weekdayOf } from "../model/calendar";
import { createContext, withAnchor, type Context, type Role } from "./context";
import { directionOf } from "./cues";
import { dayExtent, type Extent } from "./extent";
import type { Candidate, Reading } from "./reading";
import { resolveReading } from "./resolve-reading";
import {
  chooseSaidDay,
  equatesDays,
  findFirstPublication,
  saysSameDay,
  saysToday,
  withFirstPublication,
  withToday,
} from "./said-day";
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
function findConflict(
  { beside, weekday }: Candidate,
  extent: Extent,
  context: Context,
  around: Surroundings,
) {
  if (extent.precision !== "day") return null;
  const said = beside?.kind === "week" && beside.week === null ? beside.weekday : weekday;
  if (said !== null && said <= 7) {
    const distance = ((said - weekdayOf(extent.from) + 10) % 7) - 3;
    return distance === 0 ? null : dayExtent(extent.from + distance).when;
  }
  // 20日当天: the second points at the first.
  if (beside?.kind === "day" && beside.base === "text") return null;
  const other = beside && resolveReading(beside, context, around);
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

/** @param text folded. */
function resolveCandidate(candidate: Candidate, text: string, context: Context, surrounds: Surrounds) {
  const { start, end, reading } = candidate;
  const direction = dependsOnTense(reading) ? directionOf(text, start, end) : null;
  const around: Surroundings = {
    start,
    quoteSentence: surrounds.quoteSentence,
    paragraphStart: Math.max(surrounds.paragraphStart, start - longestReach),
    sentenceStart: Math.max(surrounds.sentenceStart, start - longestSentence),
    isAhead: direction === "ahead",
    isBack: direction === "back",
  };
  const extent = resolveReading(reading, context, around);
  const conflict = extent && findConflict(candidate, extent, context, around);
  const settled = conflict ? settleByWeekday(candidate, context) : null;
  return settled ? { extent: settled, conflict: null } : extent && { extent, conflict };
}

/** Resolves a candidate, helped by the date that may stand right after it. */
function resolveBesideNext(
  candidate: Candidate,
  next: Candidate | undefined,
  text: string,
  context: Context,
  surrounds: Surrounds,
) {
  const resolved = resolveCandidate(candidate, text, context, surrounds);
  const isSame = next !== undefined && saysSameDay(candidate, next, text);
  const isEqual = next !== undefined && equatesDays(candidate, next, text);
  if (!next || (!isSame && !isEqual)) return resolved;
  const said = resolveCandidate(next, text, context, surrounds);
  if (isEqual) return said ?? resolved;
  const extent = said ? chooseSaidDay(resolved?.extent ?? null, said.extent) : null;
  return extent ? { extent, conflict: resolved?.conflict ?? null } : resolved;
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
    const { start, end, rule, zone } = candidate;
    const next = candidates[index + 1];
    const surrounds = surroundsAt(start);
    if (next && saysToday(candidate, next, text)) {
      const said = resolveCandidate(next, text, context, surrounds);
      if (said) context = withToday(context, said.extent);
      today = context.today;
    }
    const resolved = resolveBesideNext(candidate, next, text, context, surrounds);
    if (!resolved) continue;
    const { extent, conflict } = resolved;
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
