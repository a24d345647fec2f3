/** 转自中央社: where a text was taken from. */
import { findMedia, makeReading } from "../make-reading";
import type { PlaceParser } from "./parser";

/** What begins it begins with one of these. */
export const reprintLeads = "转摘原综";
const lead = /转自|转载自|摘自|原载于?|综合自/y;

export const reprint: PlaceParser = (reader, at) => {
  const { folded } = reader.prepared;
  lead.lastIndex = at;
  if (!lead.test(folded)) return null;
  const from = lead.lastIndex;
  const medium = findMedia(reader, from, Math.min(folded.length, from + 16))[0];
  if (!medium) return null;
  const reading = { ...makeReading(reader, medium, "reprint", medium.end), start: at };
  return { readings: [reading], next: medium.end };
};
