import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rollup } from "d3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findDateExpressions } from "../dates/find-date-expressions";
import { parseSeed } from "../reading/formats/parse-seed";
import { listSeeds, readSeed } from "../ingest/read-seeds";
import type { ParsedSeed } from "../reading/types";
import { makeCorpus } from "./make-corpus";

const articles = 300;
const root = mkdtempSync(join(tmpdir(), "parallax-corpus-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const listFiles = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

const make = (name: string, seed: number) => {
  const dir = join(root, name);
  return { dir, ...makeCorpus({ seed, articles, dir }) };
};

/** One hash over names and bytes of all files. */
function hashOf(dir: string): string {
  const hash = createHash("sha256");
  for (const file of listFiles(dir)) hash.update(file.slice(dir.length)).update(readFileSync(file));
  return hash.digest("hex");
}

const hanIn = (html: string) => html.replaceAll(/<[^>]*>/g, "").match(/\p{Script=Han}/gu)?.length ?? 0;

describe("makeCorpus", () => {
  const first = make("first", 1);
  const parsed: ParsedSeed[] = [];

  beforeAll(async () => {
    for (const seed of await listSeeds(first.dir)) {
      const read = readSeed(first.dir, seed);
      if (!("file" in read)) throw new Error(`${seed} cannot be read`);
      const parsing = parseSeed(read.file);
      if (!parsing.ok) throw new Error(`${seed}: ${parsing.messages.map(({ text }) => text).join(" ")}`);
      parsed.push(parsing.value);
    }
  });

  it("writes as many files and bytes as it says, in folders of year and month", () => {
    const files = listFiles(first.dir);
    expect(files).toHaveLength(articles);
    expect(first.files).toBe(articles);
    expect(first.bytes).toBe(files.reduce((sum, file) => sum + readFileSync(file).length, 0));
    for (const file of files) expect(file.slice(first.dir.length)).toMatch(/^.\d{4}.\d{2}.\d{7}\.md$/);
  });

  it("gives the same archive for the same number, and another for another", () => {
    const [same, other] = [make("same", 1), make("other", 2)];
    expect(hashOf(same.dir)).toBe(hashOf(first.dir));
    expect(hashOf(other.dir)).not.toBe(hashOf(first.dir));
  });

  it("gives articles that the ingest reads without a warning, each of its own address", () => {
    expect(parsed.flatMap(({ messages }) => messages)).toEqual([]);
    expect(new Set(parsed.map(({ url }) => url)).size).toBe(articles);
    for (const { published } of parsed) expect(published).toMatch(/^20(?:1[4-9]|2[0-3])-/);
  });

  it("mixes the three formats, more than a third of it mirrors", () => {
    const counts = rollup(
      parsed,
      (seeds) => seeds.length,
      ({ format }) => format,
    );
    expect([...counts.keys()].sort()).toEqual(["bare", "jekyll", "mirror"]);
    expect(counts.get("mirror")! / articles).toBeGreaterThan(0.33);
  });

  it("writes about 1,500 characters, in Simplified and some in Traditional", () => {
    const lengths = parsed.map(({ unsafeBodyHtml }) => hanIn(unsafeBodyHtml));
    const mean = lengths.reduce((sum, length) => sum + length, 0) / articles;
    expect(mean).toBeGreaterThan(1_300);
    expect(mean).toBeLessThan(1_700);
    const traditional = parsed.filter(
      ({ unsafeBodyHtml }) => unsafeBodyHtml.includes("責任編輯") || unsafeBodyHtml.includes("閱讀"),
    );
    expect(traditional.length).toBeGreaterThan(0);
    expect(traditional.length).toBeLessThan(articles / 2);
  });

  it("lets few outlets write much and many little", () => {
    const outletOf = ({ url, author }: ParsedSeed) =>
      url.includes("medium.com") ? author! : new URL(url).host;
    const counts = [...rollup(parsed, (seeds) => seeds.length, outletOf).values()].sort((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(50);
    expect(counts[0]! / counts[9]!).toBeGreaterThan(3);
    expect(counts.slice(0, 10).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(articles / 3);
  });

  it("is uneven over its years, with a stretch of silence", () => {
    const months = new Set(parsed.map(({ published }) => published!.slice(0, 7)));
    expect(months.has("2021-01")).toBe(false);
    const counts = rollup(
      parsed,
      (seeds) => seeds.length,
      ({ published }) => published!.slice(0, 4),
    );
    expect(counts.size).toBe(10);
    expect(Math.max(...counts.values()) / Math.min(...counts.values())).toBeGreaterThan(1.5);
  });

  it("dates several things in each article", () => {
    const dates = parsed.slice(0, 40).map(
      ({ unsafeBodyHtml, published }) =>
        findDateExpressions(unsafeBodyHtml.replaceAll(/<[^>]*>/g, ""), {
          instantMs: Date.parse(published!),
          zone: "Asia/Shanghai",
        }).length,
    );
    expect(Math.min(...dates)).toBeGreaterThanOrEqual(1);
    expect(dates.reduce((sum, count) => sum + count, 0) / dates.length).toBeGreaterThan(4);
  });
});
