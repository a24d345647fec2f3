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
/** At the beginning and the end of a clause, marks included. */
const leadingDate = new RegExp(`^(?:[于於在从從自至到]?${dateWords}[，、,：:\\s]*)+`);
const trailingDate = new RegExp(`(?:[于於在]?${dateWords})+$`);

/** The last unit of a date: looking for one everywhere is slow. */
const endOfDate = /[年月份日号號初中底末旬一二三四五六天晚夜晨上午后後间間分点點时時许許右）):：\d]$/;

/** What introduces a clause and says nothing of what happened. */
const introduction =
  /^(?:【[^】]*】|快讯|快訊|组图|組圖|图集|圖集|视频|視頻|影片|更新|突发|突發|独家|獨家|简讯|簡訊|消息|评论|評論|社论|社論|时评|時評|专访|專訪|重磅|最新|直播|据报|據報|据悉|據悉|不过|不過|但是|但|而|并且|並且|此外|另外|同时|同時|其中|随后|隨後|此前|早前|日前|近日|目前|如今|当时|當時|最终|最終|之后|之後|对此|對此|因此|所以|于是|於是|例如|比如|据[^，：]{1,10}(?:报道|報道|報導|报导|消息)|有消息[说說称稱]|报道[说說称稱]|報[道導][说說称稱])[，,：:｜|\s]*/;

const badHead =
  /^(?:[在自从從于於至到由对對向将將把被但而并並也又且和与與或因若据據就都还還才只他她它我你咱其该該指称稱说說是有以让讓使令则則即的了着着等后後前及此这這那某]|直到|截至|分别|分別|一[个個场場次]|早在|因为|因為|所以|如果|根据|根據|为了|為了|随着|隨著|没有|沒有|预计|預計|可能|不过|然而|另外|包括|尤其|特别|表示|届时|屆時|另有|去(?![年世])|目的是|传(?!染|统|媒|播)|傳(?!染|統|媒|播)|当然|當然|仅|僅|甚至|虽然|雖然|尽管|儘管|就在|正当|正當|已经|已經|针对|針對|关于|關於|面对|面對|通过(?!的)|通過(?!的)|经过|經過|按照|依照|依据|依據|透过|透過|鉴于|鑑於|除|继|繼|即使|即便|每|本[台报報次届屆月周週季]|于是|於是|那么|那麼|首先|接着|仍|继续|繼續|遭|可[被能以]|[二两兩双雙][人方名位]|活动由|作为|作為|一则|一則|例如|如何|为何|為何|何时|不|未|更|最|很|太|已|曾|再|正|能|会|會|要|想|无|無|为(?!害)|為|大家|各位|[，、。：；”’」』）)·\-—…])/;
const badTail =
  /(?:[前后後时時的了在于於将將和与與对對向把被是为為至到从從称稱说說起中里裡，、：:“「『《（(…—\-·年月日号號及或并並以而但也就都还還要因给給让讓]|(?<![峰大全运運奥奧协協议議委年国國机機社集宴学學教聚])[会會]|之际|之際|以来|以來|期间|期間|表示|指出|认为|認為|报道|報導|报导|左右|之间|之間|透露|强调|強調|宣布|宣佈|回应|回應|公布|公佈|要求|呼吁|呼籲|决定|決定|(?<![A-Za-z][A-Za-z-]*\d*)\d|为由|為由|说明|說明|通报|通報|发布|發布|發佈|重申|提出|提交|获得|獲得|取得|造成|导致|導致|成为|成為|予以|(?<![海线線网網陆陸升])上|涉嫌|曝光|披露|澄清|警告|发文|發文|引述|援引|供认|供認|坦言|直言|解释|解釋|补充|補充|声称|聲稱|宣称|宣稱|介绍|介紹|提醒|告诉|告訴|确认|確認|证实|證實|爆料|发帖|發帖|提到|谈到|談到|写道|寫道|指示|说法|說法|(?:告诉|告訴|[对對])[^，]{0,3}(?:大纪元|大紀元|记者|記者|媒体|媒體|本报|本報|本台)|的(?:一[段份张張则則篇])?(?:视频|視頻|影片|照片|文章|资金|資金|消息)|(?:会议|會議|发布会|發布會|记者会|記者會|简报会|簡報會|推特|微博|脸书|臉書)上|的(?:第[一二三]天|时候|時候)|第[一二三四五六七八九十\d]+[届屆次]|一[场場个個项項次名位种種])$/;
const badInside =
  /(?:我们|我們|咱们|你们|你們|他们|他們|她们|大家|[！!？?。；;：:\n@#＠]|能否|会否|會否|是否|[吗嗎呢吧]$|为何|為何|为什么|為什麼|如何|何时|何時|怎么|怎麼|什么|什麼|[谁誰]|多少|[他她它我该該这這]|那[个個些种種次天]|此[一次举舉案事]|[继繼][^续續承任]|https?|www|第\d+[期集版]|编辑|編輯|图：|圖：|资料|資料照|订阅|訂閱|节目|節目|专栏|專欄|直播|Getty|一文|系列|连载|連載|（[上中下一二三四五六七八九十\d]+）|之[一二三四五六七八九十]$)/;
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

/** Words of a clause that its name does without: dates, and what brackets add. */
const elided = new RegExp(
  `[（(][^（()）]{1,40}[）)]|(?:[于於在]?${dateWords})+(?:[和与與、至到](?:${dateWords})+)*`,
  "g",
);
/** What a person or country is called before the name, where the name is too long with it. */
const office =
  /(^|[与與和跟同对對在向由]|^美?中?国?)(?:[^与與和跟同对對在，]{0,10}?)(?:发言人|發言人|国务卿|國務卿|副?总统|副?總統|国家主席|國家主席|副?部长|副?部長|外长|外長|特使|大使|总理|總理|首相|总书记|總書記)(?=[^的、，与與和跟在对對]{2,})/g;
const withoutOffices = (words: string) => words.replace(office, "$1");

/** Stands for what was left out, to see what is left on either side of it. */
const mark = "\ufffc";
/** Words that need the date that was left out beside them. */
const torn = new RegExp(
  `[对對至到、自从從是为為前后後定于於在]\\s*${mark}|${mark}\\s*[的、至到起前后後以之]`,
);
const leadingMarks = /^(?:[\s，、,：:｜|“”"·—\-▲△•●■◆#]|\d{1,2}[.．、)）]\s*(?!\d))+/;
const trailingMarks = /[\s，、,：:｜|“"—\-…]+$/;

/** With dates and brackets that are left out, a name is hardly longer than this in the text. */
const longestPrinted = 70;

/**
 * The words of a span as a name: introductions and marks at its ends off, dates and brackets left out.
 * @returns null if what is left cannot be a name; the offsets are those of the words kept, first to last.
 */
function toName(text: string, span: TextSpan): NamingWords | null {
  if (span.end - span.start < shortestName || span.end - span.start > longestPrinted) return null;
  let words = text.slice(span.start, span.end);
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(leadingMarks, "").replace(introduction, "").replace(leadingDate, "");
  }
  const start = span.end - words.length;
  for (let before = ""; before !== words;) {
    before = words;
    words = words.replace(trailingMarks, "");
    if (endOfDate.test(words)) words = words.replace(trailingDate, "");
  }
  if (badHead.test(words)) return null;
  const marked = words.replaceAll(elided, mark);
  if (torn.test(marked)) return null;
  const whole = marked.replaceAll(mark, "");
  const name = whole.length > longestName ? withoutOffices(whole) : whole;
  return isName(name) ? { text: name, start, end: start + words.length } : null;
}

/** What every other article could be called as well, or an article on something rather than the thing. */
const emptyName =
  /(?:发表|發表|发布|發布|發佈|作出|做出|进行|進行|接受|召开|召開|举行|舉行|成立|主持|出席|参加|參加|发出|發出|开|開)(?:了|过|過|一[份项項次场場则則])?[^，的]{0,4}(?:声明|聲明|讲话|講話|演讲|演講|文章|报告|報告|通告|通知|公告|消息|会议|會議|记者会|記者會|发布会|發布會|简报会|簡報會|采访|採訪|专访|專訪|调查组|調查組|推文)$|引(?:发|發|起)?[^，]{0,4}(?:关注|關注|热议|熱議|猜测|猜測|争议|爭議)|内幕|內幕|解析|揭秘|盘点|盤點|看点|焦点|焦點|一览|一覽|细节|細節|背后|背後|真相|影响|影響|[也却卻](?!门|門)|(?:一|首)次$/;
/** Whether words are a name by their form only. */
export const isEmptyName = (words: string): boolean => emptyName.test(words);

/** Nouns for what happens: words that end in one name a happening without a verb. */
const eventNoun =
  "(?:会谈|會談|会晤|會晤|会面|會面|会议|會議|峰会|峰會|大会|大會|全会|全會|论坛|論壇|访问|訪問|演习|演習|冬奥会|冬奧會|奥运会|奧運會|选举|選舉|公投|通话|通話|对话|對話|声明|聲明|宣言|协定|協定|协议|協議|事件|事故|地震|爆炸|火灾|火災|起义|起義|政变|政變|庆典|慶典|阅兵|閱兵)";
const endsInEventNoun = new RegExp(`${eventNoun}$`);
/** Whether words end in a noun for what happens. */
export const isEventNoun = (words: string): boolean => endsInEventNoun.test(words);

const boundWords = new RegExp(
  `^(?:的|在?[^，。的]{0,8}(?:举行|舉行|召开|召開|举办|舉辦)的|[将將]?(?:举行|舉行|召开|召開|举办|舉辦|[开開](?=第)))?([^的，。、；：！？“”「」—\\s《》（）()]{2,14}?${eventNoun})(?![\\p{Script=Han}]{0,1}(?:代表|人员|人員))`,
  "u",
);

/** The event noun that a date is written before: "3月的阿拉斯加会谈上" is named by 阿拉斯加会谈. @param at where the date ends. */
export function datedNoun(text: string, sentence: TextSpan, at: number): NamingWords | null {
  const match = boundWords.exec(text.slice(at, sentence.end));
  if (!match) return null;
  const start = at + match[0].length - match[1]!.length;
  const name = toName(text, { start, end: at + match[0].length });
  return name && { ...name, isDated: true };
}

/** Words of a title that look to another day than the one it is printed on. */
const announcing =
  /下[周週个個]|下月|下半年|明[天日年]|后天|後天|将(?!军|領|领|士)|將(?!軍|領|士)|拟|擬|计划|計劃|有望|力争|力爭|预计|預計|即将|即將|准备|準備|待定|能否|会否|會否|氛围|气氛|氣氛|倒计时|倒計時|前夕|在即|定于|定於/;

/** Whether a title or an opening announces something for another day. */
export const isAnnouncement = (words: string): boolean => announcing.test(words);

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

/** Whether words follow a colon, and so are what somebody says or what a heading announces. */
function isSaid(text: string, from: number, at: number): boolean {
  const colon = Math.max(text.lastIndexOf("：", at - 1), text.lastIndexOf(":", at - 1));
  return colon >= from && !introduction.test(text.slice(from, colon + 1));
}

/** Parts of a title, and neighbouring parts together, that could name what it tells. */
export function titleNames(title: string): NamingWords[] {
  const parts = pieces(title, { start: 0, end: title.length }, titleSeparator);
  const names: NamingWords[] = [];
  for (let first = 0; first < parts.length; first += 1)
    for (let last = first; last < Math.min(parts.length, first + 2); last += 1) {
      // What a colon follows says who speaks, or heads a series.
      if (/[：:]/.test(title[parts[last]!.end] ?? "")) continue;
      const name = toName(title, { start: parts[first]!.start, end: parts[last]!.end });
      if (!name || names.some(({ start, end }) => start === name.start && end === name.end)) continue;
      names.push(isSaid(title, 0, parts[first]!.start) ? { ...name, isSaid: true } : name);
    }
  return names;
}

const documentName =
  /《(?:[^》]*的)?([^》的]{3,20}(?:宣言|声明|聲明|协定|協定|协议|協議|公报|公報|决议|決議|条约|條約))》/;

const opensSaying = /[：:“「]/;

/** The document that a clause is about, where the clause is too long for a name. */
function documentIn(text: string, clause: TextSpan): NamingWords | null {
  const match = documentName.exec(text.slice(clause.start, clause.end));
  if (!match) return null;
  const end = clause.start + match.index + match[0].length - 1;
  return toName(text, { start: end - match[1]!.length, end });
}

/**
 * Clauses of a sentence that could name what it tells: the one with the date, then those after it, then before.
 * @param at where the date is, or the beginning of the sentence.
 */
export function clauseNames(text: string, sentence: TextSpan, at: number, most = Infinity): NamingWords[] {
  const clauses = pieces(text, sentence, /[，,。；;：:！!？?\n]+/g);
  const isBefore = ({ end }: TextSpan) => end <= at;
  const ordered = [
    ...clauses.filter((clause) => !isBefore(clause)),
    ...clauses.filter(isBefore).toReversed(),
  ];
  const names: NamingWords[] = [];
  for (const clause of ordered) {
    if (names.length >= most) break;
    // What it says or hands over follows: it is half a statement.
    if (clause.end < sentence.end && opensSaying.test(text[clause.end]!)) continue;
    const name = toName(text, clause) ?? documentIn(text, clause);
    if (name) names.push(isSaid(text, sentence.start, clause.start) ? { ...name, isSaid: true } : name);
  }
  return names;
}
