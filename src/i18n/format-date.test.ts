import { describe, expect, it } from "vitest";
import { formatDay, formatPublished, formatWhen } from "./format-date";

describe("formatWhen", () => {
  it.each([
    ["2021-11-16", "16 November 2021", "2021年11月16日"],
    ["2021-11", "November 2021", "2021年11月"],
    ["2021", "2021", "2021年"],
    ["2021-11~", "about November 2021", "约2021年11月"],
    ["199X", "1990s", "1990年代"],
    ["2021-21", "spring 2021", "2021年春季"],
    ["2021-34", "Q2 2021", "2021年第二季度"],
  ])("%s", (edtf, english, chinese) => {
    expect(formatWhen(edtf, "en")).toBe(english);
    expect(formatWhen(edtf, "zh")).toBe(chinese);
  });

  it("writes a span once, with what its ends share", () => {
    expect(formatWhen("2021-10-30/2021-10-31", "en")).toMatch(/^30\s?–\s?31 October 2021$/);
    expect(formatWhen("2020-07/2020-08", "zh")).toBe("2020年7月至8月");
    expect(formatWhen("2021-12-30/2022-01-02", "zh")).toBe("2021年12月30日至2022年1月2日");
    expect(formatWhen("2021/2022", "zh")).toBe("2021年至2022年");
  });

  it.each([
    ["2021-10-01/2021-10-10", "early October 2021", "2021年10月上旬"],
    ["2021-10-11/2021-10-20", "mid-October 2021", "2021年10月中旬"],
    ["2020-02-21/2020-02-29", "late February 2020", "2020年2月下旬"],
  ])("names a third of a month: %s", (edtf, english, chinese) => {
    expect(formatWhen(edtf, "en")).toBe(english);
    expect(formatWhen(edtf, "zh")).toBe(chinese);
  });

  it("names no other stretch of days so", () => {
    expect(formatWhen("2021-10-21/2021-10-30", "zh")).toBe("2021年10月21日至30日");
    expect(formatWhen("2021-10-01/2021-11-10", "zh")).toBe("2021年10月1日至11月10日");
  });

  it("shows what it does not know as it stands", () => {
    expect(formatWhen("[2020-07,2020-09]", "en")).toBe("[2020-07,2020-09]");
  });
});

it("takes the day in the zone given", () => {
  const ms = Date.parse("2021-11-16T00:46:00Z");
  expect(formatDay(ms, "Asia/Shanghai", "en")).toBe("16 November 2021");
  expect(formatDay(ms, "America/New_York", "en")).toBe("15 November 2021");
  expect(formatPublished("2021-11-10", "Asia/Tokyo", "en")).toBe("10 November 2021");
});
