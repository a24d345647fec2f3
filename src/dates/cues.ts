/** Words around an expression that say whether it looks ahead. All looks are bounded: linear in the text. */

const aheadWords =
  "将|定于|订于|拟|计划|预计|预定|预期|有望|即将|可望|最早|最快|最迟|最晚|推迟|延期|延长|延至|未来";
const aheadBefore = new RegExp(`(?:${aheadWords})[^,。;:]{0,6}$`);
/** 未来一年的重要大事，包括2月份的…: looks ahead over a comma. */
const futureBefore = /(?:未来|接下来|今后)[^。;]{0,24}$/;
const aheadAfter =
  /^的?[^,。;:!?\n]{0,12}?(?:将|即将|预计|拟|会举|会在|会晤时|起实施|起施行|起生效|可能|有望|前完成|截止|到期|举行选举)/;
const reportAfter = /^[^,。;!?\n]{0,12}?(?:表示|说|称|宣布|指出|发布|透露|报道|了|曾|已|过)/;

/**
 * Whether the words beside an expression look ahead: 将于15日, 预计3月, 12月将.
 * @param text folded.
 */
export function looksAhead(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  if (aheadBefore.test(before.slice(-14)) || futureBefore.test(before)) return true;
  const after = text.slice(end, end + 24);
  const ahead = aheadAfter.exec(after);
  if (!ahead) return false;
  const report = reportAfter.exec(after);
  return !report || report[0].length > ahead[0].length;
}
