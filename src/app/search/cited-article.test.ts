import { describe, expect, it } from "vitest";
import type { ArticleSummary } from "../../model/bundle";
import { articleOfAddress, partAddresses } from "./cited-article";

describe("partAddresses", () => {
  it("takes addresses out of pasted words", () => {
    expect(partAddresses("“设置护栏” https://www.bbc.com/zhongwen/simp/world-59301189，见报道")).toEqual({
      words: "“设置护栏” ，见报道",
      addresses: ["https://www.bbc.com/zhongwen/simp/world-59301189"],
    });
    expect(partAddresses("护栏")).toEqual({ words: "护栏", addresses: [] });
  });
});

describe("articleOfAddress", () => {
  const articles = [{ id: "a-1", url: "https://www.bbc.com/zhongwen/1/" }] as ArticleSummary[];
  it("knows links to the page, and originals", () => {
    expect(articleOfAddress("https://x.org/?lang=zh&p=a-2:120:4~a~b~~c", { articles })).toBe("a-2");
    expect(articleOfAddress("https://x.org/?article=a-3,a-4", { articles })).toBe("a-3");
    expect(articleOfAddress("http://bbc.com/zhongwen/1#top", { articles })).toBe("a-1");
    expect(articleOfAddress("https://bbc.com/other", { articles })).toBeNull();
  });
});
