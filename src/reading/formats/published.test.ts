import { describe, expect, test } from "vitest";
import {
  choosePublished,
  findDateline,
  findTimeElement,
  parseEpoch,
  parseIsoLike,
  parseUrlDate,
} from "./published";

describe(parseEpoch, () => {
  test.each([
    ["1636774988000", "milliseconds"],
    ["1636774988", "seconds"],
    ["1636774988000000", "microseconds"],
    ["1636774988000000000", "nanoseconds"],
  ])("reads %s as %s", (digits) => {
    expect(parseEpoch(digits)).toBe("2021-11-13T03:43:08Z");
  });
  test.each(["0", "-5", "12", "99999999999999", "9".repeat(40), "NaN"])("refuses %s", (digits) => {
    expect(parseEpoch(digits)).toBeNull();
  });
});

describe(parseIsoLike, () => {
  test.each([
    ["2021-10-22T05:34:46.806Z", "2021-10-22T05:34:46Z"],
    ["2021-10-22 13:34:46 +0800", "2021-10-22T05:34:46Z"],
    ["2021-01-01T00:30:00+09:00", "2020-12-31T15:30:00Z"],
    ["2021-10-22", "2021-10-22"],
    ["2021-1-2", "2021-01-02"],
    ["1634880886806", "2021-10-22T05:34:46Z"],
  ])("reads %s", (text, expected) => {
    expect(parseIsoLike(text)).toBe(expected);
  });
  test("takes the day alone from a time that names no zone", () => {
    expect(parseIsoLike("2021-10-22 23:59:00")).toBe("2021-10-22");
  });
  test.each(["2021-02-29", "2021-13-01", "0000-00-00", "2021-10-22T25:00:00Z", "9999-01-01", "soon", ""])(
    "refuses %j",
    (text) => {
      expect(parseIsoLike(text)).toBeNull();
    },
  );
});

test.each([
  ["https://example.com/2021/11/9/title.html", "2021-11-09"],
  ["https://example.com/news/2021-11-09/title", "2021-11-09"],
  ["https://example.com/gb/21/11/9/n13365715.htm", "2021-11-09"],
  ["https://example.com/2021/13/9/title.html", null],
  ["https://example.com/story20211022-1205811", null],
])("finds the day in the address %s", (url, expected) => {
  expect(parseUrlDate(url)).toBe(expected);
});

test("finds a dateline and a time element at the head of a body alone", () => {
  const body = '<p>【某报2021年 2月 3日讯】</p><time itemprop="x" datetime="2021-02-04T01:00:00Z">';
  expect(findDateline(body)).toBe("2021-02-03");
  expect(findTimeElement(body)).toBe("2021-02-04T01:00:00Z");
  expect(findDateline("字".repeat(10_000) + body)).toBeNull();
  expect(findDateline("<p>【2021年2月31日讯】</p>")).toBeNull();
});

describe(choosePublished, () => {
  test("takes the first possible place, keeps all and reports what is more than six hours off", () => {
    const reading = choosePublished([
      { place: "front matter", value: "2021-10-22T05:34:46Z" },
      { place: "comment", value: "1634904780000", line: 10 },
    ]);
    expect(reading.published).toBe("2021-10-22T05:34:46Z");
    expect(reading.publishedSources).toEqual([
      { place: "front matter", value: "2021-10-22T05:34:46Z" },
      { place: "comment", value: "2021-10-22T12:13:00Z" },
    ]);
    expect(reading.messages).toMatchObject([{ code: "published-differs", line: 10 }]);
  });

  test("says nothing where places agree within six hours, or days that may be one instant", () => {
    const close = [
      { place: "front matter", value: "2021-10-22T05:34:46Z" },
      { place: "comment", value: String(Date.parse("2021-10-22T11:34:46Z")) },
    ];
    expect(choosePublished(close).messages).toEqual([]);
    const nextDay = [
      { place: "dateline", value: "2021-11-10" },
      { place: "source address", value: "2021-11-09" },
    ];
    expect(choosePublished(nextDay)).toMatchObject({ published: "2021-11-10", messages: [] });
  });

  test("passes over an impossible date, with a message", () => {
    const reading = choosePublished([
      { place: "front matter", value: "2021-02-31" },
      { place: "comment", value: "1636774988000" },
    ]);
    expect(reading.published).toBe("2021-11-13T03:43:08Z");
    expect(reading.messages).toMatchObject([{ code: "impossible-date" }]);
  });

  test("reads Unix time in another unit, and says so", () => {
    const reading = choosePublished([{ place: "comment", value: "1636774988", line: 1 }]);
    expect(reading.published).toBe("2021-11-13T03:43:08Z");
    expect(reading.messages).toMatchObject([{ code: "epoch-unit", line: 1 }]);
  });

  test("refuses an offset that no place on Earth has", () => {
    const reading = choosePublished([{ place: "front matter", value: "2021-11-13T03:43:08+23:00" }]);
    expect(reading).toMatchObject({
      published: null,
      messages: [{ code: "impossible-date" }, { code: "missing-date" }],
    });
  });

  test("reports that there is none", () => {
    expect(choosePublished([])).toMatchObject({ published: null, messages: [{ code: "missing-date" }] });
  });
});
