import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticleFile, parseBundleIndex, type NewsEvent } from "../model/bundle";
import { compileProgram } from "../tasks/compile.mjs";

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const cli = await compileProgram("ingest");
let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "parallax-found-"))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (...path: string[]) => join(dir, ...path);

/** Runs an ingest of the seeds written so far. */
function eventsOfRun(): NewsEvent[] {
  const { status, stderr } = spawnSync(process.execPath, [cli, "--seeds", at("seeds"), "--out", at("out")], {
    encoding: "utf8",
  });
  expect(stderr).not.toContain("rejected");
  expect(status).toBe(0);
  return readIndex().events;
}

const readIndex = () => parseBundleIndex(JSON.parse(readFileSync(at("out", "index.json"), "utf8")));
const readArticle = (id: string) =>
  parseArticleFile(JSON.parse(readFileSync(at("out", "articles", `${id}.json`), "utf8")), id);

const urlOf = (name: string) => `https://${name}.example/1`;

function write(name: string, day: string, title: string, body: string): void {
  mkdirSync(at("seeds"), { recursive: true });
  const text = `<!--${Date.parse(day)}-->\n[${title}](${urlOf(name)})\n------\n\n<p>${body}</p>\n`;
  writeFileSync(at("seeds", `${name}.md`), text);
}

const writeCatalogue = (yaml: string) => writeFileSync(at("seeds", "catalogue.yaml"), yaml);

/** Two accounts of one collapse that give different months. */
function writeCollapse(): void {
  write("ribao", "2031-04-02", "青川大桥坍塌", "3月31日晚，青川大桥突然坍塌，七人落水。");
  write("wanbao", "2031-04-03", "河面惊魂夜", "4月2日，海州市政府关闭青川江航道，桥面垮入江中。");
}

const bothPieces = `
found:
  merge:
    - - { article: "${urlOf("ribao")}", quote: 青川大桥突然坍塌 }
      - { article: "${urlOf("wanbao")}", quote: 桥面垮入江中 }
`;

describe("what an editor says of found events", () => {
  it("joins pieces that were found in different months", () => {
    writeCollapse();
    expect(new Set(eventsOfRun().map(({ when }) => when))).toEqual(new Set(["2031-03-31", "2031-04-02"]));
    writeCatalogue(bothPieces);
    const events = eventsOfRun();
    expect(events.map(({ coverage }) => coverage.length)).toEqual([2]);
    for (const id of events[0]!.coverage)
      expect(readArticle(id).passages.map((passage) => passage.event)).toEqual([events[0]!.id]);
  });

  it("joins them in a later run, whichever of them changed", () => {
    writeCollapse();
    writeCatalogue(bothPieces);
    eventsOfRun();
    write(
      "wanbao",
      "2031-04-03",
      "河面惊魂夜",
      "4月2日夜里，海州市政府关闭青川江航道，桥面垮入江中，两船受损。",
    );
    const events = eventsOfRun();
    expect(events.map(({ coverage }) => coverage.length)).toEqual([2]);
    for (const id of events[0]!.coverage)
      expect(readArticle(id).passages.map((passage) => passage.event)).toEqual([events[0]!.id]);
  });

  it("renames and rejects at the edge of a month", () => {
    writeCollapse();
    writeCatalogue(`
found:
  reject:
    - { article: "${urlOf("wanbao")}", quote: 桥面垮入江中 }
  rename:
    - event: { article: "${urlOf("ribao")}", quote: 青川大桥突然坍塌 }
      label: { zh: 青川大桥事故, en: Qingchuan bridge accident }
`);
    const events = eventsOfRun();
    expect(events.map(({ label, named }) => [label.zh, named])).toEqual([["青川大桥事故", null]]);
  });
});

describe("a found event", () => {
  it("is the curated one that has its date and its words", () => {
    writeCollapse();
    write("zhoukan", "2031-04-05", "一座桥的三十年", "青川大桥3月31日坍塌，七人落水，至今未通车。");
    writeCatalogue(`
events:
  - id: bridge
    label: { zh: 青川大桥坍塌, en: Qingchuan bridge collapses }
    when: 2031-03-31
    kind: other
    evidence:
      - { article: "${urlOf("zhoukan")}", quote: "青川大桥3月31日坍塌，七人落水", stance: report }
`);
    const events = eventsOfRun().filter(({ when }) => when === "2031-03-31");
    expect(events.map(({ id, origin, coverage }) => [id, origin, coverage.length])).toEqual([
      ["bridge", "curated", 2],
    ]);
  });

  it("says where its name is printed", () => {
    writeCollapse();
    const { articles } = readIndexAfterRun();
    for (const { label, named } of readIndex().events) {
      const title = articles.find(({ id }) => id === named!.article)!.title;
      const { html } = readArticle(named!.article);
      const text = named!.in === "title" ? title : html.replaceAll(/<[^>]*>/g, "");
      expect(text.slice(named!.start, named!.end)).toBe(label.zh);
    }
  });
});

function readIndexAfterRun() {
  expect(eventsOfRun().length).toBeGreaterThan(0);
  return readIndex();
}

describe("the project's seeds without their catalogue", () => {
  const bare = () => {
    for (const name of readdirSync("seeds"))
      if (name !== "catalogue.yaml") cpSync(join("seeds", name), at("seeds", name));
    return eventsOfRun();
  };

  it("tell the summits, the talks, the plenum and the declaration, each once and by name", () => {
    const labels = bare().map(({ when, label }) => `${when} ${label.zh}`);
    const told = (day: string, words: RegExp) =>
      labels.filter((label) => label.startsWith(`${day} `) && words.test(label));
    expect(told("2021-11-16", /习近平.*会晤|会晤.*习近平/)).toHaveLength(1);
    expect(told("2022-11-14", /拜登.*习近平.*会晤/)).toHaveLength(1);
    expect(told("2023-11-15", /拜登.*习近平.*会谈/)).toHaveLength(1);
    expect(told("2021-03", /阿拉斯加/)).toHaveLength(1);
    expect(told("2021-07", /天津/)).toHaveLength(1);
    expect(told("2021-11-10", /格拉斯哥联合宣言/)).toHaveLength(1);
    expect(told("2021-11-08/2021-11-14", /六中全会/)).toHaveLength(1);
    for (const words of [/阿拉斯加/, /天津/, /格拉斯哥/, /六中全会/, /巴厘岛/])
      expect(labels.filter((label) => words.test(label))).toHaveLength(1);
  });
});
