/** 彭博社周四报导: a medium, adverbials, a word of reporting. */
import { contentBehind } from "../content";
import { findSource } from "../find-source";
import { makeReading } from "../make-reading";
import { clauseStart } from "../sentences-around";
import type { VerbParser } from "./parser";

const mediaTypes = new Set(["known", "media", "outlet", "report"]);

export const reported: VerbParser = (reader, verb, { floor }) => {
  const { plain } = reader.prepared;
  // 路透社的报道称: the report speaks for the medium.
  const isNoun = plain[verb.start - 1] === "的";
  if (isNoun && !verb.isDouble) return null;
  const source = findSource(reader, clauseStart(plain, verb.start, floor), isNoun ? verb.start - 1 : verb.start);
  if (!source || !mediaTypes.has(source.head.type)) return null;
  const behind = plain[verb.end] === "了" ? verb.end + 1 : verb.end;
  if (!verb.isDouble && !contentBehind(plain, behind).hasContent) return null;
  return { readings: [makeReading(reader, source, "reports", verb.end)], next: verb.end };
};
