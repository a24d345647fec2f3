/** Words around an expression that say where it looks. All looks are bounded: linear in the text. */
import { createWordTable } from "./words";

/** Where words look: to what is to come, or to what has been. */
export type Direction = "ahead" | "back" | null;

/** Before an expression: 将于15日, 预计3月. */
const aheadBefore = createWordTable([
  ["将|定于|订于|拟|计划|预计|预定|预期|有望|即将|可望|推迟|延期|延长|延至|未来|邀请", true],
]);
/** 最快九月一日, 离1月6日: right before the expression; 最早发病时间是12月 looks back. */
const aheadRightBefore = createWordTable([
  [
    "最早|最快|最迟|最晚|最早于|最快于|最迟于|最晚于|最早在|最快在|最迟在|最晚在|距|离|距离|赶在|赶得及",
    true,
  ],
]);
/** 未来一年的重要大事，包括2月份的…: looks ahead over a comma. */
const farAheadBefore = createWordTable([["未来|接下来|今后", true]]);
/** After it: 12月将, 3月有望. */
const aheadAfter = createWordTable([
  [
    "将|即将|预计|拟|会举|会在|会晤时|起实施|起施行|起生效|可能|有望|前完成|截止|到期|举行选举|播出第",
    "ahead" as const,
  ],
  [
    "表示|说|称|宣布|指出|发布|透露|报道|报导|了|曾|已|过|上任|就任|就职|当选|以来|首次|爆发|发生|事件|骚乱|袭击",
    "back" as const,
  ],
]);
/** 将是拜登1月上任以来首次: what lies ahead is not the date. */
const pastAfter = createWordTable([["上任|就任|就职|以来", true]]);

/** Characters between a word and the expression that it speaks of. */
const reach = { rightBefore: 0, before: 6, farBefore: 24, after: 12, pastAfter: 8 };
const longestWord = 4;

const clauseEnds = new Set([..."，,。;:!?…\n"].map((char) => char.charCodeAt(0)));
const sentenceEnds = new Set([..."。;\n"].map((char) => char.charCodeAt(0)));

/** Whether a word of a table is within reach before a place, no stop between them. */
function standsBefore(
  table: { at: (text: string, at: number) => { end: number } | null },
  text: string,
  place: number,
  distance: number,
  stops: ReadonlySet<number>,
): boolean {
  const least = Math.max(0, place - distance - longestWord);
  for (let at = place - 1; at >= least; at -= 1) {
    if (stops.has(text.charCodeAt(at))) return false;
    const word = table.at(text, at);
    if (word && word.end <= place && place - word.end <= distance) return true;
  }
  return false;
}

/** The first word of a table within reach after a place, no stop before it but one right at the place: 周五，众院将表决. */
function findAfter<T>(
  table: { at: (text: string, at: number) => { value: T } | null },
  text: string,
  place: number,
  distance: number,
): T | null {
  const from = text[place] === "," ? place + 1 : place;
  for (let at = from; at <= from + distance && !clauseEnds.has(text.charCodeAt(at)); at += 1) {
    const word = table.at(text, at);
    if (word) return word.value;
  }
  return null;
}

/**
 * Where the words beside an expression look: ahead (将于15日, 预计3月, 12月将), back (15日表示, 3月了), or neither.
 * @param text folded.
 */
export function directionOf(text: string, start: number, end: number): Direction {
  if (findAfter(pastAfter, text, end, reach.pastAfter)) return "back";
  if (standsBefore(aheadBefore, text, start, reach.before, clauseEnds)) return "ahead";
  if (standsBefore(aheadRightBefore, text, start, reach.rightBefore, clauseEnds)) return "ahead";
  if (standsBefore(farAheadBefore, text, start, reach.farBefore, sentenceEnds)) return "ahead";
  return findAfter(aheadAfter, text, end, reach.after);
}
