import { expect, test } from "vitest";
import { findByline } from "./byline";

test.each([
  ["【大纪元2021年11月10日讯】（大纪元记者林燕编译报导）彭博社", "林燕"],
  ["（大纪元记者陈霆综合报导）知情官员", "陈霆"],
  ["（大紀元記者李怡欣、蔡艾莎台灣台北報導）外交部", "李怡欣、蔡艾莎"],
  ["（大纪元记者李辰美国华盛顿报导）", "李辰"],
  ["（英文大纪元记者Zachary Stieber报导／张婷编译）", "Zachary Stieber"],
  ["最后一段。\n记者：高锋 责编：许书婷、梒青 网编：瑞哲", "高锋"],
  ["作者：王 小明\n正文", "王 小明"],
  ["他告诉记者：今天不行。后来又说了很多别的话，直到散会。", null],
  ["一位记者采访了他（当时他在家）。", null],
])("of %j is %j", (text, expected) => {
  expect(findByline(text)).toBe(expected);
});
