/** 《2022财年国防授权法》, “枢密院十号”: a year or day that a name begins or ends with is not a date. */
import type { Candidate } from "../reading";
import type { Refiner } from "./refiner";

/** A title that begins with a year; 《关于在21世纪20年代…》 speaks of one. */
const beginsTitle = (text: string, { start, reading }: Candidate) =>
  (text[start - 1] === "《" || text[start - 1] === "〈") &&
  !(reading.kind === "date" && reading.month !== null) &&
  reading.kind !== "range";

/** A name in quotation marks that ends with a number of the day: no date ends a quotation unled. */
const endsName = (text: string, { start, end, reading }: Candidate) =>
  reading.kind === "date" &&
  !reading.month &&
  text[end - 1] === "号" &&
  "”」』》".includes(text[end] ?? "-") &&
  /\p{L}/u.test(text[start - 1] ?? " ") &&
  !"在于到从自至和".includes(text[start - 1]!);

/** Drops years and days that belong to a title or name. */
export const dropNames: Refiner = (candidates, text) =>
  candidates.filter((candidate) => !beginsTitle(text, candidate) && !endsName(text, candidate));
