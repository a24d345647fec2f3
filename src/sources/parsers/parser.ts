import type { Reader } from "../find-source";
import type { Reading } from "../reading";
import type { Verb } from "../verb-table";

/** What was read before a place. */
export type Progress = {
  /** No clause begins before this: the end of the last reading, or of a verb that takes a source from another. */
  floor: number;
  readings: readonly Reading[];
};

/** Readings made at a place, in order, and where to go on. */
export type Parsed = { readings: Reading[]; next: number };

/** Tries to read an attribution at a verb; null where there is none. */
export type VerbParser = (reader: Reader, verb: Verb, progress: Progress) => Parsed | null;

/** Tries to read an attribution that begins at a place. */
export type PlaceParser = (reader: Reader, at: number, progress: Progress) => Parsed | null;
