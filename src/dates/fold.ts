/**
 * Folding: Traditional characters, full-width digits and brackets to one form, one UTF-16 unit for one, so
 * that every offset in the folded text is an offset in the text. Only what the tables of this folder use.
 */

/** Pairs "from → to", written as neighbours. */
const pairs =
  "週周號号個个後后來来兩两點点時时歲岁間间國国慶庆聖圣誕诞節节紀纪臺台灣湾東东這这當当開开會会報报雙双陰阴曆历農农" +
  "臘腊陽阳過过億亿萬万幾几數数約约將将預预計计劃划擬拟應应禮礼際际標标準准華华頓顿倫伦紐纽韓韩爾尔羅罗裡里裏里從从" +
  "為为屆届種种線线樓楼館馆門门機机車车實实還还現现內内對对離离舉举達达發发簽签選选該该歷历黃黄鐘钟" +
  "協协調调韋韦參参參参○〇零〇卄廿" +
  "０0１1２2３3４4５5６6７7８8９9（(）)［[］]：:／/－-–-—-‐-‑-−-~~～~〜~﹣-　 \u00a0 \u2009 \u202f ．.，,；;！!？?";

const folds = new Map<string, string>();
for (let index = 0; index + 1 < pairs.length; index += 2) {
  const from = pairs[index]!;
  if (!folds.has(from)) folds.set(from, pairs[index + 1]!);
}

const escapeForClass = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
const foldable = new RegExp(`[${[...folds.keys()].map(escapeForClass).join("")}]`, "g");

/** @returns a text of the same length whose every unit stands where it stood. */
export const foldText = (text: string): string => text.replace(foldable, (char) => folds.get(char) ?? char);
