/**
 * Folding: Traditional characters, full-width digits and brackets to one form, one UTF-16 unit for one, so
 * that every offset in the folded text is an offset in the text. Only what the tables of this folder use.
 */

/** Pairs "from → to", written as neighbours. `fold.test.ts` holds them against OpenCC's table. */
const pairs =
  "奧奥辦办報报輩辈幣币邊边標标錶表賓宾餅饼佈布殘残倉仓艙舱層层產产産产車车稱称遲迟齣出處处牀床詞词" +
  "從从達达誕诞彈弹噹当當当導导島岛燈灯點点電电調调訂订東东鼕冬動动獨独斷断頓顿兒儿爾尔發发髮发訪访" +
  "飛飞豐丰風风輔辅婦妇復复複复該该閣阁個个箇个宮宫購购關关舘馆館馆櫃柜國国過过韓韩號号閤合覈核紅红" +
  "後后華华劃划畫画畵画話话歡欢黃黄會会機机磯矶級级卽即幾几計计記记紀纪際际傢家間间艦舰將将奬奖獎奖" +
  "敎教節节屆届經经舊旧舉举颶飓決决軍军開开剋克庫库礦矿臘腊來来蘭兰勞劳樂乐禮礼裏里裡里厤历曆历歷历" +
  "連连聯联兩两淩凌齡龄樓楼魯鲁陸陆倫伦輪轮羅罗馬马碼码門门麪面麫面麵面內内擬拟唸念紐纽農农歐欧盤盘" +
  "韆千簽签籤签橋桥親亲輕轻請请慶庆鞦秋區区賽赛殤殇捨舍審审聲声聖圣師师時时實实樹树數数雙双說说説说" +
  "頌颂嵗岁歲岁枱台檯台臺台颱台攤摊談谈題题條条鐵铁廳厅衕同統统頭头團团糰团灣湾萬万網网圍围衛卫衞卫" +
  "為为爲为聞闻烏乌無无係系繫系鹹咸綫线線线獻献項项協协興兴許许緒绪續续選选學学訊讯亞亚陽阳樣样葉叶" +
  "頁页醫医議议陰阴銀银營营遊游於于與与預预圓圆約约運运戰战長长這这陣阵徵征証证證证職职終终鈡钟鍾钟" +
  "鐘钟種种週周轉转壯壮準准資资總总組组" +
  "寶宝寳宝龍龙業业濟济財财" +
  "離离趕赶載载領领編编樞枢傳传變变賴赖陳陈輝辉進进黨党費费蓮莲員员隊队積积僅仅並并併并竝并則则勢势裝装潛潜濳潜現现" +
  "較较遠远強强籲吁見见爐炉撫抚" +
  "騷骚亂乱襲袭擊击" +
  "衆众眾众別别響响換换術术權权構构沒没觀观設设讀读" +
  "單单驗验諜谍塊块張张億亿餘余槍枪噸吨畝亩鎊镑盧卢銖铢輛辆戶户棟栋場场顆颗頃顷類类對对狀状淨净義义們们謂谓" +
  "○〇零〇卄廿" +
  "０0１1２2３3４4５5６6７7８8９9（(）)［[］]：:／/－-–-—-‐-‑-−-~~～~〜~﹣-　 \u00a0 \u2009 \u202f ．.，,；;！!？?";

const folds = new Uint16Array(0x10000);
for (let code = 0; code < folds.length; code += 1) folds[code] = code;
for (let index = pairs.length - 2; index >= 0; index -= 2) {
  // From the end, so that the first of two pairs with one left side holds.
  folds[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);
}

/** Codes lie in the machine's order, which is the little end first wherever this runs. */
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/**
 * @returns a text of the same length whose units keep their offsets. A surrogate without its other
 * half becomes U+FFFD, which is one unit as well.
 */
export function foldText(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = folds[text.charCodeAt(index)]!;
  return decoder.decode(codes);
}
