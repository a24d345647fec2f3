/** Whether words between a source and its verb leave them together: 拜登｜周三在推特上｜说. */
import { bracketMark, speechEnd, speechMark, speechStart } from "./prepare-text";
import {
  activities,
  adverbs,
  closers,
  leadingVerbs,
  noPrepositions,
  openings,
  prepositions,
  times,
} from "./words/fillers";
import { createWordTable } from "./word-table";

type Part = "unit" | "preposition" | "activity" | "none";

const parts = createWordTable<Part>([
  [times, "unit"],
  [adverbs, "unit"],
  [leadingVerbs, "unit"],
  [noPrepositions, "none"],
  [prepositions, "preposition"],
  [activities, "activity"],
]);
const closerTable = createWordTable<true>([[closers, true]]);
const openingTable = createWordTable<true>([[openings, true]]);

/** Dates, days and spans, and what stands for brackets. */
const pattern =
  /[\s\u0001、]+|(?:本|上|下|这|当)?(?:个)?(?:周|星期|礼拜)[一二三四五六日天末](?:[早晚]上|晚间|上午|下午|晚)?|[昨今前][日天晚]?\u0001+日?|(?:去年|今年|前年|上个?月|本月)?\d{1,2} ?月(?: ?\d{1,2} ?[日号]?)?(?:[初底中]|[上中下]旬)?|\d{1,2} ?[日号时点](?:\d{1,2}分)?(?:[早晚]间?|凌晨|上午|下午)?|\d{2,4}年(?:\d{1,2}月)?(?:\d{1,2}[日号])?|[一二两三四五六七八九十数几多\d]+(?:个)?(?:天|小时|个月|月|年|日|周|星期)[之以]?[前后来内]?|[两三四五六七八九十]?度|第?[一二两三四五六七八九十]+次|[\u4e00-\u9fff、]{1,5}地|(?:很|非常|颇|十分|相当)[\u4e00-\u9fff]{1,5}的$/y;

/** 与…的会谈 is a subject and no adverbial. */
const withWords = new Set(["与", "跟", "同"]);
/** A place without a closing word is short: 在北京表示. */
const longestPlace = 7;
/** Activities that need no closing word: 会晤外长王小明表示. */
const runsOn = /^(?:会晤|会见|接见|出席|召开|举行|发表|主持|参加|访问|回应|回答|答复)$/;
const longestActivity = 24;
/** Who declines says nothing: 对此不愿. */
const declines = /不|没有|未|拒绝|无法|得到|获得/;

/** A phrase that runs on to the verb. */
function isPhrase(word: string, value: Part, inner: string, isLast: boolean): boolean {
  if (value === "activity" && runsOn.test(word))
    return isLast && inner.length <= longestActivity && !/的/.test(inner) && !declines.test(inner);
  if (value !== "preposition" || !isLast || inner.length < 2 || inner.endsWith("的") || declines.test(inner))
    return false;
  if (word === "在" || word === "于") return inner.length <= longestPlace && !inner.includes(bracketMark);
  return !(withWords.has(word) && inner.includes("的"));
}

/** A phrase that ends with a closing word. */
const isClosed = (word: string, inner: string) =>
  !declines.test(inner) && !(withWords.has(word) && inner.includes("的"));

/** So deep phrases lie in phrases at most: 在…上对…就…. */
const deepest = 5;

/** Ends of the part of an adverbial that begins at `at`, the most likely first. */
function endsAt(words: string, at: number): number[] {
  pattern.lastIndex = at;
  const match = pattern.exec(words);
  const ends = match ? [pattern.lastIndex] : [];
  for (const { end, value, word } of parts.allAt(words, at)) {
    if (value === "none") break;
    if (value === "unit") ends.push(end);
    else {
      for (let place = words.length; place > end; place -= 1)
        if (
          isPhrase(word, value, words.slice(end, place), place === words.length) ||
          (closesAt(words, place) && isClosed(word, words.slice(end, place)))
        )
          ends.push(place);
    }
  }
  return ends;
}

/** Whether a closing word ends at `place`. */
function closesAt(words: string, place: number): boolean {
  for (let length = 1; length <= 4; length += 1)
    if (closerTable.at(words, place - length)?.end === place) return true;
  return false;
}

/** @param words folded and masked, up to some 90 units; @returns whether they are nothing but adverbials, or empty. */
export function isAdverbial(words: string): boolean {
  const dead = new Set<number>();
  const read = (at: number, depth: number): boolean => {
    if (at === words.length) return true;
    if (dead.has(at) || depth > deepest * 3) return false;
    for (const end of endsAt(words, at)) if (end > at && read(end, depth + 1)) return true;
    dead.add(at);
    return false;
  };
  return read(0, 0);
}

/** Whether words begin with a preposition: 在会上｜官员. */
export const beginsPhrase = (words: string): boolean => parts.at(words, 0)?.value === "preposition";

/** Where the source begins in a clause: behind connectives, dates and what stands for brackets. */
export function skipOpenings(words: string): number {
  let at = 0;
  while (at < words.length) {
    pattern.lastIndex = at;
    const match = /[地]$/.test(pattern.exec(words)?.[0] ?? "地") ? null : pattern.lastIndex;
    const next = openingTable.at(words, at)?.end ?? match ?? null;
    if (next === null || next <= at || next >= words.length) return at;
    at = next;
  }
  return at;
}

const speech = new Set([speechMark, speechStart, speechEnd, bracketMark]);
/** Whether a unit stands for something set aside. */
export const isMasked = (unit: string | undefined): boolean => unit !== undefined && speech.has(unit);
