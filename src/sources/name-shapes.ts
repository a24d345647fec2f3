/** What can be the name of a person, by its characters. Places are those of a folded text. */
import { afterNames, longSurnames, notGiven, surnames, transliteration } from "./words/names";

const surnameSet = new Set(surnames);
const longSurnameSet = new Set(longSurnames.split("|"));
const foreignSet = new Set(transliteration);
const afterSet = new Set(afterNames);
const notGivenSet = new Set(notGiven);

export const isHan = (char: string | undefined): boolean => char !== undefined && char >= "\u3400" && char <= "\u9fff";

/** 周 is a family name too. */
const weekday = /^周[一二三四五六日末边围]/;

const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z.'’-]/.test(char);

/** The end of a run of characters that foreign names are written with, dots and hyphens inside it included. */
export function foreignNameEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < 24) {
    const char = text[end]!;
    const joins = (char === "·" || char === "-") && end > at && isHan(text[end + 1]);
    // Behind a dot all is name until what no name holds.
    if (!foreignSet.has(char) && !joins && !(text[end - 1] === "·" && isHan(char))) break;
    end += 1;
  }
  while (end > at && /[·-]/.test(text[end - 1]!)) end -= 1;
  return end;
}

/** The end of a Chinese name: family name and one or two characters; `at` where none begins. */
export function chineseNameEnd(text: string, at: number): number {
  const long = longSurnameSet.has(text.slice(at, at + 2)) ? 2 : 0;
  const family = long || (surnameSet.has(text[at] ?? "") ? 1 : 0);
  if (family === 0 || weekday.test(text.slice(at, at + 2))) return at;
  const given = at + family;
  if (!isHan(text[given]) || notGivenSet.has(text[given]!)) return at;
  const second = text[given + 1];
  return isHan(second) && !afterSet.has(second!) ? given + 2 : given + 1;
}

/** The end of words in Latin letters that begin with a capital each: Josh Rogin. */
export function latinNameEnd(text: string, at: number): number {
  if (!/[A-Z]/.test(text[at] ?? "") || isLatin(text[at - 1])) return at;
  let end = at;
  for (;;) {
    let place = end;
    while (isLatin(text[place])) place += 1;
    if (place === end) break;
    end = place;
    if (text[end] === " " && /[A-Z]/.test(text[end + 1] ?? "")) end += 1;
    else break;
  }
  return end;
}

export const isForeignChar = (char: string): boolean => foreignSet.has(char);
export const isSurname = (text: string): boolean => surnameSet.has(text) || longSurnameSet.has(text);

/** Whether words can be a name by themselves: 王国材, 布莱克本, 萧华. */
export function isNameShaped(words: string): boolean {
  if (words.length < 2 || words.length > 12) return false;
  return foreignNameEnd(words, 0) === words.length || chineseNameEnd(words, 0) === words.length;
}
