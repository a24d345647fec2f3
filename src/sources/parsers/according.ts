/** 据路透社报道, 根据法庭文件: with 据 or 根据 in front. */
import { findSource, type Reader, type Source } from "../find-source";
import { findMedia, makeReading } from "../make-reading";
import { clauseEnd } from "../sentences-around";
import { verbAt } from "../verb-table";
import type { PlaceParser } from "./parser";

/** What begins it begins with one of these. */
export const accordingLeads = "根依据综";
const lead = /根据|依据|据|综合(?=[^，。]{2,24}(?:报道|报导|消息))/y;
/** Words with 据 that name no source, and words that end with it. */
const noSource =
  /^据(?:此|悉|了解|不完全统计|介绍|称|说|传|估计|统计|点|守|为|有|理|实|信|以|报道[，称说]|报导[，称说])/;
const wordsBefore = /[数证依占根票单收论凭割字]$/;
/** Rules, which are followed and not believed. */
const rules =
  /(?:协议|协定|条约|宪法|法案|条例|法规|规定|合同|规则|规划|方案|纲要|指引|法律|(?<!说)法|章程|惯例|原则|要求|计划|时间表|经验|需要|情况|精神|命令|标准|判例)$/;

/** An agency so near the beginning issued the text itself: 根据路透社的民调. */
const longestBefore = 5;

const verbsOfNews = new Set(["reporting", "free", "guarded", "citing", "expecting", "showing"]);

/** 据…报道: the first word of saying in the clause that has a source before it. */
function findSaying(
  reader: Reader,
  from: number,
  to: number,
): { source: Source; end: number; isCiting: boolean } | null {
  const { plain } = reader.prepared;
  for (let at = from + 2; at < to; at += 1) {
    const verb = verbAt(plain, at);
    if (!verb) continue;
    if (verbsOfNews.has(verb.verbClass) && plain[verb.end] !== "的") {
      const source = findSource(reader, from, verb.start);
      if (source) return { source, end: verb.end, isCiting: verb.verbClass === "citing" };
    }
    at = verb.end - 1;
  }
  return null;
}

/** 根据路透社的民调: a text, whose issuer is the source where the words name one. */
function findText(reader: Reader, from: number, to: number): Source | null {
  const { plain } = reader.prepared;
  const source = findSource(reader, from, to);
  if (
    !source ||
    (source.head.type !== "document" &&
      source.head.type !== "known" &&
      source.head.type !== "report" &&
      source.head.type !== "media")
  )
    return null;
  if (rules.test(plain.slice(from, to).replace(/[\u0001》\s]+$/, ""))) return null;
  const issuer = findMedia(reader, from, source.headStart)[0];
  return issuer && issuer.start - from <= longestBefore ? { ...issuer, end: source.end } : source;
}

export const according: PlaceParser = (reader, at) => {
  const { plain } = reader.prepared;
  lead.lastIndex = at;
  const match = lead.exec(plain);
  if (!match || wordsBefore.test(plain[at - 1] ?? "") || noSource.test(plain.slice(at, at + 6))) return null;
  const from = lead.lastIndex;
  const to = clauseEnd(plain, from);
  const saying = findSaying(reader, from, to);
  const source = saying?.source ?? findText(reader, from, to);
  if (!source || /^(?:本报|本刊|本台|记者|笔者)/.test(plain.slice(from))) return null;
  const end = saying?.end ?? to;
  const reading = makeReading(reader, source, saying?.isCiting ? "cites" : "according", end);
  reading.start = at;
  const next = saying ? end : to;
  return { readings: [reading], next };
};
