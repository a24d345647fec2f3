/** 知情人士告诉彭博社: the medium to which it was told is part of the chain. */
import { findSource } from "../find-source";
import { findMedia, makeReading } from "../make-reading";
import { clauseEnd, clauseStart, sentenceEnd } from "../sentences-around";
import { contentBefore, endsSentence } from "../content";
import type { VerbParser } from "./parser";

/** To whom something is told is named in so many units. */
const longestHearer = 30;

export const told: VerbParser = (reader, verb, { floor }) => {
  const { plain } = reader.prepared;
  const from = clauseStart(plain, verb.start, floor);
  const source = findSource(reader, from, verb.start);
  if (!source || source.head.type === "document") return null;
  const hearerEnd = Math.min(clauseEnd(plain, verb.end), verb.end + longestHearer);
  const media = findMedia(reader, verb.end, hearerEnd).map((medium) =>
    makeReading(reader, medium, "medium", medium.end),
  );
  const isAfter = endsSentence(plain, hearerEnd) && contentBefore(plain, source.start);
  if (
    !isAfter &&
    sentenceEnd(plain, hearerEnd) - hearerEnd < 4 &&
    !/[\u0003：，]/.test(plain[hearerEnd] ?? "")
  )
    return null;
  if (/^[你您我]/.test(plain.slice(verb.end))) return null;
  const isWithHearer = /^(?:记者|媒体|外界|在场|本报|大家|公众)/.test(plain.slice(verb.end));
  const end =
    media.length === 0 && (isWithHearer || /[，：\u0003]/.test(plain[hearerEnd] ?? ""))
      ? hearerEnd
      : verb.end;
  const reading = makeReading(reader, source, "tells", end);
  reading.via = media[0] ?? null;
  return { readings: [reading, ...media], next: media.at(-1)?.end ?? end };
};
