/** How tests read: "words → EDTF" of every expression, on a Tuesday in Beijing unless told otherwise. */
import { expect, it } from "vitest";
import { findDateExpressions } from "../dates/find-date-expressions";

/** "words → EDTF" of every expression; publication is noon in Beijing on 16 November 2021 unless told otherwise. */
export const readDates = (
  text: string,
  published = "2021-11-16T04:00:00Z",
  zone = "Asia/Shanghai",
): string[] =>
  findDateExpressions(text, { instantMs: Date.parse(published), zone }).map(
    ({ exact, when }) => `${exact} → ${when}`,
  );

/** What a rule decides: a text, one of its expressions as "words → EDTF", and the day of publication if not the usual. */
export type Decided = readonly [text: string, expression: string, published?: string];

/** A test per rule: it alone decides the expression in each of its three texts; and no rule is without them. */
export function itDecides(rules: readonly { name: string }[], texts: Record<string, readonly Decided[]>) {
  it("has three sentences for every rule", () => {
    expect(Object.keys(texts).sort()).toEqual(rules.map(({ name }) => name).sort());
    expect(Object.values(texts).every((own) => own.length === 3)).toBe(true);
  });
  const cases = Object.entries(texts).flatMap(([rule, own]) =>
    own.map(([text, expression, published]) => ({ rule, text, expression, published })),
  );
  it.each(cases)("$rule: $text", ({ rule, text, expression, published = "2021-11-16" }) => {
    const dct = {
      instantMs: published === "unknown" ? null : Date.parse(`${published}T04:00:00Z`),
      zone: "Asia/Shanghai",
    };
    const found = findDateExpressions(text, dct).map((read) => `${read.exact} → ${read.when}, ${read.rule}`);
    expect(found).toContain(`${expression}, ${rule}`);
  });
}

/** A text and what must be read in it. */
type Case = [text: string, ...expressions: string[]];

/** A test per text: on the usual day exactly these expressions are read in it. */
export const itReads = (cases: Case[]) =>
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) =>
    expect(readDates(text)).toEqual(expected),
  );
