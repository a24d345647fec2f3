import type { Root, RootContent } from "hast";
import { textOf } from "./clean/tree";

/** 【大纪元2021年11月10日讯】（大纪元记者林燕编译报导）: who and when, which lists show anyway. */
const dateline = /^【[^】]{1,40}】\s*(?:（[^）]{1,40}）)?\s*/;

/** Words without the dateline that they begin with. */
export const withoutDateline = (words: string): string => words.replace(dateline, "");

/**
 * The first words of an article for lists and cards, captions and dateline apart, cut at a sentence if one
 * ends in time.
 * @param text `textOf(tree)`.
 */
export function leadOf(tree: Root, text: string): string {
  const isFigure = (node: RootContent) => node.type === "element" && node.tagName === "figure";
  const told = textOf({ ...tree, children: tree.children.filter((node) => !isFigure(node)) });
  const flat = withoutDateline((told.trim() === "" ? text : told).replaceAll("\n", " ").trim());
  if (flat.length <= 120) return flat;
  const cut = flat.slice(0, 120);
  const stop = Math.max(cut.lastIndexOf("。"), cut.lastIndexOf("！"), cut.lastIndexOf("？"));
  return stop >= 40 ? cut.slice(0, stop + 1) : `${cut.replace(/[\ud800-\udbff]$/, "")}…`;
}
