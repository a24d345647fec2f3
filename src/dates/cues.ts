/** Words around an expression that say whether it looks ahead. All looks are bounded: linear in the text. */

const aheadWords =
  "将|定于|订于|拟|计划|预计|预定|预期|有望|即将|可望|最早|最快|最迟|最晚|推迟|延期|延长|延至|未来";
const aheadBefore = new RegExp(`(?:${aheadWords})[^,。;:]{0,6}$`);
/** 未来一年的重要大事，包括2月份的…: looks ahead over a comma. */
const futureBefore = /(?:未来|接下来|今后)[^。;]{0,24}$/;
const aheadAfter =
  /^的?[^,。;:!?\n]{0,12}?(?:将|即将|预计|拟|会举|会在|会晤时|起实施|起施行|起生效|可能|有望|前完成|截止|到期|举行选举)/;
const reportAfter =
  /^[^,。;!?\n]{0,12}?(?:表示|说|称|宣布|指出|发布|透露|报道|报导|了|曾|已|过|上任|就任|就职|当选|以来|首次|爆发)/;
/** 将是拜登1月上任以来首次: what lies ahead is not the date. */
const pastAfter = /^[^,。;!?\n]{0,8}?(?:上任|就任|就职|以来)/;

export type Direction = "ahead" | "back" | null;

/**
 * Where the words beside an expression look: ahead (将于15日, 预计3月, 12月将), back (15日表示, 3月了), or neither.
 * @param text folded.
 */
export function directionOf(text: string, start: number, end: number): Direction {
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 24);
  if (pastAfter.test(after)) return "back";
  if (aheadBefore.test(before.slice(-14)) || futureBefore.test(before)) return "ahead";
  const report = reportAfter.exec(after);
  const ahead = aheadAfter.exec(after);
  if (ahead && (!report || report[0].length > ahead[0].length)) return "ahead";
  return report ? "back" : null;
}
