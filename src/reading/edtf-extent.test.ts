import { describe, expect, it } from "vitest";
import { areCompatible, extentOf, isEdtf } from "./edtf-extent";

const iso = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((ms) => new Date(ms).toISOString().slice(0, 16));

describe("extentOf", () => {
  it.each([
    ["2021-11-16", "Asia/Shanghai", "2021-11-15T16:00", "2021-11-16T16:00"],
    ["2021-11-16", null, "2021-11-16T00:00", "2021-11-17T00:00"],
    ["2021-11", "America/New_York", "2021-11-01T04:00", "2021-12-01T05:00"],
    ["2020-07/2020-08", null, "2020-07-01T00:00", "2020-09-01T00:00"],
    ["2023-09~", null, "2023-09-01T00:00", "2023-10-01T00:00"],
    ["199X", null, "1990-01-01T00:00", "2000-01-01T00:00"],
  ])("%s in %s", (when, zone, from, to) => {
    expect(iso(extentOf(when, zone))).toEqual([from, to]);
  });

  it("starts a day where clocks skip midnight at its first instant", () => {
    expect(iso(extentOf("2018-11-04", "America/Sao_Paulo"))[0]).toBe("2018-11-04T03:00");
  });

  it.each(["2021-13", "yesterday", "", "2021-11-31/2021-11-01"])("refuses %j", (when) => {
    expect(isEdtf(when)).toBe(false);
    expect(() => extentOf(when, null)).toThrow(RangeError);
  });
});

describe("areCompatible", () => {
  it("lets a month hold its days and tells months apart", () => {
    expect(areCompatible("2021-11", "2021-11-16")).toBe(true);
    expect(areCompatible("2020-07", "2020-08")).toBe(false);
    expect(areCompatible("2020-07/2020-08", "2020-08")).toBe(true);
  });
});
