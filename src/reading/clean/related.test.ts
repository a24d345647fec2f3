import { describe, expect, test } from "vitest";
import type { ParsedSeed } from "../types";
import { cleanBody } from "./clean-body";
import { isRelatedHeading } from "./related";

const clean = (unsafeBodyHtml: string, url = "https://news.example.com/story/1") =>
  cleanBody({
    format: "bare",
    title: "标题",
    url,
    author: null,
    published: null,
    publishedSources: [],
    unsafeBodyHtml,
    text: unsafeBodyHtml,
    bodyAt: 0,
    removed: [],
    messages: [],
  } satisfies ParsedSeed);

const body = "<p>一篇报道的正文，比任何一份链接清单都要长出许多，所以清单是附带的。这里还有一句。</p>";
const item = (href: string, text = "另一篇报道的标题") => `<ul><li><a href="${href}">${text}</a></li></ul>`;

describe("a list of other articles of the site", () => {
  test("is set apart, with the heading that announces it", () => {
    const { text, related, removed } = clean(`${body}<h3>延伸阅读</h3>${item("/story/2")}`);
    expect(text).not.toContain("延伸阅读");
    expect(related).toEqual([{ title: "另一篇报道的标题", url: "https://news.example.com/story/2" }]);
    expect(removed).toEqual([{ kind: "related", host: "news.example.com", count: 1 }]);
  });

  test.each<[string, string, string?]>([
    ["links to another site", body + item("https://other.example.org/x")],
    ["is most of the article", item("/story/2") + item("/story/3", "第三篇报道的标题")],
    ["stands on a host of many authors", body + item("https://medium.com/x/y"), "https://medium.com/a/b"],
    ["holds words beside the links", `${body}<ul><li>见<a href="/story/2">另一篇报道的标题</a></li></ul>`],
    ["links to places in the article itself", body + item("#part-2")],
  ])("stays in the text where it %s", (_, html, url) => {
    const { text, related } = clean(html, url);
    expect(text).toContain("报道的标题");
    expect(related).toEqual([]);
  });
});

test.each([
  ["相关阅读：", true],
  ["【推荐阅读】", true],
  ["更多新闻", true],
  ["Related articles", true],
  ["相关部门表示，将在下周公布细节和日期安排。", false],
  ["更多的人留了下来。", false],
])("%s announces such a list: %s", (text, expected) => {
  expect(isRelatedHeading(text)).toBe(expected);
});
