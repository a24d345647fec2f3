/** Whether something is said: what follows a verb, or in “…”，他说。 what goes before its source. */
import { speechStart } from "./prepare-text";
import { sentenceEnd, sentenceStart } from "./sentences-around";

/** Behind a verb they are no content: acts of speech, the verb as a noun, as a thing of the past. */
const noContent =
  /^(?:\s*\d+\s*[例人名宗起]|[“「][^”」]{1,20}[”」]的|的|了$|了[，。]|了[^，]{1,7}$|过|着|得|不了|(?:了|出|过)?(?:深切|强烈|极大|严重|高度|热烈|诚挚|由衷|衷心|最?深的?|严正)?(?:的)?(?:欢迎|感谢|关切|关注|遗憾|谴责|抗议|哀悼|祝贺|敬意|歉意|慰问|不满|愤慨|愤怒|赞赏|肯定|支持|反对|同意|质疑|认同|赞同|悼念|惊讶|震惊|失望|不解|抱歉|道歉|谢意|敬佩|钦佩|怀疑|异议|忠诚|声援|祝福|问候)(?!.{0,6}[说称]))/;

/** Fewer units are no content. */
const leastContent = 4;

const stops = new Set([..."，：、", speechStart]);

/** What follows a verb. */
export type Following = {
  /** A comma, a colon or quoted speech directly behind. */
  isSetOff: boolean;
  hasContent: boolean;
};

/** @param at behind the verb. */
export function contentBehind(plain: string, at: number): Following {
  const end = sentenceEnd(plain, at);
  const rest = plain.slice(at, end);
  const isSpeechNext = /^[：，]?[\s\n]*[\u0003“「"]/.test(plain.slice(at, at + 4));
  const isSetOff = isSpeechNext || (stops.has(plain[at]!) && rest.length > 2);
  return { isSetOff, hasContent: !noContent.test(rest) && (isSpeechNext || rest.length >= leastContent) };
}

/** Whether a quotation ends directly before a place. */
export const followsQuotation = (plain: string, at: number): boolean =>
  /[\u0004”」"][，,]?$/.test(plain.slice(Math.max(0, at - 2), at));

/** Whether the sentence's words before a source are what it says: “…”，她告诉媒体；…的原则，侍建宇说。 */
export function contentBefore(plain: string, sourceStart: number): boolean {
  const before = plain.slice(sentenceStart(plain, sourceStart), sourceStart);
  if (/[\u0004”」"][，,。]?\s*$/.test(before)) return true;
  return before.length >= 12 && /，\s*$/.test(before);
}

/** Whether nothing follows a verb in its sentence. */
export const endsSentence = (plain: string, at: number): boolean =>
  at >= plain.length || /[。！？；\n]/.test(plain[at]!);
