import { describe, expect, it } from "vitest";
import { computePublicationLag } from "./publication-lag";

/** 16 November 2021 in Beijing, midnight to midnight. */
const videoSummit = {
  when: "2021-11-16",
  zone: "Asia/Shanghai",
  extent: { from: Date.parse("2021-11-16T00:00+08:00"), to: Date.parse("2021-11-17T00:00+08:00") },
};
const consulates = {
  when: "2020-07/2020-08",
  zone: null,
  extent: { from: Date.parse("2020-07-01T00:00Z"), to: Date.parse("2020-09-01T00:00Z") },
};
const at = Date.parse;

describe("computePublicationLag", () => {
  it("counts calendar days of the event's zone", () => {
    expect(computePublicationLag(at("2021-10-22T05:34Z"), videoSummit)).toEqual({
      kind: "before",
      days: 25,
      isAtLeast: false,
    });
    // Still the 16th in London, already the 17th in Beijing.
    expect(computePublicationLag(at("2021-11-16T17:00Z"), videoSummit)).toEqual({
      kind: "after",
      days: 1,
      isAtLeast: false,
    });
  });

  it("knows the day itself", () => {
    expect(computePublicationLag(at("2021-11-15T16:00Z"), videoSummit)).toEqual({ kind: "same-day" });
    expect(computePublicationLag(at("2021-11-16T15:59Z"), videoSummit)).toEqual({ kind: "same-day" });
  });

  it("claims no more than the event's precision allows", () => {
    expect(computePublicationLag(at("2020-08-15T00:00Z"), consulates)).toEqual({ kind: "within" });
    expect(computePublicationLag(at("2020-06-30T00:00Z"), consulates)).toEqual({
      kind: "before",
      days: 1,
      isAtLeast: true,
    });
    expect(computePublicationLag(at("2021-11-10T00:00Z"), consulates)).toEqual({
      kind: "after",
      days: 436,
      isAtLeast: true,
    });
  });

  it("says so where no publication is known", () => {
    expect(computePublicationLag(null, videoSummit)).toEqual({ kind: "unknown" });
  });
});
