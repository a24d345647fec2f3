/** Numbers in the folded text: ASCII digits and Chinese numerals. Every reader looks a bounded way ahead. */

/** A number at a place, the offset of its end, and how many digits or numerals it has. */
export type ReadNumber = { value: number; end: number; digits: number; isChinese: boolean };

const chineseDigits = "〇一二三四五六七八九";
const maxDigits = 4;
const maxNumerals = 7;

/** The digit at a place, 0–9; -1 if there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? code - 48 : -1;
}

/** Whether an ASCII digit is at a place. */
export const isDigitAt = (text: string, at: number): boolean => digitAt(text, at) >= 0;

/** The Chinese numerals that a date may be written with, folded. */
export const numerals = "〇一二三四五六七八九十百千廿卅两";
const numeralCodes = new Uint8Array(0x10000);
for (const numeral of numerals) numeralCodes[numeral.charCodeAt(0)] = 1;

/** `charCodeAt` past the end is NaN, for which the table has no entry. */
export const isNumeralAt = (text: string, at: number): boolean => numeralCodes[text.charCodeAt(at)] === 1;

function readDigits(text: string, at: number): ReadNumber | null {
  let end = at;
  let value = 0;
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, end)) {
    if (end - at >= maxDigits) return null;
    value = value * 10 + digit;
    end += 1;
  }
  return end === at ? null : { value, end, digits: end - at, isChinese: false };
}

/** 二〇二一: digits one by one. @returns null if a unit (十, 百) is among them. */
function toPositional(numerals: string): number | null {
  let value = 0;
  for (const char of numerals) {
    const digit = chineseDigits.indexOf(char);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 一百一十, 二十三, 廿三: digits with units. @returns null if it is not a number (十二三). */
function toUnitNumber(numerals: string): number | null {
  let total = 0;
  let pending: number | null = null;
  let lastUnit = 10_000;
  for (const char of numerals) {
    const digit = char === "两" ? 2 : chineseDigits.indexOf(char);
    if (digit >= 0) {
      if (pending !== null && pending !== 0) return null;
      pending = digit;
      continue;
    }
    const score = char === "廿" ? 20 : char === "卅" ? 30 : 0;
    const unit = score > 0 ? 10 : char === "十" ? 10 : char === "百" ? 100 : 1_000;
    if (unit >= lastUnit) return null;
    total += score > 0 ? score : (pending ?? 1) * unit;
    pending = null;
    lastUnit = unit;
  }
  return total + (pending ?? 0);
}

function readNumerals(text: string, at: number): ReadNumber | null {
  let end = at;
  while (isNumeralAt(text, end)) {
    if (end - at >= maxNumerals) return null;
    end += 1;
  }
  if (end === at) return null;
  const numerals = text.slice(at, end);
  const positional =
    numerals.length === 1 || !/[十百千廿卅两]/.test(numerals) ? toPositional(numerals) : null;
  const value = positional ?? toUnitNumber(numerals);
  return value === null ? null : { value, end, digits: numerals.length, isChinese: true };
}

/** @returns null where no number begins, or one too long for any date. */
export const readNumber = (text: string, at: number): ReadNumber | null =>
  readDigits(text, at) ?? readNumerals(text, at);

/** Skips at most two spaces, as some outlets set them around digits (1 月 7 日). */
export function skipSpaces(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && (text[end] === " " || text[end] === "\t")) end += 1;
  return end;
}
