import type { Element, Root } from "hast";
import { limits } from "../../model/limits";
import { toPlainLine } from "../../model/plain-text";
import type { Removals } from "./removals";
import { isElement, prune, textOf } from "./tree";

const role = /记者|記者|编辑|編輯|撰稿|特约|特約|correspondent|reporter/i;
/** A clock of the page's, such as "31 分钟前", which says nothing once the page is archived. */
const relativeClock =
  /^\s*\d{1,3}\s*(?:秒|分钟|分鐘|小时|小時|天|日|周|週|个月|個月|月|年|minutes?|hours?|days?)\s*(?:前|ago)\s*$/i;

/** A reporter list at the head of a page: one or more names, and what they are. */
function readReporterList(list: Element): string | null {
  const items = list.children.filter(isElement).map((item) => textOf(item).replace(/\s+/g, " ").trim());
  const isShort =
    items.length >= 1 && items.length <= 6 && items.every((item) => item !== "" && item.length <= 40);
  return isShort && items.some((item) => role.test(item)) ? items.join(" ") : null;
}

/** Takes a reporter list before the first paragraph out of the body, and page clocks anywhere. */
export function takeReporterList(tree: Root, removals: Removals): string | null {
  let byline: string | null = null;
  let isBeforeText = true;
  prune(tree, (node) => {
    if (node.tagName === "p" || /^h[1-6]$/.test(node.tagName)) isBeforeText = false;
    if (node.tagName === "time" && relativeClock.test(textOf(node))) {
      removals.add("page-clock", null, node);
      return "remove";
    }
    if (node.tagName !== "ul" || !isBeforeText || byline !== null) return "keep";
    byline = readReporterList(node);
    if (byline === null) return "keep";
    removals.add("byline", null, node);
    return "remove";
  });
  return byline;
}

const name = String.raw`[\p{Script=Han}A-Za-z.·‧・、，, ]{2,40}?`;
/** Where a report was written, as it stands between the name and "reports". */
const place = String.raw`(?:美国|美國|台湾|台灣|中国|中國|加拿大|澳洲|澳大利亚|日本|英国|英國|德国|德國|法国|法國|香港|欧洲|歐洲)?(?:台北|臺北|华盛顿(?:DC|特区)?|華盛頓(?:DC|特區)?|纽约|紐約|洛杉矶|洛杉磯|旧金山|舊金山|多伦多|多倫多|悉尼|墨尔本|墨爾本|伦敦|倫敦|东京|東京|柏林|巴黎|首尔|首爾|新加坡)?`;
/** （大纪元记者林燕编译报导）, （自由亚洲电台记者…报道）: who, and then how. */
const inBrackets = new RegExp(
  String.raw`[（(][^（）()\n]{0,12}(?:记者|記者|专栏作家|專欄作家)\s*(${name})\s*${place}(?:编译|編譯|综合|綜合|采访|採訪|整理|翻译|翻譯|专题|專題|特稿|[报報][导導道]|[／/，,）)])`,
  "u",
);
/** “记者：高锋 责编：…”, as a line of its own. */
const inCredits =
  /(?:^|[\n\s\u3000])(?:记者|記者|撰文|作者|文)\s*[：:]\s*([\p{Script=Han}A-Za-z.·、 ]{2,30}?)(?=\s{2,}|[\s\u3000]*(?:责编|責編|编辑|編輯|网编|網編|摄影|攝影|责任|責任|[|｜/；;]|$|\n))/mu;

/** Finds who wrote an article in its text, where the text says so in so many words. */
export function findByline(text: string): string | null {
  const found =
    inBrackets.exec(text.slice(0, 1_000))?.[1] ??
    inCredits.exec(text.slice(-600))?.[1] ??
    inCredits.exec(text.slice(0, 600))?.[1];
  return found === undefined
    ? null
    : toPlainLine(found.replace(/[、，, ]+$/, ""), limits.titleLength) || null;
}
