import { describe, expect, it } from "vitest";
import { emptyCatalogue } from "./catalogue";
import { outletOf } from "./outlets";

const idOf = (url: string) => outletOf(emptyCatalogue, url, null).id;

describe("outletOf", () => {
  it.each(["www", "m", "mobile", "wap", "amp", "www.m"])("takes %s.example.org for example.org", (device) => {
    expect(idOf(`https://${device}.example.org/a`)).toBe(idOf("https://example.org/b"));
  });

  it("keeps sections of a site apart, and hosts that are no more than such a name", () => {
    expect(idOf("https://zh.example.org/a")).not.toBe(idOf("https://example.org/a"));
    expect(idOf("https://m.org/a")).toBe("m-org");
  });
});
