import type { Reader } from "../find-source";
import type { Reading } from "../reading";

/** Improves readings, which are in order; returns those that stay. */
export type Refiner = (readings: Reading[], reader: Reader) => Reading[];
