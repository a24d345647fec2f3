/** 彭博社周四报导: a medium, adverbials, a word of reporting. */
import { isAdverbial, skipOpenings } from "../adverbials";
import { contentBehind } from "../content";
import { findSource, type Reader, type Source } from "../find-source";
import { makeReading } from "../make-reading";
import { clauseStart } from "../sentences-around";
import type { Verb } from "../verb-table";
import type { Parsed, VerbParser } from "./parser";

const mediaTypes = new Set(["known", "media", "outlet", "report"]);

/** 报导指出: the report that was named before. */
function readReport(reader: Reader, verb: Verb, floor: number): Parsed | null {
  const { plain } = reader.prepared;
  const from = clauseStart(plain, verb.start, floor);
  const start = from + skipOpenings(plain.slice(from, verb.start));
  if (start < verb.start && !isAdverbial(plain.slice(start, verb.start))) return null;
  const source: Source = {
    start,
    end: verb.start,
    headStart: verb.start,
    head: { type: "report" },
    word: verb.word,
  };
  return { readings: [makeReading(reader, source, "reports", verb.end)], next: verb.end };
}

export const reported: VerbParser = (reader, verb, { floor }) => {
  const { plain } = reader.prepared;
  // 路透社的报道称: the report speaks for the medium.
  const isNoun = /的[\u4e00-\u9fff]{0,3}$/.test(plain.slice(Math.max(0, verb.start - 4), verb.start));
  if (isNoun && !verb.isDouble) return null;
  const source = findSource(
    reader,
    clauseStart(plain, verb.start, floor),
    isNoun ? plain.lastIndexOf("的", verb.start) : verb.start,
  );
  if (!source && verb.isDouble) return readReport(reader, verb, floor);
  if (!source || !mediaTypes.has(source.head.type)) return null;
  const behind = plain[verb.end] === "了" ? verb.end + 1 : verb.end;
  if (!verb.isDouble && !contentBehind(plain, behind).hasContent) return null;
  return { readings: [makeReading(reader, source, "reports", verb.end)], next: verb.end };
};
