/** Whether a word of a dictionary's name kinds is a name in this archive: what stands around it says so. Pure. */
import type { TermKind } from "./find-terms";

export type NameKind = Exclude<TermKind, "term">;

/** How often a word was seen, and how often what stands beside it is as beside a name, or as beside a common word. */
export type Evidence = { seen: number; asName: number; asPerson: number; asCommon: number };

export const noEvidence = (): Evidence => ({ seen: 0, asName: 0, asPerson: 0, asCommon: 0 });

const join = (words: string): string => words.split(" ").join("|");

// All in Simplified characters: texts are folded first.
const titles = join(
  "总统 主席 总理 首相 总书记 部长 外长 防长 财长 议长 国务卿 发言人 先生 女士 小姐 博士 教授 市长 省长 州长 书记 " +
    "律师 记者 作家 导演 歌手 演员 专家 议员 上将 中将 少将 将军 大使 法官 院长 校长 会长 局长 秘书长 创始人 董事长 总裁 " +
    "委员 代表 顾问 学者 评论员 民众 市民 主任 总监 委员长 大法官 国王 女王 教宗 天皇",
);
const speaking = join(
  "说 表示 指出 称 认为 强调 宣布 告诉 透露 回应 呼吁 批评 警告 坦言 写道 承认 否认 质疑 透过 曾 本人",
);
const withPlaces = join("在 赴 往 抵达 访问 驻 从 位于 来自 离开 飞往 返回 前往 对 与 和 及 、 （");
const afterPlaces = join(
  "市 省 县 州 人 政府 当局 地区 警方 媒体 官员 民众 外交部 方面 居民 总统 总理 军方 、 和 与 （ ）",
);
const beforeCommon = "的个座该此这那些各种名位一两几多每其为很更最不了着做是";
const afterCommon = "了着过化";

const endsAs = (words: string): RegExp => new RegExp(`(?:${words})$`, "u");
const beginsAs = (words: string): RegExp => new RegExp(`^(?:${words})`, "u");
const [afterTitle, beforeSpeaking, beforeTitle] = [endsAs(titles), beginsAs(speaking), beginsAs(titles)];
const [inPlace, ofPlace] = [endsAs(withPlaces), beginsAs(afterPlaces)];

/** Characters on either side that are looked at. */
export const contextLength = 4;

/** Adds one place of a word. @param before and @param after up to `contextLength` folded characters beside it. */
export function addEvidence(evidence: Evidence, before: string, after: string): void {
  evidence.seen += 1;
  const isPerson = afterTitle.test(before) || beforeSpeaking.test(after) || beforeTitle.test(after);
  if (isPerson) evidence.asPerson += 1;
  if (isPerson || inPlace.test(before) || ofPlace.test(after)) evidence.asName += 1;
  const [last, next] = [before.at(-1) ?? "", after[0] ?? ""];
  if ((last !== "" && beforeCommon.includes(last)) || (next !== "" && afterCommon.includes(next)))
    evidence.asCommon += 1;
}

/** Shares of the places of a word that a name stands in at least, and how much oftener so than as a common word. */
const least = {
  known: { asName: 0.08, asPerson: 0, factor: 1.15 },
  unknown: { asName: 0.1, asPerson: 0.02, factor: 1.5 },
} as const;

/**
 * Whether a word is a name in this archive.
 * @param isKnown whether a dictionary marks it as one; of others only persons are told.
 */
export function isName(kind: NameKind, isKnown: boolean, evidence: Evidence): boolean {
  const { seen, asName, asPerson, asCommon } = evidence;
  // They are told by how they end (外交部).
  if (kind === "organisation" && isKnown) return asCommon <= seen * 0.4;
  const needed = isKnown ? least.known : least.unknown;
  return (
    asName >= seen * needed.asName && asPerson >= seen * needed.asPerson && asName > asCommon * needed.factor
  );
}

const organisationEnds =
  /(?:[社部院会党局署厅校系]|大学|公司|集团|银行|政府|法院|时报|日报|晚报|电视台|组织|联盟|委|军|媒体|杂志|基金|白宫|五角大楼)$/u;
const placeEnds = /(?:[国省市县州区镇乡村岛港湾洋海河江湖山]|半岛|海峡|广场)$/u;

/** The kind that a name's own ending says, else the dictionary's. */
export function kindOfName(name: string, ofDictionary: NameKind): NameKind {
  if ((name.length > 2 || name === "白宫") && organisationEnds.test(name)) return "organisation";
  if (name.length > 2 && ofDictionary !== "organisation" && placeEnds.test(name)) return "place";
  return ofDictionary;
}

/**
 * Which of some names are mostly parts of longer ones: 马克 where the archive writes of 马克龙.
 * @param seen how often each name was seen, by name.
 */
export function findParts(seen: ReadonlyMap<string, number>): Set<string> {
  const within = new Map<string, number>();
  for (const [name, count] of seen)
    for (const part of partsOf(name)) if (seen.has(part)) within.set(part, (within.get(part) ?? 0) + count);
  return new Set([...within].flatMap(([part, count]) => (count > seen.get(part)! * 0.6 ? part : [])));
}

/** Every shorter piece of a name, of two characters and more, once. */
function partsOf(name: string): Set<string> {
  const parts = new Set<string>();
  for (let length = 2; length < name.length; length += 1)
    for (let at = 0; at + length <= name.length; at += 1) parts.add(name.slice(at, at + length));
  return parts;
}

const surnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏" +
  "付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁" +
  "尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
const doubleSurnames = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|欧江)/u;
const foreignSounds =
  "阿埃艾爱安昂奥澳巴白拜班邦包保鲍贝本比彼毕宾波伯博勃布查柴茨达大戴丹道德登邓迪蒂丁东都杜顿多厄恩尔法凡范方菲费芬丰佛弗福夫盖甘冈高戈哥格葛根古圭哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简杰金津卡凯坎康考科克肯库夸奎拉莱兰朗劳勒雷累里理利莉丽连林琳龙隆卢鲁路伦罗洛吕马玛迈麦曼芒毛茂梅门蒙米密明摩莫墨默穆姆娜纳乃南内尼妮年涅宁牛纽努诺欧帕潘庞佩蓬彭皮平珀普奇齐恰乔切钦琼丘让热茹若萨塞赛桑瑟森沙莎山尚绍舍申圣施史舒司丝斯松苏素索塔台泰坦汤唐陶特腾滕蒂提廷通图土托瓦万旺威韦维魏温文沃乌吴武伍西希锡夏肖谢辛欣休许雪雅亚延扬耶叶伊英尤约泽詹朱兹佐·";

/** Whether a word that no dictionary holds is built as a person's name: 王友群, 普萨基. */
export const looksLikePerson = (word: string): boolean =>
  (surnames.includes(word[0]!) && (word.length === 2 || word.length === 3)) ||
  (doubleSurnames.test(word) && word.length <= 4) ||
  (word.length <= 7 && [...word].every((character) => foreignSounds.includes(character)));
