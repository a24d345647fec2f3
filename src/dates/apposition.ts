/** 第二天，11月17日，…; 十天前，即1月10日: the date said right after a relative day tells which day that is. */
import type { Candidate, Reading } from "./reading";
import type { Resolution } from "./resolve-reading";

/** Days by which a relative day and the date beside it may differ: 前一天 of what the text told long before. */
const farthestBeside = 3;
/** 十天前,即1月10日: the words say that both are one. */
const equation = /^,(?:即|也就是|亦即|就是) ?$/;
const longestEquation = 6;

const isRelativeDay = (reading: Reading) =>
  reading.kind === "day" || (reading.kind === "offset" && reading.unit === "day");

/** Whether the words between a relative day and a date say that they are one, however far apart they count. */
export const equatesDays = ({ reading, end }: Candidate, next: Candidate, text: string): boolean =>
  isRelativeDay(reading) &&
  next.reading.kind === "date" &&
  next.reading.day !== null &&
  next.start - end <= longestEquation &&
  equation.test(text.slice(end, next.start));

/** Whether a comma alone is between a relative day and a date, and another stop after it. */
export function isApposition({ reading, end }: Candidate, next: Candidate, text: string): boolean {
  if (!isRelativeDay(reading) || next.reading.kind !== "date") return false;
  const isDate = next.reading.day !== null && next.reading.month?.base === "absolute";
  if (!isDate || text[end] !== "," || next.start !== end + 1) return false;
  return reading.kind === "offset" || ",)".includes(text[next.end] ?? "?");
}

/** Of a relative day and the date beside it the date where both may be one, else the relative day as counted. */
export function chooseDate(counted: Resolution | null, said: Resolution): Resolution | null {
  if (said.extent.precision !== "day" || counted?.extent.from === said.extent.from) return counted;
  if (!counted) return said;
  const isNear = Math.abs(counted.extent.from - said.extent.from) <= farthestBeside;
  return counted.extent.precision === "day" && isNear ? said : counted;
}
