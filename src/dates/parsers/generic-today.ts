/** 今天 where it means these days and not the day: 走到今天, 今天的中国, 如果你今天问我. */
import { createWordEndSet, createWordSet } from "../words";

/** What follows 今天 when it means the present age. */
const isAge = createWordSet(
  "的我们|的人们|的人类|的年轻|的中国|的美国|的台湾|的香港|的日本|的韩国|的印度|的土耳其|的世界|的社会|的时代|的标准|的互联网|的技术|" +
    "我们所|世界上|中国的|社会|世界|香港的|印度|所谓|回头看|回过头|看来|来看|仍|依然|依旧|这样的|不同往时|一个|的读者|的观众|的青年|的学者",
);
/** What leads to it: the end of a long time, or what is like it. */
const leadsToNow = createWordEndSet(
  "走到|直到|直至|时至|一直到|发展到|延续到|保留到|以至于|以致|沿用到|存在到|没有|才有|造就|成为|构成|相当于|不同于|区别于|奠定了|" +
    "对我们|在我们|像我们|的|由于|持续到|流传到|影响到|保住了|换来",
);
/** 在今天, with nothing after it, is the age; 就在今天 the day. */
const isInTheseDays = createWordSet("在今天,|在今日,|于今日,|在今日面|在今日看|在今天看");
const supposes = createWordEndSet(
  "如果|假如|假设|倘若|若|例如|比如|比如说|比方说|举例来说|好比|没准|说不定|不一定有",
);
const longestSubject = 2;

/** 如果我今天: a supposition, one or two characters or a comma before the day. */
function isSupposed(text: string, at: number): boolean {
  for (let end = at; end >= at - longestSubject; end -= 1) if (supposes(text, end)) return true;
  return false;
}

/** Whether 今天, 今日 or 明天 at a place names no day. */
export function isGenericToday(text: string, at: number): boolean {
  const isNow = text[at] === "今";
  if ((!isNow && text[at] !== "明") || !"天日".includes(text[at + 1] ?? "-")) return false;
  if (isSupposed(text, at)) return true;
  return (
    isNow &&
    (isAge(text, at + 2) || leadsToNow(text, at) || (text[at - 2] !== "就" && isInTheseDays(text, at - 1)))
  );
}
