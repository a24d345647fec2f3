/** Words that made articles are put together from. Offices and cities, no persons; nothing that is quoted. */
import { Converter } from "opencc-js/cn2t";

const split = (words: string): string[] => words.split(" ");

const hans = {
  offices: split(
    "外交部长 贸易代表 总理 国防部发言人 央行行长 环境部长 驻联合国大使 能源部长 首席谈判代表 " +
      "国家安全顾问 卫生部长 财政部副部长 议会议长 海军参谋长 科技部长 农业部长",
  ),
  sides: split("中方 美方 欧盟 日本 韩国 印度 澳大利亚 德国 法国 英国 加拿大 新加坡"),
  places: split(
    "日内瓦 首尔 维也纳 布鲁塞尔 柏林 雅加达 新德里 堪培拉 曼谷 内罗毕 伊斯坦布尔 " +
      "布宜诺斯艾利斯 赫尔辛基 多伦多 吉隆坡 深圳 成都 横滨 里斯本 马尼拉",
  ),
  topics: split(
    "稀土出口管制 跨境数据流动 海底电缆安全 航班恢复 半导体补贴 粮食援助 渔业权限 碳关税 " +
      "疫苗共享 军事热线 太空碎片 电动车关税 留学生签证 人工智能规则 债务重组 边境口岸 " +
      "核材料监管 药品价格 港口投资 文物归还 极地科考 网络诈骗 天然气管道 海上搜救",
  ),
  acts: split(
    "举行部长级会谈 签署谅解备忘录 召开特别听证会 发表联合声明 举行首轮磋商 公布调查报告 " +
      "启动联合演习 主持国际论坛 宣布临时协议 举行闭门会议",
  ),
  openers: split(
    "分析人士指出 知情人士透露 一位不愿具名的官员说 该智库的研究认为 多家媒体的报道称 " +
      "反对者批评说 受访的学者表示 业内人士承认 与会代表强调 公开的文件显示 当地居民告诉记者 " +
      "路过的商户抱怨",
  ),
  subjects: split(
    "双方的分歧 市场的反应 地方政府的压力 企业的库存 舆论的焦点 谈判的节奏 供应链的调整 " +
      "民众的疑虑 技术标准之争 运输成本 盟友之间的协调 监管的空白 人才的流动 预算的缺口",
  ),
  predicates: split(
    "并没有外界想象的那样大 远比表面看起来复杂 已经影响到普通家庭的日常开支 " +
      "恐怕不是一纸协议能够解决的 正在从根本上改变行业格局 让中小城市的工厂措手不及 " +
      "反映出各部门之间缺乏沟通 在很大程度上取决于国内政治 还需要更多独立的数据来证实 " +
      "给第三方留下了斡旋的余地 使原本的时间表变得难以执行 比官方公布的情况更为严重",
  ),
  tails: split(
    "任何一方都不愿意先作出让步 这一点在内部讨论中也有人提到 但是目前没有证据支持这种说法 " +
      "有关部门没有回应记者的置评请求 而真正的考验在于如何落实 不过也有学者持完全相反的看法 " +
      "其后果往往要由消费者承担 类似的情形在其他地区同样存在 许多细节仍然没有对外公开 " +
      "现场的气氛一度相当紧张 与会者对此普遍反应冷淡 这也解释了为什么各方态度谨慎",
  ),
  reports: ["如期", "正式", "在高度戒备下", "比原计划提前", "在争议声中", "当场"],
  plans: ["将", "计划", "预计将", "有望", "可能", "拟"],
  sources: ["据通讯社报道，", "官方公报说，", "据当地电视台消息，", "本报获悉，", "", ""],
  names: split("远方 清流 观察 大江 南岸 晨星 北窗 四海 天桥 长街 灯塔 回声"),
  kinds: ["日报", "评论", "新闻网", "周刊", "电台", "笔记"],
  weekdays: ["日", "一", "二", "三", "四", "五", "六"],
  caption: "资料图片",
  editor: "责任编辑：文心",
  related: "相关阅读",
  subscribe: "扫码关注，下载客户端",
  dateline: "讯",
  lastWeek: "上周",
  thisWeek: "本周",
  nextWeek: "下周",
  week: "周",
  yesterday: "昨天",
  today: "今天",
  tomorrow: "明天",
  about: "就",
  at: "在",
  home: "首页",
  comment: "评论",
};

/** One script's words: every entry of the table, in the same order as in the other script. */
export type CorpusWords = typeof hans;

const toHant = Converter({ from: "cn", to: "tw" });

/** The same tables, in Simplified and in Traditional characters. */
export const corpusWords: { hans: CorpusWords; hant: CorpusWords } = {
  hans,
  hant: Object.fromEntries(
    Object.entries(hans).map(([key, words]) => [
      key,
      typeof words === "string" ? toHant(words) : words.map((word) => toHant(word)),
    ]),
  ) as CorpusWords,
};
