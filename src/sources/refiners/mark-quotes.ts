/** Whether words of a source stand in quotation marks next to its attribution. */
import type { Quotation } from "../prepare-text";
import type { Reading } from "../reading";
import { sentenceEnd, sentenceStart } from "../sentences-around";
import type { Refiner } from "./refiner";

/** Fewer units in quotation marks are a term. */
const leastQuoted = 4;
/** What follows a term and not a source's words: “一个中国”政策. */
const behindTerm =
  /^[”」』"]?(?:的?(?:政策|原则|协议|法案|计划|倡议|战略|概念|理论|标准|制度|问题|模式|运动|事件|工程|路线|行动|平台|网站|一词|之称|条款|公约|组织|学校|项目))/;

export const markQuotes: Refiner = (readings, { prepared: { plain, folded, quotations } }) => {
  let next = 0;
  // A medium that reports what another source says quotes it and not itself.
  const framed = new Set(
    readings.flatMap(({ via, start }) =>
      via && via.manner !== "medium" && sentenceStart(plain, start) <= via.start ? [via] : [],
    ),
  );
  readings.forEach((reading, index) => {
    const start = sentenceStart(plain, reading.start);
    const following = readings
      .slice(index + 1, index + 4)
      .find((other) => other.start >= reading.end && other.manner !== "medium");
    const stop = sentenceEnd(plain, reading.end);
    const end = Math.min(
      plain[stop] === "\n" || plain[stop + 1] === "\n" ? stop : stop + 2,
      following?.start ?? plain.length,
    );
    if (framed.has(reading) || reading.manner === "medium") return;
    while (next > 0 && quotations[next - 1]!.end > start) next -= 1;
    while (next < quotations.length && quotations[next]!.end <= start) next += 1;
    for (let at = next; at < quotations.length && quotations[at]!.start <= end; at += 1)
      if (isOf(reading, quotations[at]!, readings[index - 1] ?? null, plain, folded)) reading.quote = true;
  });
  return readings;
};

/** Behind the verb, or before the source and only a comma between. */
function isOf(
  reading: Reading,
  { start, end }: Quotation,
  previous: Reading | null,
  plain: string,
  folded: string,
): boolean {
  if (end - start < leastQuoted || behindTerm.test(folded.slice(end, end + 6))) return false;
  if (start >= reading.end) return true;
  const isBefore =
    end <= reading.start && /^[”」』"\u0004][，。,]?\s*$/.test(plain.slice(end, reading.start));
  return isBefore && (previous === null || previous.end <= start - 2 || previous.manner !== "says");
}
