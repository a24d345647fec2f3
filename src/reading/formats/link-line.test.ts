import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEpochComment, parseLinkLine } from "./link-line";

describe(parseLinkLine, () => {
  test.each([
    ["[a](https://e.com/)", "a", "https://e.com/"],
    ["[[快讯] a](b) c](https://e.com/x_(y))", "[快讯] a](b) c", "https://e.com/x_(y)"],
    ['["q" \'s\' \\"](http://e.com/?a=[1])', '"q" \'s\' \\"', "http://e.com/?a=[1]"],
    ["  [a](/relative)  ", "a", "/relative"],
  ])("reads %s", (line, title, url) => {
    expect(parseLinkLine(line)).toEqual({ title, url });
  });

  test.each(["", "text", "[a]", "![i](https://e.com/i.png)", "[a](https://e.com) tail"])(
    "leaves %j alone",
    (line) => {
      expect(parseLinkLine(line)).toBeNull();
    },
  );

  test("gives back any title and address that it was written from", () => {
    const title = fc.string({ minLength: 1 }).filter((text) => !/\n|\]\(/.test(text));
    fc.assert(
      fc.property(title, fc.webUrl({ withQueryParameters: true }), (text, url) => {
        expect(parseLinkLine(`[${text}](${url})`)).toEqual({ title: text, url });
      }),
    );
  });

  test("looks at a line of any length in linear time", () => {
    const started = process.cpuUsage();
    expect(parseLinkLine(`[${"](".repeat(1_000_000)}`)).toBeNull();
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
  });
});

test("reads an epoch comment, and no other comment", () => {
  expect(parseEpochComment("<!--1636774988000-->")).toBe("1636774988000");
  expect(parseEpochComment("  <!-- 1636774988 -->")).toBe("1636774988");
  expect(parseEpochComment("<!-- seen 3 times -->")).toBeNull();
});
