/** The words of `calendar-date.ts`: what follows or precedes a number with 日 or 号 that is not a day. */
import { createWordEndSet, createWordSet } from "../words";

/** What follows 日 where the number before it counts days: 三日内, 五日游, 十日后. */
export const isNoDay = createWordSet(
  "内|间|来|以来|后|前|之内|之后|之前|游|行程|以上|左右|多|元|圆|币|无理由|为限|期限|线|票|均|薪|租|谈|记",
);

/** The same characters where they begin another word: 11日前往, 8日来到, 9日内阁. */
export const isAnotherWord = createWordSet(
  "前往|前来|前赴|前夕|前后|来到|来华|来台|来访|来电|来港|来美|内地|内阁|内政|内塔|游行|游说|游客|后续|多名|多家|多国|多次|多位|多人|元首|线上|均有|谈判|谈到|记者|间接|多个|多地|前总|前首|前国|前美|后来|后者|前者|前任|内部|内布",
);

/** What follows 号 where the number before it is a name: 10号楼, 22号提案. */
export const isNumbered = createWordSet(
  "线|楼|店|机|院|馆|库|门|文件|舰|令|车|房|室|桌|码|人物|公路|公投|法案|选手|球|井|仓|站|台|病|床|种|舱|宿舍|厅|矿|提案|议案|通道|出口|航站|地铁|电池|油|字|桥|牌|营|坑|集|染色|州际|首长|男|女|火箭|卫星|飞船|导弹|核|机组|决议|法律|公告|文|窗|摊|柜|台风|飓风|作品|嘉宾|证人|被告|目标|工程|项目|航母|轮|艇",
);

/** What a number with 号 names: 神舟5号. */
export const isNamedBefore = createWordEndSet(
  "神舟|神州|长征|嫦娥|天宫|空军|海军|天舟|航母|拿到|抽到|领到|排到|编号|代号|门牌|枢密院",
);
