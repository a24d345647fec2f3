/** Two small archives made up for the bench, with the happenings that they tell and the furniture between them. */

export type GoldArticle = { outlet: string; published: string; title: string; text: string };

export type GoldHappening = {
  /** What a reader would call it. */
  name: string;
  /** EDTF values that are right. */
  when: readonly string[];
  /** Alternatives, each of words that a passage with its title holds, one of them in the passage itself. */
  must: readonly (readonly string[])[];
};

export type GoldArchive = {
  name: string;
  articles: readonly GoldArticle[];
  happenings: readonly GoldHappening[];
};

const article = (outlet: string, published: string, title: string, text: string): GoldArticle => ({
  outlet,
  published,
  title,
  text,
});

const simplified: GoldArchive = {
  name: "simplified",
  articles: [
    article(
      "ribao",
      "2031-03-05",
      "青川大桥坍塌 至少七人落水",
      "3月4日晚，横跨青川江的青川大桥发生坍塌，至少七人落水。市政府表示，青川大桥三年前才通过检修。图为2031年3月4日，救援人员在江边。",
    ),
    article(
      "wanbao",
      "2031-03-06",
      "青川大桥为何垮塌",
      "本月4日，青川大桥突然坍塌，造成七人落水。记者从养护公司获悉，这座桥去年还在超载通行。",
    ),
    article(
      "zhoukan",
      "2031-03-20",
      "一座桥的三十年",
      "青川大桥2001年3月通车。3月4日青川大桥坍塌之后，当地关停了同型的另外两座桥。本刊3月版第七期第三次印刷。",
    ),
    article(
      "dianshi",
      "2031-03-04",
      "快讯：青川大桥坍塌",
      "青川大桥今天傍晚坍塌，消防部门正在搜救落水者。今天是3月4日，星期二，欢迎收看晚间新闻。",
    ),
    article(
      "ribao",
      "2031-03-05",
      "海州市长林远山宣布辞职",
      "海州市长林远山3月4日宣布辞职，称要承担财政失误的责任。林远山自2027年出任市长。",
    ),
    article(
      "wanbao",
      "2031-03-05",
      "林远山请辞 海州市长由副手代理",
      "3月4日，海州市长林远山向议会递交辞呈并宣布辞职。副市长周立将代理市长。",
    ),
    article(
      "dianshi",
      "2031-03-05",
      "海州市长辞职",
      "昨天（4日），海州市长林远山宣布辞职。他说自己对亏空负责。",
    ),
    article(
      "ribao",
      "2031-05-12",
      "北原总统柯尔抵南屿访问",
      "北原总统柯尔5月11日抵达南屿，展开三天国事访问。柯尔将与南屿总理莫兰会谈。",
    ),
    article(
      "wanbao",
      "2031-05-12",
      "柯尔访问南屿 两国谈渔权",
      "5月11日，北原总统柯尔抵达南屿访问，两国将谈渔权。新增确诊病例12例，5月11日累计300例。",
    ),
    article(
      "zhoukan",
      "2031-06-02",
      "渔权与海图",
      "上个月，北原总统柯尔访问南屿，渔权谈判重新开始。北原总统柯尔访问南屿是六年来首次。",
    ),
    article("dianshi", "2031-05-08", "柯尔下周访问南屿", "北原总统柯尔将于5月11日访问南屿，官员周四证实。"),
    article(
      "ribao",
      "2031-06-15",
      "东岭与西原签署边界协定",
      "东岭与西原6月14日在河口镇签署边界协定，结束四十年争端。协定原定6月10日签署，因译本有误延到14日。",
    ),
    article(
      "wanbao",
      "2031-06-15",
      "边界协定签了 东岭西原撤哨所",
      "6月14日，东岭与西原签署边界协定，双方同意撤除哨所。",
    ),
    article(
      "zhoukan",
      "2031-07-01",
      "河口镇来信",
      "6月14日东岭与西原签署边界协定那天，河口镇放了烟火。团购热线6月14日起优惠，欢迎下单。",
    ),
    article(
      "ribao",
      "2031-09-02",
      "蓝鹭号客轮在白沙湾沉没",
      "9月1日清晨，蓝鹭号客轮在白沙湾触礁沉没，船上112人获救。",
    ),
    article(
      "wanbao",
      "2031-09-02",
      "蓝鹭号沉没 112人获救",
      "蓝鹭号客轮周一（9月1日）在白沙湾沉没，船长被带走调查。",
    ),
    article(
      "dianshi",
      "2031-09-01",
      "蓝鹭号客轮沉没",
      "今天清晨，蓝鹭号客轮在白沙湾触礁沉没，海警救起全部乘客。股市9月1日收盘下跌2%。",
    ),
    article(
      "zhoukan",
      "2031-09-28",
      "白沙湾的暗礁",
      "本月初，蓝鹭号客轮在白沙湾沉没。调查显示蓝鹭号偏离了航道。",
    ),
  ],
  happenings: [
    {
      name: "青川大桥坍塌",
      when: ["2031-03-04"],
      must: [
        ["青川大桥", "坍塌"],
        ["青川大桥", "垮"],
      ],
    },
    { name: "海州市长林远山辞职", when: ["2031-03-04"], must: [["林远山", "辞"]] },
    { name: "北原总统柯尔访问南屿", when: ["2031-05-11", "2031-05"], must: [["柯尔", "南屿"]] },
    { name: "东岭与西原签署边界协定", when: ["2031-06-14"], must: [["边界协定"], ["协定", "签"]] },
    { name: "蓝鹭号客轮在白沙湾沉没", when: ["2031-09-01", "2031-09-01/2031-09-10"], must: [["蓝鹭号"]] },
  ],
};

const traditional: GoldArchive = {
  name: "traditional",
  articles: [
    article(
      "shibao",
      "2032-01-16",
      "陸平當選山海聯盟主席",
      "山海聯盟1月15日改選，陸平以六成得票當選聯盟主席。",
    ),
    article("lianhe", "2032-01-16", "山海聯盟改選 陸平勝出", "1月15日，陸平當選山海聯盟主席，將於下月就任。"),
    article("xinwen", "2032-01-15", "陸平當選山海聯盟主席", "陸平今天當選山海聯盟主席，對手高程已致電祝賀。"),
    article("shibao", "2032-01-16", "望月電廠爆炸 兩人受傷", "望月電廠1月15日發生爆炸，兩名工人受傷送醫。"),
    article(
      "lianhe",
      "2032-01-17",
      "望月電廠爆炸起因待查",
      "1月15日望月電廠發生爆炸，起因可能是鍋爐老舊。望月電廠爆炸後停機。",
    ),
    article(
      "xinwen",
      "2032-02-20",
      "消費者到哪裡申訴",
      "2月19日起本店滿千折百優惠，歡迎下單。資料照，2032年2月19日攝。",
    ),
    article(
      "shibao",
      "2032-04-03",
      "白嶺與金灣達成停火協議",
      "當地時間4月2日深夜，白嶺與金灣在中立港達成停火協議，五國見證。",
    ),
    article(
      "lianhe",
      "2032-04-03",
      "停火協議達成 白嶺金灣換俘",
      "白嶺與金灣4月2日達成停火協議，雙方下週開始換俘。",
    ),
    article("xinwen", "2032-05-04", "停火一個月", "白嶺與金灣上個月達成停火協議，至今大致遵守。"),
    article(
      "shibao",
      "2032-08-09",
      "作家沈知秋病逝 享壽八十八歲",
      "作家沈知秋8月8日在家中病逝，享壽八十八歲。",
    ),
    article("lianhe", "2032-08-09", "沈知秋病逝 文壇悼念", "8月8日，作家沈知秋病逝，家屬說他走得安詳。"),
    article(
      "xinwen",
      "2032-08-10",
      "悼沈知秋",
      "沈知秋前天（8日）病逝，他的長篇小說由雲山出版社2030年8月版。",
    ),
    article("shibao", "2032-10-11", "林岸隧道貫通", "林岸隧道10月10日全線貫通，預計明年通車。"),
    article("lianhe", "2032-10-11", "林岸隧道貫通 車程縮短一半", "10月10日，全長九公里的林岸隧道貫通。"),
  ],
  happenings: [
    {
      name: "陸平當選山海聯盟主席",
      when: ["2032-01-15"],
      must: [
        ["陸平", "當選"],
        ["陸平", "山海聯盟"],
      ],
    },
    { name: "望月電廠爆炸", when: ["2032-01-15"], must: [["望月電廠", "爆炸"]] },
    { name: "白嶺與金灣達成停火協議", when: ["2032-04-02"], must: [["停火"]] },
    { name: "作家沈知秋病逝", when: ["2032-08-08"], must: [["沈知秋", "病逝"]] },
    { name: "林岸隧道貫通", when: ["2032-10-10"], must: [["林岸隧道", "貫通"]] },
  ],
};

export const goldArchives: readonly GoldArchive[] = [simplified, traditional];
