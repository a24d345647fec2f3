/** The words of a text that can tell one happening from another. */
import type { TextSpan } from "../model/passage";
import { findWords, type Word, type WordKind } from "../words/find-words";

const letterByKind: Record<Exclude<WordKind, "modifier" | "other">, string> = {
  person: "p",
  place: "l",
  organisation: "o",
  name: "x",
  verb: "v",
  noun: "n",
};

/** Words of reporting and general verbs: every sentence of news has them. */
const general = new Set(
  (
    "表示 指出 认为 报道 报导 称 说 宣布 透露 强调 告诉 回应 提到 进行 成为 可能 可以 能够 应该 需要 开始 继续 出现 发生 包括 通过 根据 " +
    "有关 相关 目前 问题 情况 方面 时间 时候 记者 消息 新闻 媒体 人士 人们 大家 部分 一些 许多 很多 希望 接受 采访 看到 知道 没有 不是 " +
    "就是 还有 也有 具有 存在 作为 显示 引述 援引 据悉 获悉 编译 综合 大纪元 新唐人 中央社 法新社 路透社 美联社 新华社 当天 晚间 上午 下午 " +
    "凌晨 今天 昨天 明天 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 年前 年代 去年 今年 图片 视频截图 " +
    "评论 专家 分析 影片 原因 是否 如何 为何 什么 怎么 为什么 中国 大陆"
  ).split(" "),
);

const isTelling = (text: string, kind: WordKind) =>
  kind in letterByKind && text.length > 1 && !general.has(text) && !/^[\d.]+$/.test(text);

/** Words that are remembered as candidates write them, by kind; null for those that tell nothing. */
const rememberedWords = 100_000;
const writtenByKind = new Map<WordKind, Map<string, string | null>>();

/** The word as candidates write it, "text/letter", or null if it tells nothing. */
function writtenOf({ text, kind }: Word): string | null {
  let written = writtenByKind.get(kind);
  if (!written) writtenByKind.set(kind, (written = new Map()));
  const known = written.get(text);
  if (known !== undefined) return known;
  if (written.size >= rememberedWords) written.clear();
  const found = isTelling(text, kind) ? `${text}/${letterByKind[kind as keyof typeof letterByKind]}` : null;
  written.set(text, found);
  return found;
}

/** What is written before the name of a place where something happens. */
const beforePlace = new Set(["在", "于", "抵达", "飞抵", "抵", "赴", "访问", "到访", "位于", "前往", "到"]);

/**
 * @param parts where to look in the text, in order; the words of a text are the same whatever parts are asked for.
 * @returns each telling word once, in order, as "text/letter" separated by spaces; and the names of places, as
 * printed, that the text says something happens in or goes to.
 */
export function tellingWords(
  text: string,
  parts: readonly TextSpan[] = [{ start: 0, end: text.length }],
): { words: string; places: string[] } {
  const words = new Set<string>();
  const places = new Set<string>();
  let before = "";
  for (const word of findWords(text)) {
    if (!parts.some(({ start, end }) => word.start >= start && word.end <= end)) continue;
    const written = word.kind === "other" ? null : writtenOf(word);
    if (written !== null) words.add(written);
    if (word.kind === "place" && word.text.length > 1 && beforePlace.has(before))
      places.add(text.slice(word.start, word.end));
    before = word.text;
  }
  return { words: [...words].join(" "), places: [...places] };
}
