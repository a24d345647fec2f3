import { describe, expect, it } from "vitest";
import { archivedUrl, urlAtWords } from "./outside-links";

describe("archivedUrl", () => {
  it("asks for the day of publication", () => {
    expect(archivedUrl("https://a.example/1", "2021-11-10T08:00:00Z")).toBe(
      "https://web.archive.org/web/20211110/https://a.example/1",
    );
  });

  it("asks for the oldest copy where no day is known", () => {
    expect(archivedUrl("https://a.example/1", null)).toContain("/web/0/");
  });
});

describe("urlAtWords", () => {
  it("encodes what has a meaning in a text directive", () => {
    expect(urlAtWords("https://a.example/1", "a-b, c&d")).toBe(
      "https://a.example/1#:~:text=a%2Db%2C%20c%26d",
    );
  });

  it("keeps a fragment that is there", () => {
    expect(urlAtWords("https://a.example/1#top", "会晤")).toMatch(/#top:~:text=%E4/);
  });

  it("names long words by beginning and end, and never cuts a character", () => {
    const url = urlAtWords("https://a.example/1", "𠮷".repeat(80));
    expect(decodeURIComponent(url.split("=")[1]!)).toBe(`${"𠮷".repeat(14)},${"𠮷".repeat(14)}`);
  });

  it("leaves the address without words", () => {
    expect(urlAtWords("https://a.example/1", " \n")).toBe("https://a.example/1");
  });
});
