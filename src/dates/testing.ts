/** How tests read: "words → EDTF" of every expression, on a Tuesday in Beijing unless told otherwise. */
import { expect, it } from "vitest";
import { findDateExpressions } from "./find-date-expressions";

export const readDates = (
  text: string,
  published = "2021-11-16T04:00:00Z",
  zone = "Asia/Shanghai",
): string[] =>
  findDateExpressions(text, { instantMs: Date.parse(published), zone }).map(
    ({ exact, when }) => `${exact} → ${when}`,
  );

/** A text and what must be read in it. */
type Case = [text: string, ...expressions: string[]];

/** A test per text: on the usual day exactly these expressions are read in it. */
export const itReads = (cases: Case[]) =>
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) =>
    expect(readDates(text)).toEqual(expected),
  );
