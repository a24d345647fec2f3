/** Sentences that tell of no happening although they hold a date. */

/** Captions, credits, editions, notices of the site, openings of a programme, advertisements. */
const furniture = [
  /^(?:图为|圖為|图：|圖：|图\/|圖\/|▲|△|▼|资料照|資料照|（?示意图|（?示意圖|合成图|图片来源|圖片來源)/,
  /(?:资料照|資料照|资料图|資料圖|示意图|示意圖|图片来源|圖片來源|Getty|AFP|Shutterstock|图片社|圖片社|摄影|攝影|截图|截圖|翻摄|翻攝|维基百科|維基百科)[^。]{0,16}$|[与與跟]本文[无無][关關]/i,
  /^(?:图|圖)?[一-鿿·]{0,40}(?:摄|攝)[）)]?$/,
  /(?:出版社|书店|書店)[^。]{0,12}(?:年|版)|第\s*[\d一二三四五六七八九十]+\s*[版刷]|ISBN/,
  /(?:更新于|更新於|发表于|發表於|发布于|發布於|首发|首發|刊于|刊於|载于|載於|阅读量|閱讀|责任编辑|責任編輯|责编|責編|编辑[:：]|編輯[:：]|原文链接|原文連結|转载|轉載|版权|版權|本文来自|本文來自)/,
  /(?:大家好|欢迎收看|歡迎收看|欢迎来到|歡迎來到|观众朋友|觀眾朋友|各位听众|各位聽眾|各位朋友|本期节目|本期節目|一期节目|一期節目|本频道|本頻道|我的频道|我的頻道|直播|訂閱|订阅|点赞|點讚|赞助|贊助)/,
  /^(?:今天|今日|本期)[^，。：:]{0,10}(?:焦点|焦點|看点|看點|要点|要點|话题|話題)|^(?:今日|今天)[^，。]{0,6}(?:我们|我們|咱们|来谈|來談|来聊|來聊)|(?:我们|我們|咱们)(?:今天|今日|来|來|就|先|再|刚才|剛才|上期|昨天)/,
  /^(?:今天|今日)?是[^，。]{0,24}(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]/,
  /(?:到货|到貨|下单|下單|优惠|優惠|折扣|促销|促銷|扫码|掃碼|购买链接|購買連結|私房茶|报名|報名|票价|票價)/,
];

/** Figures that are told every day and are no happening: counts of cases, prices, rates against last year. */
const dailyFigure =
  /(?:新增|累计|累計|确诊|確診)[^，。]{0,20}\d+\s*例|\d+\s*例[^，。]{0,8}(?:确诊|確診|病例|死亡|无症状|無症狀)|同比|环比|環比|较上年|較上年|收盘|收盤|收报|收報|涨幅|漲幅|跌幅|[涨漲跌]\s*\d[\d.]*\s*(?:%|点|點)/;

/** Who files from where at what date: "新华社北京11月15日电". */
const datelineBefore = /^[\s（(【[]*[^，。]{0,40}?$/;
const datelineAfter = /^\s*(?:日)?[\s）)】\]]*(?:电|電|讯|訊|报道|報道|報導|综合|綜合|消息)/;

/** Whether a sentence is furniture of the page or a figure told daily, by its words alone. */
export const isFurniture = (sentence: string): boolean =>
  furniture.some((pattern) => pattern.test(sentence)) || dailyFigure.test(sentence);

/**
 * Whether a date only says when the text was filed.
 * @param before the sentence up to the date.
 * @param after the text behind the date, a few units of it.
 */
export const isDateline = (before: string, after: string): boolean =>
  datelineBefore.test(before) && datelineAfter.test(after);
