/** What names of people are made of. Simplified. */

/** Family names of one character, in order of frequency roughly. */
export const surnames =
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保蔺云习印麦佘刑晁菅明侍瞿幸";

/** Family names that are common words as well: alone they make no name of what follows. */
export const wordSurnames =
  "简于方任成时向应关安平明和原官党包路管全常经乐通计景都衣台保商单解强席卫查位从项曲宁桂米古车金白水温游边池言后因支";

/** Family names of two characters. */
export const longSurnames =
  "欧阳|上官|司马|诸葛|司徒|夏侯|皇甫|尉迟|公孙|慕容|令狐|东方|端木|张简|范姜|长孙|宇文";

/** Second characters of Japanese family names. */
export const japaneseSecond = "山川田村本野崎泽岛井原木藤上下口谷江冈尾桥濑仓内部林中永森浦泉石坂边宅塚";

/** Characters that foreign names are written with. */
export const transliteration =
  "川廉阿埃艾爱安昂奥巴白拜班邦包保堡鲍北贝本比彼毕波伯博勃布蔡查察茨慈达大戴丹道德登邓迪底蒂丁东杜多顿厄恩尔耳法凡范方菲费芬丰冯佛夫弗福傅盖甘冈高戈哥格葛根贡古瓜圭哈海汉汗翰豪赫黑亨洪侯胡华怀霍基吉季加贾杰捷金津京九久卡凯坎康考柯科可克肯孔库夸奎坤拉莱来赖兰朗劳勒雷蕾类黎里理利莉丽立连良列林琳隆龙卢鲁路露吕伦罗洛马玛迈麦曼芒毛梅美门蒙米密敏明摩莫墨默姆穆拿纳娜乃奈南内尼妮宁牛纽努诺女欧帕派潘庞培佩彭蓬皮平珀普齐奇契乔切琴丘邱让热仁荣容茹儒瑞若撒萨塞赛三桑瑟森沙莎山珊尚绍舍申生圣施诗史什士斯丝司思寺苏索所塔泰坦汤唐陶特腾提汀图土托陀瓦万旺威韦维卫魏温文翁沃乌武西希锡夏香肖谢辛欣休修许雪逊雅亚延扬杨耶叶伊因英永尤于约泽曾扎詹珍真芝治朱兹子宗祖佐迦岚霖琼琪薇薛妲娅婷嘉君俊蒋崔宾代蔻坎芙芮荷庇宏铎曦涅弥帝朵敦飞圭郭仑旦赞冲扶波略乍卓倪泽兹娥宜弘戎梭榭焦熙狄甫登盖睿磊祖翠聂肃舒茜荻莓菈衮谷迭辛邦鄂钦钱铁雍霞顺颇黛兑汝浩毛喀岑帖姜郝齐佳仙皇";

/** Characters that no given name begins with. */
export const notGiven = "在将与及对就于的也还又则都曾已再并说称表是把被，。、：；（周";

/** Characters that end a name of two characters, as they begin the next word. */
export const afterNames =
  "在将和与及对向就从于是的也还又则都曾已再并说称指认表强重警透补披写证承否坦直宣提预估相分解回评介谈讲周星昨今明当近日此随本上下前后去（、，。：；！？“”「」《》因为以被把让使要会能可应不没未无有等到来出访会接率赴抵发宣签批主参担辞任兼说道问告引援呼敦要促";
