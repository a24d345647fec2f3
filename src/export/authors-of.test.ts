import { describe, expect, it } from "vitest";
import { authorsOf } from "./authors-of";

const authors = (byline: string, ...outlet: string[]) => authorsOf(byline, outlet);

describe("authorsOf", () => {
  it.each([
    ["斯影 BBC中文记者", ["BBC中文"], ["斯影"]],
    ["林燕", ["大纪元"], ["林燕"]],
    ["骆亚、程静", [], ["骆亚", "程静"]],
    ["骆亚 程静 记者", [], ["骆亚", "程静"]],
    ["作者：王小明", [], ["王小明"]],
    ["驻华盛顿记者李言", [], ["李言"]],
    ["大紀元記者張婷編譯報導", ["大紀元"], ["張婷"]],
    ["Don Evans", [], ["Don Evans"]],
    ["By Jane Roe and John Doe, staff reporter", [], ["Jane Roe", "John Doe"]],
    ["让-皮埃尔·库尔", [], ["让-皮埃尔·库尔"]],
  ])("reads %s", (byline, outlet, expected) => {
    expect(authors(byline, ...outlet)).toEqual(expected);
  });

  it("names nobody where only the outlet stands", () => {
    expect(authors("联合早报", "联合早报", "Lianhe Zaobao")).toEqual([]);
    expect(authors("BBC中文记者", "BBC中文")).toEqual([]);
    expect(authors("")).toEqual([]);
  });
});
