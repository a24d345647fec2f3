/** Names that outlets write differently, searched as one. A catalogue adds groups of its own (`aliases:`). */
import { foldText } from "./fold";

/** Groups in any script; each form is at least two characters long. */
export const commonAliases: readonly (readonly string[])[] = [
  ["特朗普", "川普", "Trump"],
  ["佩洛西", "裴洛西", "Pelosi"],
  ["普京", "普丁", "Putin"],
  ["泽连斯基", "泽伦斯基", "Zelensky", "Zelenskyy"],
  ["奥巴马", "欧巴马", "Obama"],
  ["布什", "布希"],
  ["里根", "雷根", "Reagan"],
  ["朔尔茨", "肖尔茨", "萧兹"],
  ["马克龙", "马克宏", "Macron"],
  ["默克尔", "梅克尔", "Merkel"],
  ["蓬佩奥", "庞佩奥", "蓬佩欧", "Pompeo"],
  ["沙利文", "苏利文", "Sullivan"],
  ["尹锡悦", "尹锡烈"],
  ["马斯克", "Musk"],
  ["悉尼", "雪梨", "Sydney"],
  ["新西兰", "纽西兰"],
  ["朝鲜", "北韩"],
  ["老挝", "寮国"],
  ["沙特阿拉伯", "沙乌地阿拉伯"],
  ["导弹", "飞弹"],
  ["互联网", "网际网路"],
  ["视频会议", "视讯会议"],
];

/** Groups that share a form become one, so that an editor can extend a common group by naming one of its forms. */
export function joinAliases(groups: Iterable<readonly string[]>): string[][] {
  const joined: string[][] = [];
  for (const group of groups) {
    const forms = new Set(group.map((form) => foldText(form.trim())).filter((form) => form.length > 1));
    for (let at = joined.length - 1; at >= 0; at -= 1)
      if (joined[at]!.some((form) => forms.has(form)))
        for (const form of joined.splice(at, 1)[0]!) forms.add(form);
    if (forms.size > 1) joined.push([...forms].sort());
  }
  return joined.sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

/**
 * @param word folded.
 * @param aliases as `joinAliases` gives them.
 * @returns the word first, then what it is called with each form in the place of another: 特朗普政府, 川普政府.
 */
export function alternativesOf(word: string, aliases: readonly (readonly string[])[]): string[] {
  const alternatives = new Set([word]);
  for (const group of aliases) {
    const form = group.find((form) => (/^[a-z]/.test(form) ? word === form : word.includes(form)));
    // Latin forms replace whole words only: 川普政府 is not "trump政府".
    if (form !== undefined)
      for (const other of group)
        if (word === form || !/^[a-z]/.test(other)) alternatives.add(word.replaceAll(form, other));
  }
  return [...alternatives];
}
