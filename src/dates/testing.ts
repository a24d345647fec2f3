/** How tests read: "words → EDTF" of every expression, on a Tuesday in Beijing unless told otherwise. */
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
export type Case = [text: string, ...expressions: string[]];
export const toRows = (cases: Case[]) => cases.map(([text, ...expected]) => ({ text, expected }));
