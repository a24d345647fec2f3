/** What can be the name of a person, by its characters. Places are those of a folded text. */
import {
  afterNames,
  japaneseSecond,
  longSurnames,
  notGiven,
  surnames,
  transliteration,
  wordSurnames,
} from "./words/names";

const surnameSet = new Set(surnames);
const longSurnameSet = new Set(longSurnames.split("|"));
const foreignSet = new Set(transliteration);
const afterSet = new Set(afterNames);
const notGivenSet = new Set(notGiven);

export const isHan = (char: string | undefined): boolean =>
  char !== undefined && char >= "\u3400" && char <= "\u9fff";

/** 周 is a family name too. */
const weekday = /^周[一二三四五六日末边围]/;

const isLatin = (char: string | undefined) => char !== undefined && /[A-Za-z.'’-]/.test(char);

const beforeDot = /(?:[\u3400-\u9fff]{1,5}|[A-Z])·(?=[\u3400-\u9fff]|[A-Z]·)/y;

/** The end of a run of characters that foreign names are written with, dots and hyphens inside it included. */
export function foreignNameEnd(text: string, at: number): number {
  let end = at;
  // Before a dot every character is part of the name: 威廉·伯恩斯.
  for (;;) {
    beforeDot.lastIndex = end;
    if (!beforeDot.test(text)) break;
    end = beforeDot.lastIndex;
  }
  while (end < text.length && end - at < 24) {
    const char = text[end]!;
    const joins = (char === "·" || char === "-") && end > at && isHan(text[end + 1]);
    // Behind a dot all is name until what no name holds.
    if (!foreignSet.has(char) && !joins && !(text[end - 1] === "·" && isHan(char))) break;
    end += 1;
  }
  while (end > at && /[·-]/.test(text[end - 1]!)) end -= 1;
  return end;
}

/** The end of a Chinese name: family name and one or two characters; `at` where none begins. */
export function chineseNameEnd(text: string, at: number): number {
  const long = longSurnameSet.has(text.slice(at, at + 2)) ? 2 : 0;
  const family = long || (surnameSet.has(text[at] ?? "") ? 1 : 0);
  if (family === 0 || weekday.test(text.slice(at, at + 2))) return at;
  const given = at + family;
  if (!isHan(text[given]) || notGivenSet.has(text[given]!)) return at;
  const second = text[given + 1];
  return isHan(second) && !afterSet.has(second!) ? given + 2 : given + 1;
}

/** The end of a Japanese name of four characters, as most are: 山上信吾; only behind a title. */
export function japaneseNameEnd(text: string, at: number): number {
  const given = at + 2;
  if (!isHan(text[at]) || !japaneseSecond.includes(text[at + 1] ?? "。")) return at;
  const isName = [given, given + 1].every((place) => isHan(text[place]) && !afterSet.has(text[place]!));
  return isName ? given + 2 : at;
}

/** The end of words in Latin letters that begin with a capital each: Josh Rogin. */
export function latinNameEnd(text: string, at: number): number {
  if (!/[A-Z]/.test(text[at] ?? "") || isLatin(text[at - 1])) return at;
  let end = at;
  for (;;) {
    let place = end;
    while (isLatin(text[place])) place += 1;
    if (place === end) break;
    end = place;
    if (text[end] === " " && /[A-Z]/.test(text[end + 1] ?? "")) end += 1;
    else break;
  }
  return end;
}

export const isForeignChar = (char: string): boolean => foreignSet.has(char);
export const isSurname = (text: string): boolean => surnameSet.has(text) || longSurnameSet.has(text);

/** Common words in the characters of foreign names. */
export const commonWords = new Set(
  "顺利|安宁|胜利|便利|福利|权利|盈利|水利|专利|代理|助理|经理|总理|整理|治理|管理|修理|护理|道德|品德|基本|基于|特别|特定|独特|利比|因特|东北|西北|西南|东南|华东|华北|海外|海内|海上|海军|海南|河南|云南|江苏|上海|北海|东海|南海|西方|东方|北方|南方|内部|巴士|的士|爵士|女士|博士|护士|战士|人士|因此|因而|由于|关于|对于|至于|终于|于是|贝多|多多|丰富|财富|辛苦|努力|亚洲|欧洲|非洲|美洲|马上|马路|杰出|克服|默默|莫过|尤其|有利|依法|无法|方法|合法|非法|司法|立法|宪法|刑法|语法|日本|纽约|北约|约定|爱国|爱情|热爱|热烈|雷达|达到|到达|表达|传达|发达|高达|加大|加上|加入|扩大|强大|庞大|武汉|苏州|杭州|广州|郑州|兰州|贵州|温州|加州|德州|佛州|西安|南京|天津|长沙|济南|成都|重庆|大连|沈阳|深圳|新疆|西藏|青海|甘肃|山西|陕西|广西|江西|山东|广东|湖北|湖南|河北|安徽|浙江|福建|海口|石家庄|哈尔滨|乌鲁木齐|拉萨|高雄|台中|新竹|马祖|金门|重大|巨大|最大|伟大|里面|哪里|那里|这里|公里|英里|卡车|特别是".split(
    "|",
  ),
);

/** Whether words can be a name by themselves: 王国材, 布莱克本, 萧华. */
export function isNameShaped(words: string): boolean {
  if (words.length < 2 || words.length > 12 || commonWords.has(words)) return false;
  if (foreignNameEnd(words, 0) === words.length) return true;
  return !wordSurnames.includes(words[0]!) && chineseNameEnd(words, 0) === words.length;
}
