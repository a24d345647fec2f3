/** Names that nobody introduced, directly behind a title: 科长赖文启. */
import { isAdverbial } from "./adverbials";
import type { Candidate } from "./find-source";
import {
  chineseNameEnd,
  commonWords,
  foreignNameEnd,
  isForeignChar,
  isHan,
  japaneseNameEnd,
  latinNameEnd,
} from "./name-shapes";
import { bracketMark } from "./prepare-text";
import { documents, institutions, media, roles, spokesmen, titles } from "./words/heads";
import { createWordTable } from "./word-table";

/** Words that are no names. */
const wordTable = createWordTable<true>([
  [roles, true],
  [titles, true],
  [spokesmen, true],
  [institutions, true],
  [media, true],
  [documents, true],
]);
export const titleTable = createWordTable<true>([
  [titles, true],
  [roles, true],
  [spokesmen, true],
]);

/** Longer names behind a title have a dot. */
const longestUnusual = 7;

/** Behind a title a bracket with the spelling ends a name, and one character may be unusual in foreign names. */
function unusualNameEnds(plain: string, from: number): number[] {
  const ends: number[] = [];
  let foreign = 0;
  for (let end = from; end < from + longestUnusual && isHan(plain[end]); end += 1) {
    if (isForeignChar(plain[end]!)) foreign += 1;
    const length = end + 1 - from;
    if (length >= 2 && plain[end + 1] === bracketMark) ends.push(end + 1);
    else if (length >= 3 && foreign >= length - 1) ends.push(end + 1);
  }
  return ends;
}

/** A name nobody introduced, directly behind a title: 科长赖文启. */
export function namesBehindTitle(plain: string, at: number, to: number): Candidate[] {
  const title = titleTable.at(plain, at);
  if (!title) return [];
  const names: Candidate[] = [];
  let from = title.end;
  while (plain[from] === bracketMark || plain[from] === " ") from += 1;
  const ends = [
    foreignNameEnd(plain, from),
    chineseNameEnd(plain, from),
    latinNameEnd(plain, from),
    japaneseNameEnd(plain, from),
  ];
  // Its last character may be one that seldom ends a name: 王广发.
  const chinese = chineseNameEnd(plain, from);
  if (chinese === from + 2 && isHan(plain[chinese])) ends.push(chinese + 1);
  ends.push(...unusualNameEnds(plain, from));
  for (const end of ends) {
    const name = plain.slice(from, end);
    if (
      end - from < 2 ||
      end > to ||
      wordTable.at(plain, from) ||
      commonWords.has(name) ||
      isAdverbial(name) ||
      !/^[\p{Script=Han}A-Za-z·. '’-]+$/u.test(name)
    )
      continue;
    names.push({
      start: from,
      end,
      head: { type: "person", person: { name: name.trim(), title: title.word } },
    });
  }
  return names;
}
