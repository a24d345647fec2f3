/**
 * A table by UTF-16 unit, 1 where a character matches: looked up for every character of an archive, it is several
 * times faster than a set or an expression. Characters beyond the basic plane have no entry.
 */
export const tableOfUnits = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 0x10000 }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));

/** Han characters of the basic plane. */
export const isHan = tableOfUnits(/\p{Script=Han}/u);
