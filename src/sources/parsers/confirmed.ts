/** 会晤得到官方确认: who confirms is named after what is confirmed. */
import { findSource } from "../find-source";
import { makeReading } from "../make-reading";
import { sentenceStart } from "../sentences-around";
import type { PlaceParser } from "./parser";

/** What it begins with. */
export const confirmedLeads = "得获经";

const confirmed =
  /(?:得到|获得|获|经)(?=([^，。；：、\u0003]{2,24}?)的?(?:正式|最终|公开|书面)?(?:确认|证实))/y;
/** What follows makes a condition or a noun of it: 得到官方确认后. */
const noFact = /^(?:之?[前后]|的|函|书|程序)/;
/** Fewer units before it are nothing that could be confirmed. */
const leastContent = 4;
/** Not yet, or only perhaps. */
const denied =
  /(?:没有?|未|尚未|无法|不能|难以|等待|有待|只有|如果?|若|希望|要求)[^，。]{0,4}$|(?:将|能|会|可望|待)$/;

export const confirmedBy: PlaceParser = (reader, at) => {
  const { plain } = reader.prepared;
  confirmed.lastIndex = at;
  const match = confirmed.exec(plain);
  if (!match || denied.test(plain.slice(Math.max(0, at - 12), at))) return null;
  if (at - sentenceStart(plain, at) < leastContent) return null;
  const from = at + match[0].length;
  const to = from + match[1]!.length;
  const source = findSource(reader, from, to);
  if (!source) return null;
  const end = plain.slice(to, to + 8).search(/确认|证实/) + to + 2;
  if (noFact.test(plain.slice(end, end + 2))) return null;
  return { readings: [makeReading(reader, source, "says", end)], next: end };
};
