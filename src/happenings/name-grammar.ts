/** Whether words are built as a name of a happening: who did what, or a noun for what happened. */
import { findWords, type Word } from "../words/find-words";

const nounKinds = new Set<Word["kind"]>(["person", "place", "organisation", "name", "noun"]);
const isNoun = ({ kind }: Word) => nounKinds.has(kind);
const isVerb = ({ kind, text }: Word) => kind === "verb" && !modal.has(text);

/** Verbs that only introduce another. */
const modal = new Set([
  "是",
  "有",
  "会",
  "要",
  "能",
  "可",
  "可能",
  "可以",
  "应",
  "应该",
  "需要",
  "没有",
  "被",
  "遭",
  "受",
]);
/** Adverbs by which a sentence leans on the one before it. */
const leaning =
  /^(?:也|却|还|就|又|便|则|才|更|终于|同样|反而|仍|仍然|依然|依旧|其实|实际上|据说|一向|紧跟|随即|随后|再次|最近|近日|近期|早已|已经|期间|至少|甚至|早就|还给|就此|即|并|均|则)$/;

/** Words after which a verb must follow: prepositions, and verbs that make others act. */
const expecting = new Set(
  "在 对 向 从 由 把 将 就 针对 关于 与 和 跟 呼吁 要求 敦促 指示 促 吁 请 令 让 使 命令 下令 催促 建议 号召 邀请".split(
    " ",
  ),
);

export type Grammar = {
  /** A noun or name stands before the first verb, and nothing but a number or adjective before that. */
  hasSubject: boolean;
  hasVerb: boolean;
  /** Something follows the first verb. */
  hasObject: boolean;
  /** It is a noun that a clause describes ("the building that was flooded"): no verb after the last 的. */
  isDescribed: boolean;
  /** A verb is still to come at its end. */
  isUnfinished: boolean;
  /** It leans on a sentence before it. */
  leans: boolean;
};

/** @param name words as they are printed. */
export function grammarOf(name: string): Grammar {
  const words = findWords(name).filter(({ text }) => text.trim() !== "");
  const verb = words.findIndex(isVerb);
  const before = verb === -1 ? words : words.slice(0, verb);
  const of = words.findLastIndex(({ text }) => text === "的");
  const expects = words.findLastIndex(({ text }) => expecting.has(text));
  return {
    hasSubject: before.some((word) => isNoun(word) && word.text.length > 1),
    hasVerb: verb !== -1,
    hasObject: verb !== -1 && words.slice(verb + 1).some((word) => isNoun(word) || isVerb(word)),
    isDescribed: of !== -1 && words.slice(0, of).some(isVerb) && !words.slice(of + 1).some(isVerb),
    isUnfinished:
      expects !== -1 && !words.slice(expects + 1).some(isVerb) && !words.slice(0, expects).some(isVerb),
    leans: words.some(({ text }) => leaning.test(text)),
  };
}
