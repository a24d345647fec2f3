/** Rules that settle what a date leaves out: lists in order, of which the first that knows an answer decides. */
import type { Anchor, Context } from "../context";
import type { Surrounds } from "../text-cursor";

/** Where an expression is in its text, and whether the words beside it look ahead (将于15日) or back (15日表示). */
export type Place = Surrounds & { start: number; isAhead: boolean; isBack: boolean };

/** `decide` returns null where the rule has no answer. */
export type Rule<Bare, Value> = {
  name: string;
  decide: (bare: Bare, at: Place, context: Context) => Value | null;
};

/** A value and the name of the rule that it is owed to. */
export type Decision<Value> = { value: Value; rule: string };

/** The answer of the first rule that has one; null if none has. */
export function decide<Bare, Value>(
  rules: readonly Rule<Bare, Value>[],
  bare: Bare,
  at: Place,
  context: Context,
): Decision<Value> | null {
  for (const rule of rules) {
    const value = rule.decide(bare, at, context);
    if (value !== null) return { value, rule: rule.name };
  }
  return null;
}

/** The anchor if it was said after an offset: in the same sentence or paragraph. */
export const nearOf = (anchor: Anchor | null, from: number): Anchor | null =>
  anchor !== null && anchor.at > from ? anchor : null;

/** Characters over which a story in another year is still followed. */
export const storyReach = 900;

/** Days before publication, and after it where the words look ahead, within which a date is news of these days. */
const freshDays = { before: 6, aheadOfPlans: 3 };

/** Whether an epoch day lies so close to publication that it is news, whatever was last told. */
export const isFresh = (epochDay: number, today: number, { isAhead }: Place): boolean =>
  epochDay >= today - freshDays.before && epochDay <= today + (isAhead ? freshDays.aheadOfPlans : 0);
