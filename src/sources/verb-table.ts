/** The words of saying, looked up where one may begin. */
import {
  citingVerbs,
  expectingVerbs,
  freeVerbs,
  guardedVerbs,
  reportingVerbs,
  secondVerbs,
  showingVerbs,
  swallowingWords,
  tellingVerbs,
} from "./words/verbs";
import { createWordTable } from "./word-table";

/** What must follow, see words/verbs.ts; `none` holds a verb inside another word. */
export type VerbClass =
  "free" | "expecting" | "guarded" | "showing" | "reporting" | "citing" | "telling" | "none";

export type Verb = {
  start: number;
  end: number;
  /** Of the first word. */
  verbClass: VerbClass;
  word: string;
  /** Whether a second word of saying follows: 宣布说. */
  isDouble: boolean;
};

const table = createWordTable<VerbClass>([
  [citingVerbs, "citing"],
  [tellingVerbs, "telling"],
  [reportingVerbs, "reporting"],
  [freeVerbs, "free"],
  [expectingVerbs, "expecting"],
  [showingVerbs, "showing"],
  [guardedVerbs, "guarded"],
  [swallowingWords, "none"],
]);
const secondTable = createWordTable<true>([[secondVerbs, true]]);

/** The first units of all of them. */
export const verbLeads: ReadonlySet<number> = table.leads;

/** @returns the verb that begins at a place of the folded text, with a second one behind it; null where none does. */
export function verbAt(plain: string, at: number): Verb | null {
  const first = table.at(plain, at);
  if (!first) return null;
  const verb: Verb = { start: at, end: first.end, verbClass: first.value, word: first.word, isDouble: false };
  if (verb.verbClass === "none" || verb.verbClass === "citing" || verb.verbClass === "telling") return verb;
  for (;;) {
    const second = secondTable.at(plain, verb.end);
    const swallowed = table.at(plain, verb.end);
    if (!second || (swallowed && swallowed.end > second.end)) return verb;
    verb.end = second.end;
    verb.isDouble = true;
  }
}
