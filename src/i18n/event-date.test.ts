import { describe, expect, it } from "vitest";
import type { NewsEvent } from "../model/bundle";
import { cityOf, describeEventDate, precisionOf } from "./event-date";

const washington = { zone: "America/New_York", name: { zh: "华盛顿", en: "Washington" } };

const event = (fields: Partial<NewsEvent>): NewsEvent => ({
  id: "e",
  label: { zh: "", en: "" },
  when: "2021-11-16",
  zone: "Asia/Shanghai",
  kind: "meeting",
  place: null,
  rank: "summit",
  origin: "curated",
  weight: 1,
  named: null,
  coverage: [],
  disagreement: false,
  extent: { from: Date.parse("2021-11-16T00:00+08:00"), to: Date.parse("2021-11-17T00:00+08:00") },
  daytime: "morning",
  alsoIn: [washington],
  claims: [],
  ...fields,
});

describe("describeEventDate", () => {
  it("gives the date with its precision and zone, and the other side's calendar", () => {
    expect(describeEventDate(event({}), "en")).toBe(
      "16 November 2021, morning in Beijing; the evening of the 15th in Washington",
    );
    expect(describeEventDate(event({}), "zh")).toBe("北京时间2021年11月16日上午；华盛顿时间15日晚间");
  });

  it("names the month where the other side has another one", () => {
    const first = event({
      when: "2021-12-01",
      extent: { from: Date.parse("2021-12-01T00:00+08:00"), to: Date.parse("2021-12-02T00:00+08:00") },
    });
    expect(describeEventDate(first, "en")).toContain("the evening of 30 November 2021 in Washington");
  });

  it("says nothing of a calendar on which the hours fall on two days", () => {
    expect(describeEventDate(event({ daytime: "afternoon" }), "en")).toBe(
      "16 November 2021, afternoon in Beijing",
    );
  });

  it("says whose day it is where the hour is not known", () => {
    const pacific = event({ daytime: null, zone: "America/Los_Angeles" });
    expect(describeEventDate(pacific, "en")).toBe("16 November 2021, Pacific Time");
    expect(describeEventDate(pacific, "zh")).toBe("2021年11月16日（北美太平洋时间）");
    expect(describeEventDate(event({ daytime: null }), "en")).toBe("16 November 2021, Beijing time");
  });

  it("adds no zone to what is no day", () => {
    expect(describeEventDate(event({ when: "2021-11" }), "en")).toBe("November 2021");
  });
});

describe("cityOf", () => {
  it("names a city in both languages", () => {
    expect(cityOf("America/Los_Angeles", "zh")).toBe("洛杉矶");
    expect(cityOf("Asia/Shanghai", "zh")).toBe("北京");
    expect(cityOf("America/New_York", "en")).toBe("New York");
  });
});

describe("precisionOf", () => {
  it.each([
    ["2021-11-16", "day"],
    ["2021-11", "month"],
    ["2021-22", "span"],
    ["2021", "year"],
    ["2021-11-08/2021-11-14", "span"],
    ["2021-11~", "about"],
  ])("calls %s known to a %s", (when, precision) => {
    expect(precisionOf(when)).toBe(precision);
  });
});
