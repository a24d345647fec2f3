/** Words that can serve as the name of a happening: who and what, readable without the text around them. */
import type { TextSpan } from "../model/passage";
import type { NamingWords } from "./types";

/** UTF-16 units of a name. */
export const longestName = 24;
const shortestName = 5;

const pairs = ["“”", "「」", "『』", "《》", "（）", "()", "【】", "〈〉"];
const isBalanced = (words: string) =>
  pairs.every(([open, close]) => words.split(open!).length === words.split(close!).length) &&
  words.split('"').length % 2 === 1;

/** Dates and parts of the day at either end of a clause: the event has its date elsewhere. */
const year = "(?:\\d{4}\\s*年|[〇零一二三四五六七八九十]{4}年|[今去明前]年)";
const month =
  "(?:(?:[01]?\\d|[一二三四五六七八九十]{1,2})\\s*月份?(?:[初中底末]|[上中下]旬)?|(?:上|下|本|这|這|当|當|同)[个個]?月(?:[初中底末])?)";
const day =
  "(?:(?:[0-3]?\\d|[一二三四五六七八九十廿]{1,3})\\s*[日号號](?![线線])|(?:(?:上|下|本|这|這)[个個]?)?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|[今昨明前当當翌次同][天日晚夜])";
const weekday = "(?:[（(](?:周|週|星期|礼拜|禮拜)?[一二三四五六日天\\d月日 ]+[）)])";
const hour =
  "(?:凌晨|清晨|早上|早间|上午|中午|下午|午间|午後|午后|傍晚|晚上|晚间|晚間|深夜|夜间|当晚|當晚|\\d{1,2}[点點时時:：]\\d{0,2}分?(?:许|許|左右)?)";
const place = "(?:(?:美东|美東|北京|当地|當地|台北|香港)[时時][间間])";
const dateWords = `(?:${place}|${year}|${month}|${day}|${weekday}|${hour})`;
const leadingDate = new RegExp(`^(?:[于於在从從自至到]?${dateWords}[，、,：:\\s]*)+`);
const trailingDate = new RegExp(`(?:[于於在]?${dateWords})+$`);

/** What introduces a clause and says nothing of what happened. */
const introduction =
  /^(?:快讯|快訊|组图|組圖|图集|圖集|视频|視頻|影片|更新|突发|突發|独家|獨家|简讯|簡訊|消息|评论|評論|社论|社論|时评|時評|专访|專訪|重磅|最新|直播|据报|據報|据悉|據悉|不过|不過|但是|但|而|并且|並且|此外|另外|同时|同時|其中|随后|隨後|此前|早前|日前|近日|目前|如今|当时|當時|最终|最終|之后|之後|对此|對此|因此|所以|于是|於是|例如|比如|据[^，：]{1,10}(?:报道|報道|報導|报导|消息)|有消息[说說称稱]|报道[说說称稱]|報[道導][说說称稱])[，,：:｜|\s]*/;

const badHead =
  /^(?:[在自从從于於至到由对對向将將把被但而并並也又且和与與或因若据據就都还還才只他她它我你咱其该該指称稱说說是有以让讓使令则則即的了着着等后後前及此这這那某]|直到|截至|早在|因为|因為|所以|如果|根据|根據|为了|為了|随着|隨著|没有|沒有|预计|預計|可能|不过|然而|另外|包括|尤其|特别|例如|如何|为何|為何|何时|不|未|更|最|很|太|已|曾|再|正|能|会|會|要|想|无|無|为(?!害)|為|大家|各位|[，、。：；”’」』）)·\-—…])/;
const badTail =
  /(?:[前后後时時的了在于於将將和与與对對向把被是为為至到从從称稱说說起中里裡，、：:“「『《（(…—\-·年月日号號及或并並以而但也就都还還会會要因给給让讓]|之际|之際|以来|以來|期间|期間|表示|指出|认为|認為|报道|報導|报导|左右|之间|之間|透露|强调|強調|宣布|宣佈|回应|回應)$/;
const badInside =
  /(?:我们|我們|咱们|你们|你們|他们|他們|她们|大家|[！!？?。；;：:\n@#＠]|https?|www|第\d+[期集版]|编辑|編輯|图：|圖：|资料|資料照|订阅|訂閱|节目|節目|专栏|專欄|直播|Getty|一文|系列|连载|連載|（[上中下一二三四五六七八九十\d]+）|之[一二三四五六七八九十]$)/;
/** A name without four characters beside its dates is hardly more than a date. */
const calendarWords = new RegExp(`${dateWords}|[\\d\\s.年月日号號]`, "g");

const han = /\p{Script=Han}/gu;

/** Whether words can be a name: long enough, not cut, balanced, no address to the reader. */
export function isName(words: string): boolean {
  if (words.length < shortestName || words.length > longestName) return false;
  if (badHead.test(words) || badTail.test(words) || badInside.test(words) || !isBalanced(words)) return false;
  const left = words.replace(calendarWords, "");
  return (left.match(han) ?? []).length >= 4;
}

/** The span without date words, introductions and separators at its ends. */
function trimName(text: string, { start, end }: TextSpan): TextSpan {
  let words = text.slice(start, end);
  for (let before = ""; before !== words;) {
    before = words;
    words = words
      .replace(/^[\s，、,：:｜|“”"·—\-▲△•●■◆]+/, "")
      .replace(introduction, "")
      .replace(leadingDate, "");
  }
  const from = end - words.length;
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(/[\s，、,：:｜|“"—\-…]+$/, "").replace(trailingDate, "");
  }
  return { start: from, end: from + words.length };
}

function toName(text: string, span: TextSpan): NamingWords | null {
  const { start, end } = trimName(text, span);
  const words = text.slice(start, end);
  return isName(words) ? { text: words, start, end } : null;
}

/** Spans between separators. */
function pieces(text: string, { start, end }: TextSpan, separator: RegExp): TextSpan[] {
  const spans: TextSpan[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(separator)) {
    const at = start + match.index;
    if (at > from) spans.push({ start: from, end: at });
    from = at + match[0].length;
  }
  if (end > from) spans.push({ start: from, end });
  return spans;
}

/** The heading of a series or section before a title: 【…】, "…｜". */
const titleSeparator = /[\s　｜|？?！!。；;：:]+|——?|─+|【[^】]*】|…+|\.{3,}/g;

/** Parts of a title, and neighbouring parts together, that could name what it tells. */
export function titleNames(title: string): NamingWords[] {
  const parts = pieces(title, { start: 0, end: title.length }, titleSeparator);
  const names: NamingWords[] = [];
  for (let first = 0; first < parts.length; first += 1)
    for (let last = first; last < Math.min(parts.length, first + 2); last += 1) {
      const name = toName(title, { start: parts[first]!.start, end: parts[last]!.end });
      if (name && !names.some(({ start, end }) => start === name.start && end === name.end)) names.push(name);
    }
  return names;
}

/** Clauses of a sentence that could name what it tells, a mention's words cut out. */
export function clauseNames(text: string, sentence: TextSpan, mention: TextSpan | null): NamingWords[] {
  const clauses = pieces(text, sentence, /[，,。；;：:！!？?\n“”「」"]+/g);
  return clauses
    .flatMap((clause) =>
      mention && mention.start < clause.end && clause.start < mention.end
        ? [
            { start: clause.start, end: mention.start },
            { start: mention.end, end: clause.end },
          ]
        : [clause],
    )
    .flatMap((span) => (span.end > span.start ? (toName(text, span) ?? []) : []));
}
