import { describe, expect, test } from "vitest";
import { limits } from "../model/limits";
import { cleanBody } from "./clean/clean-body";
import { findUnclean, textContentOf } from "../testing/find-unclean";
import { parseSeed } from "./formats/parse-seed";

const head = "<!--1636774988000-->\n[标题](https://news.example.com/a)\n------\n\n";
const rest = limits.seedBytes - head.length - 64;
const repeat = (unit: string, count: number) => head + unit.repeat(count);
const fill = (unit: string) => head + unit.repeat(Math.floor(rest / Buffer.byteLength(unit)));
const numbered = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join("");

/** Reads and cleans a seed, and says how much of a processor's time it took. */
function convert(content: string) {
  const started = process.cpuUsage();
  const parsing = parseSeed({ seed: "a.md", bytes: new TextEncoder().encode(content), sha256: "" });
  if (!parsing.ok) throw new Error(JSON.stringify(parsing.messages));
  const body = cleanBody(parsing.value);
  const { user, system } = process.cpuUsage(started);
  return { ...body, codes: body.messages.map(({ code }) => code), ms: (user + system) / 1_000 };
}

/**
 * Twice what the project promises for one file: a busy machine spends more on the same work. A quadratic
 * step takes minutes.
 */
const patienceMs = 10_000;

describe("markup beyond the limits ends in its text and a message", () => {
  test.each<[string, string]>([
    ["100,000 nested elements", `${repeat("<div>", 100_000)}深处`],
    ["nested tables", `${repeat("<table><tr><td>", 20_000)}深处`],
    ["nested formatting", `${repeat("<b><i>", 20_000)}深处`],
    ["nested templates", `${repeat("<template>", 20_000)}</template>深处`],
    [
      "formatting that multiplies",
      `${head}${numbered(200, (n) => `<p><font a${n}>`)}深处${"<p>x".repeat(20_000)}`,
    ],
    ["200,000 attributes", `${head}<p ${numbered(200_000, (n) => `a${n} `)}>深处</p>`],
    ["attributes with quoted angle brackets", `${head}<p ${numbered(120_000, (n) => `a${n}=">"`)}>深处</p>`],
    ["a tag that never ends", `${head}深处<p a="${"b".repeat(rest - 40)}`],
    ["200,000 comments", `${head}深处${"<!---->".repeat(200_000)}`],
    ["300,000 references", `${head}深处${"&amp;".repeat(300_000)}`],
    ["only opening brackets", `${head}深处${"<".repeat(rest - 40)}`],
  ])(
    "%s",
    (_, content) => {
      const { codes, text, html, ms } = convert(content);
      expect(codes).toContain("markup-over-limit");
      expect(text).toContain("深处");
      expect(findUnclean(html.slice(0, 100_000))).toEqual([]);
      expect(ms).toBeLessThan(patienceMs);
    },
    120_000,
  );
});

describe("large but plain input is read as it is", () => {
  test.each<[string, string]>([
    ["one line of Chinese as long as a seed may be", fill("字")],
    ["one line of words", fill("a b ")],
    ["white space", `${fill(" \n")}x`],
    ["unclosed paragraphs", repeat("<p>文\n", 50_000)],
    ["one paragraph of many breaks", `${repeat("<br>文", 25_000)}`],
    ["one list of links", repeat("<li><a href=/a>一条链接标题</a>", 20_000)],
    ["many small lists of links", repeat("<ul><li><a href=/abc>一条链接标题</a></ul>", 9_000)],
    ["one table", `${head}<table>${"<tr><td>一<td>二".repeat(15_000)}`],
    ["nested as deep as allowed", `${repeat("<div>", limits.nesting - 4)}${"<p>文</p>".repeat(20_000)}`],
  ])(
    "%s",
    (_, content) => {
      const { codes, text, html, ms } = convert(content);
      expect(codes.filter((code) => code !== "empty-body")).toEqual([]);
      expect(textContentOf(html)).toBe(text);
      expect(ms).toBeLessThan(patienceMs);
    },
    120_000,
  );
});

test("of 50,000 pictures the first are kept, and the message says how many", () => {
  const { pictures, html, codes, removed, ms } = convert(
    `${head}<p>文</p>${numbered(50_000, (n) => `<img src=https://h${n}.example/a.png alt=${n}>`)}`,
  );
  expect(pictures).toHaveLength(limits.pictures);
  expect(pictures.at(-1)).toMatchObject({ host: `h${limits.pictures - 1}.example` });
  expect(html.match(/<img/g)).toHaveLength(limits.pictures);
  expect(codes).toEqual(["too-many-pictures"]);
  expect(removed).toEqual([{ kind: "picture-over-limit", host: null, count: 50_000 - limits.pictures }]);
  expect(ms).toBeLessThan(patienceMs);
}, 120_000);

test("hosts without number do not make a report without end", () => {
  const { removed } = convert(
    `${head}<p>文</p>${numbered(5_000, (n) => `<iframe src=https://h${n}.example></iframe>`)}`,
  );
  expect(removed.length).toBeLessThanOrEqual(limits.removals + 1);
  expect(removed.reduce((sum, { count }) => sum + count, 0)).toBe(5_000);
});

test("deep quotations are flattened without loss", () => {
  const depth = limits.nesting / 2;
  const { text, html } = convert(`${numbered(depth, (n) => (n === 0 ? head : "") + `<blockquote>第${n}层`)}`);
  for (let n = 0; n < depth; n += 1) expect(text).toContain(`第${n}层`);
  expect(html.match(/<blockquote>/g)!.length).toBeLessThanOrEqual(limits.treeDepth);
});

test("a body cut inside a tag keeps what stood before it", () => {
  expect(convert(`${head}<p>第一句。</p><p>第二句<a href="https://exam`).text).toBe("第一句。\n第二句");
});
