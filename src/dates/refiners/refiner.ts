import type { Candidate } from "../reading";

/** Improves the list of candidates; `text` is folded. Returns them in order, none overlapping another. */
export type Refiner = (candidates: Candidate[], text: string) => Candidate[];
