import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillHead } from "./page-head";

const page = readFileSync("index.html", "utf8");
const contentOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe("fillHead", () => {
  it("leaves a page without a catalogue in Chinese throughout", () => {
    const html = fillHead(page, {});
    expect(html).toContain('<html lang="zh-Hans"');
    expect(html).toContain("<title>视差 Parallax</title>");
    expect(contentOf(html, "og:locale")).toBe("zh_CN");
    expect(contentOf(html, "description")).toBe(contentOf(html, "og:description"));
  });

  it("says in one language what the catalogue says, as plain text", () => {
    const html = fillHead(page, {
      lang: "en",
      title: { zh: "三次会晤", en: 'Three "summits" & more' },
      description: { zh: "说明", en: "</title><script>" },
    });
    expect(html).toContain('<html lang="en"');
    expect(html).toContain("<title>Three &quot;summits&quot; &amp; more</title>");
    expect(contentOf(html, "og:title")).toBe("Three &quot;summits&quot; &amp; more");
    expect(contentOf(html, "description")).toBe("&lt;/title&gt;&lt;script&gt;");
    expect(contentOf(html, "og:locale")).toBe("en_GB");
    expect(html).not.toMatch(/og:\w+" content="[^"]*\p{Script=Han}/u);
  });
});
