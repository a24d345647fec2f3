/**
 * What a text is cut into, the same for the index and for a query. A unit is one Han character (kana and Hangul
 * likewise) or one word of letters and digits; all else only separates. The terms of the index are every word and
 * every pair of units that touch:
 *
 *     2021年佩洛西访台  →  2021, 2021年, 年佩, 佩洛, 洛西, 西访, 访台
 */
export const separator = 0;
export const letter = 1;
export const glyph = 2;

/** Longer runs of letters are addresses and codes, and separate like punctuation. */
export const longestWord = 40;

/** Half-open ranges of UTF-16 units. Surrogates are glyphs: each half is a unit, which finds the pair. */
const ranges: readonly (readonly [kind: number, from: number, to: number])[] = [
  [letter, 0x30, 0x3a],
  [letter, 0x61, 0x7b],
  [letter, 0xc0, 0x250],
  [separator, 0xd7, 0xd8],
  [separator, 0xf7, 0xf8],
  [letter, 0x300, 0x2000],
  [glyph, 0x2e80, 0x2fe0],
  [glyph, 0x3005, 0x3008],
  [glyph, 0x3021, 0x302a],
  [glyph, 0x3041, 0x30fb],
  [glyph, 0x30fc, 0x3130],
  [glyph, 0x3131, 0x318f],
  [glyph, 0x31f0, 0x3200],
  [glyph, 0x3400, 0x4dc0],
  [glyph, 0x4e00, 0xa000],
  [glyph, 0xac00, 0xd7a4],
  [glyph, 0xd800, 0xe000],
  [glyph, 0xf900, 0xfb00],
];

/** What each UTF-16 unit of a folded text is. */
export const kinds = new Uint8Array(0x10000);
for (const [kind, from, to] of ranges) kinds.fill(kind, from, to);

/** Where the unit that begins at `start` ends. @param folded has no separator there. */
export function endOfUnit(folded: string, start: number): number {
  if (kinds[folded.charCodeAt(start)] === glyph) return start + 1;
  let end = start + 1;
  while (end < folded.length && kinds[folded.charCodeAt(end)] === letter) end += 1;
  return end;
}

/**
 * Calls `visit` for every unit of a folded text, in order.
 * @param visit is told where the unit that touches this one before it begins, or -1.
 */
export function walkUnits(folded: string, visit: (start: number, end: number, before: number) => void): void {
  let before = -1;
  for (let at = 0; at < folded.length;) {
    if (kinds[folded.charCodeAt(at)] === separator) {
      before = -1;
      at += 1;
      continue;
    }
    const end = endOfUnit(folded, at);
    if (end - at > longestWord) before = -1;
    else {
      visit(at, end, before);
      before = at;
    }
    at = end;
  }
}

/** Units that touch each other, by where they begin; `ends[i]` is where `starts[i]`'s unit ends. */
export type Run = { starts: number[]; ends: number[] };

/** The runs of a folded text, in order. */
export function findRuns(folded: string): Run[] {
  const runs: Run[] = [];
  walkUnits(folded, (start, end, before) => {
    if (before < 0) runs.push({ starts: [], ends: [] });
    runs.at(-1)!.starts.push(start);
    runs.at(-1)!.ends.push(end);
  });
  return runs;
}

/** Whether `text.slice(start, end)` begins and ends where units do, so that "19日" is not found in "2019日". */
export function isWhole(folded: string, start: number, end: number): boolean {
  const isLetter = (at: number) => kinds[folded.charCodeAt(at)] === letter;
  return (
    !(start > 0 && isLetter(start - 1) && isLetter(start)) &&
    !(end < folded.length && isLetter(end - 1) && isLetter(end))
  );
}
