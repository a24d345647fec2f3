import { describe, expect, it } from "vitest";
import { createParserTable } from "./parser-table";
import type { Parser } from "./reading";

const parser = (starts: string[], units = ""): Parser => ({ starts, units, parse: () => null });
const parsers = {
  month: parser(["上个月", "上月"], "月"),
  week: parser(["上个星", "十一长"]),
  half: parser(["上个"]),
  count: parser([], "月天"),
};
const { findPlace, parsersAt } = createParserTable(Object.values(parsers));

function namesAt(text: string, at = 0): string[] | null {
  const found = parsersAt(text, at);
  return found && Object.entries(parsers).flatMap(([name, own]) => (found.includes(own) ? [name] : []));
}

describe("a word", () => {
  it.each([
    ["上月", ["month"]],
    ["上个月", ["month", "half"]],
    ["上个星期", ["week", "half"]],
    ["上个人", ["half"]],
    ["上个", ["half"]],
  ])("%s", (text, names) => expect(namesAt(text)).toEqual(names));
});

describe("a number", () => {
  it.each([
    ["12月", ["month", "count"]],
    ["12 天", ["count"]],
    ["三天", ["count"]],
    ["12人", null],
    ["12", null],
  ])("%s", (text, names) => expect(namesAt(text)).toEqual(names));

  it("does not begin inside itself", () => expect(namesAt("12月", 1)).toBeNull());

  it("may stand where a word begins as it does", () => {
    expect(namesAt("十一月")).toEqual(["month", "week", "half", "count"]);
  });
});

it("passes over what begins nothing", () => {
  const text = "上海人在上月说，12";
  const first = findPlace(text, 0);
  expect(text.slice(first, first + 2)).toBe("上月");
  const second = findPlace(text, first + 1);
  expect(text.slice(second)).toBe("12");
  expect(findPlace(text, second + 1)).toBe(text.length);
  expect(findPlace("", 0)).toBe(0);
});
