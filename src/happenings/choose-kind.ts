/** The kind of a happening by the words of its name. */
import type { NewsEvent } from "../model/bundle";
import { foldScript } from "../words/fold-script";

type Kind = NewsEvent["kind"];

/** In the order in which they decide: a speech at a conference is a statement, a visit to sign is an agreement. */
const wordsByKind: [Kind, RegExp][] = [
  ["agreement", /签署|签订|签约|达成|协议|协定|宣言|联合声明|停火|缔约|建交|加入|批准/],
  [
    "conflict",
    /袭击|攻击|攻占|占领|爆炸|枪击|空袭|开火|交火|冲突|入侵|军机|共机|扰台|侵扰|演习|战争|暴动|骚乱|政变|开战|导弹|试射|刺杀|遇刺/,
  ],
  ["meeting", /会晤|会面|会谈|会见|通话|峰会|拜会|磋商|对话|谈判|见面/],
  ["visit", /访问|到访|出访|访华|访台|访美|访日|抵达|飞抵|抵台|抵华|来访|参访|访/],
  ["conference", /大会|会议|论坛|全会|年会|座谈|研讨会|公投说明会/],
  [
    "politics",
    /当选|选举|就任|就职|上任|辞职|请辞|卸任|下台|罢免|投票|公投|落马|被查|双开|立法|法案|弹劾|断交|任命|参选|连任|内阁|制裁|抵制|封锁|封城|解散|被捕|判刑|起诉|裁决|宣判/,
  ],
  [
    "statement",
    /声明|演讲|演说|讲话|宣布|宣告|发文|发表|谴责|警告|呼吁|回应|指控|承诺|道歉|公布|表态|致辞|指责|批评/,
  ],
];

/** @returns "other" where no word is plain. */
export function kindOfName(label: string): Kind {
  const folded = foldScript(label);
  return wordsByKind.find(([, words]) => words.test(folded))?.[0] ?? "other";
}
