/** 伯恩斯：“…”: a speaker's name or a medium at the head of a paragraph, before a colon. */
import { findSource } from "../find-source";
import { makeReading } from "../make-reading";
import { verbAt } from "../verb-table";
import type { PlaceParser } from "./parser";

const longestLabel = 24;
/** Words before a colon that are of the page or of the newsroom. */
const noLabel =
  /编辑|责编|记者|主持|摄影|图片|来源|作者|译|校对|撰文|文字|时间|地点|问|答|嘉宾|制作|策划|监制|网编|原文|相关|更多/;

export const label: PlaceParser = (reader, at) => {
  const { plain } = reader.prepared;
  if (at > 0 && plain[at - 1] !== "\n") return null;
  const colon = plain.slice(at, at + longestLabel + 1).indexOf("：");
  if (colon < 2) return null;
  const words = plain.slice(at, at + colon);
  if (noLabel.test(words) || /[，。；！？《\u0003\n]/.test(words)) return null;
  if (/^[\s\n]*$/.test(plain.slice(at + colon + 1, at + colon + 3))) return null;
  for (let place = at; place < at + colon; place += 1) if (verbAt(plain, place)) return null;
  const source = findSource(reader, at, at + colon);
  if (!source) return null;
  const { type } = source.head;
  const isSpeaker = type === "person" || (type === "known" && !source.head.isAmbiguous) || type === "media";
  // A label is the name alone: adverbials behind it make a clause of it.
  if (!isSpeaker || !/^[\u0001 》”」]*$/.test(plain.slice(source.end, at + colon))) return null;
  return { readings: [makeReading(reader, source, "label", at + colon + 1)], next: at + colon + 1 };
};
