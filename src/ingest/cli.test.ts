import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { parseArticleFile, parseBundleIndex, parseSourceFile, parseVersionFile } from "../model/bundle";
import { compileProgram } from "../tasks/compile.mjs";
import type { ReportLine } from "./report-line";

// Each case starts processes of its own, on machines that may be busy.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const cli = [await compileProgram("ingest")];
let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "parallax-ingest-"))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const at = (...path: string[]) => join(dir, ...path);

function ingest(
  args: string[],
  env: NodeJS.ProcessEnv = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...cli, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

/** Paths and hashes of every file in a folder. */
const fingerprint = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [
      path.slice(folder.length),
      createHash("sha256").update(readFileSync(path)).digest("hex"),
    ]);

const readIndex = (out: string) =>
  parseBundleIndex(JSON.parse(readFileSync(join(out, "index.json"), "utf8")));
const readReport = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ReportLine);

const article = (title: string, url: string, body = "<p>双方于2021年11月16日举行会谈，并发表声明。</p>") =>
  `[${title}](${url})\n------\n\n${body}\n`;

describe("ingest of the project's seeds", () => {
  it("gives the same bytes in any time zone, locale and thread count, and whatever was there before", () => {
    const runs = [
      { out: at("one"), args: ["--jobs", "1"], env: { TZ: "Pacific/Kiritimati", LC_ALL: "C" } },
      { out: at("two"), args: [], env: { TZ: "America/Los_Angeles", LC_ALL: "zh_CN.UTF-8" } },
    ];
    for (const { out, args, env } of runs) {
      const { status, stderr } = ingest(["--seeds", "seeds", "--out", out, ...args], env);
      expect(stderr.replace(/^.*published-differs.*$/m, "").trim()).toBe("");
      expect(status).toBe(0);
    }
    ingest(["--seeds", "seeds", "--out", at("two")]);
    expect(fingerprint(at("two"))).toEqual(fingerprint(at("one")));
  });

  it("keeps every passage and mention where it says, in text that the browser will see", async () => {
    ingest(["--seeds", "seeds", "--out", at("out")]);
    const { parseFragment } = await import("parse5");
    const { fromParse5 } = await import("hast-util-from-parse5");
    const { textOf } = await import("../reading/clean/tree");
    const index = readIndex(at("out"));
    expect(index.articles).toHaveLength(5);
    for (const { id } of index.articles) {
      const file = JSON.parse(readFileSync(at("out", "articles", `${id}.json`), "utf8"));
      const text = textOf(fromParse5(parseFragment(file.html)) as never);
      for (const { exact, start, end } of [...file.mentions, ...file.passages])
        expect(text.slice(start, end)).toBe(exact);
    }
    const supported = new Set(
      index.articles.flatMap(({ id }) => {
        const file = JSON.parse(readFileSync(at("out", "articles", `${id}.json`), "utf8"));
        return file.passages.map(({ event }: { event: string }) => event);
      }),
    );
    expect(index.events.filter(({ id }) => !supported.has(id))).toEqual([]);
  });

  it("finds no event beside those of the catalogue that only a title and its day of publication tell", () => {
    ingest(["--seeds", "seeds", "--out", at("out")]);
    expect(readIndex(at("out")).events.filter(({ origin }) => origin === "found")).toEqual([]);
  });

  it("finds one disagreement, on the consulates", () => {
    ingest(["--seeds", "seeds", "--out", at("out")]);
    const disputed = readIndex(at("out")).events.filter(({ disagreement }) => disagreement);
    expect(disputed.map(({ when }) => when)).toEqual(["2020-07/2020-08"]);
    const whens = new Set(disputed[0]!.claims.map(({ when }) => when));
    expect([...whens].sort()).toEqual(["2020-07", "2020-08"]);
  });

  it("finds the days of the three summits without any catalogue", () => {
    for (const name of readdirSync("seeds"))
      if (name !== "catalogue.yaml") cpSync(join("seeds", name), at("bare", name));
    expect(ingest(["--seeds", at("bare"), "--out", at("out")]).status).toBe(0);
    const { events } = readIndex(at("out"));
    for (const day of ["2021-11-16", "2022-11-14", "2023-11-15"])
      expect(events.filter(({ when }) => when === day)).toHaveLength(1);
    const nameOf = (when: string, word: string) =>
      events.filter((event) => event.when === when && event.label.zh.includes(word)).length;
    expect(nameOf("2021-03", "阿拉斯加")).toBe(1);
    expect(nameOf("2021-07", "天津")).toBe(1);
    expect(nameOf("2021-11-10", "格拉斯哥联合宣言")).toBe(1);
    expect(nameOf("2021-11-08/2021-11-14", "六中全会")).toBe(1);
  });
});

describe("ingest of a mixed folder", () => {
  it("reports what it cannot use and converts the rest", () => {
    mkdirSync(at("seeds", "sub folder"), { recursive: true });
    writeFileSync(at("seeds", "good.md"), article("好[消息]", "https://news.example/1"));
    writeFileSync(at("seeds", "sub folder", "另一篇 ①.txt"), article("另一篇", "https://news.example/2"));
    writeFileSync(at("seeds", "README.md"), "# Not an article\n");
    writeFileSync(at("seeds", "picture.png"), "not a seed");
    writeFileSync(at("seeds", "empty.md"), "");
    mkdirSync(at("seeds", "folder.md"));
    if (process.platform !== "win32") symlinkSync("/etc/passwd", at("seeds", "link.md"));
    const { status } = ingest(["--seeds", at("seeds"), "--out", at("out"), "--report", at("r.jsonl")]);
    expect(status).toBe(0);
    const lines = readReport(at("r.jsonl"));
    const accepted = lines.filter(({ id }) => id !== null).map(({ seed, title }) => [seed, title]);
    expect(accepted).toEqual([
      ["good.md", "好[消息]"],
      ["sub folder/另一篇 ①.txt", "另一篇"],
    ]);
    const rejected = lines.filter((line) => line.status === "rejected");
    expect(rejected.map(({ seed }) => seed)).toEqual(
      ["README.md", "empty.md", "folder.md", ...(process.platform === "win32" ? [] : ["link.md"])].sort(),
    );
    for (const { messages } of rejected) expect(messages[0]!.text).not.toBe("");
  });

  it("keeps one of two seeds with one source URL and one text, and reports the other", () => {
    mkdirSync(at("seeds"));
    writeFileSync(at("seeds", "a.md"), article("题", "https://news.example/1"));
    writeFileSync(at("seeds", "b.md"), article("题", "https://news.example/1"));
    expect(ingest(["--seeds", at("seeds"), "--out", at("out"), "--report", at("r.jsonl")]).status).toBe(0);
    expect(readIndex(at("out")).articles.map(({ seed }) => seed)).toEqual(["a.md"]);
    const [, b] = readReport(at("r.jsonl"));
    expect(b).toMatchObject({ seed: "b.md", status: "rejected" });
    expect(b!.messages.at(-1)).toMatchObject({ code: "duplicate" });
    expect(b!.messages.at(-1)!.text).toContain("a.md");
  });

  it("keeps different texts of one source URL as versions, shows the newer, and follows their changes", () => {
    mkdirSync(at("seeds"));
    const url = "https://news.example/1";
    const write = (seed: string, day: string, body: string) =>
      writeFileSync(at("seeds", seed), `<!--${Date.parse(day)}-->\n[题](${url})\n------\n\n<p>${body}</p>\n`);
    const run = () =>
      ingest(["--seeds", at("seeds"), "--out", at("out"), "--report", at("r.jsonl"), "--strict"]).status;
    const readArticle = () => {
      const { id } = readIndex(at("out")).articles[0]!;
      return parseArticleFile(JSON.parse(readFileSync(at("out", "articles", `${id}.json`), "utf8")), id);
    };
    const readVersion = (path: string) =>
      parseVersionFile(JSON.parse(readFileSync(at("out", path), "utf8")), path);
    write("a.md", "2021-11-11", "双方将于2021年11月举行会谈。会后另有记者会，议程待定。");
    write("b.md", "2021-11-12", "双方将于2021年11月16日举行会谈。");
    expect(run()).toBe(0);
    expect(readIndex(at("out")).articles).toHaveLength(1);
    expect(readArticle()).toMatchObject({ source: { seed: "b.md" }, versions: [{ seed: "a.md" }] });
    const [first] = readArticle().versions!;
    expect(first!.published).toBe("2021-11-11T00:00:00Z");
    expect(readVersion(first!.path).text).toContain("议程待定");
    expect(readReport(at("r.jsonl")).map(({ seed, status }) => [seed, status])).toEqual([
      ["a.md", "warned"],
      ["b.md", "accepted"],
    ]);

    write("a.md", "2021-11-11", "双方或于年内举行会谈，时间未定。");
    expect(run()).toBe(0);
    const [second] = readArticle().versions!;
    expect(readVersion(second!.path).text).toContain("时间未定");
    expect(existsSync(at("out", first!.path))).toBe(false);

    rmSync(at("seeds", "a.md"));
    expect(run()).toBe(0);
    expect(readArticle().versions).toBeUndefined();
    expect(readdirSync(at("out", "versions"))).toEqual([]);
  });

  it("keeps each seed's own text beside its article, with the places of what was removed", () => {
    mkdirSync(at("seeds"));
    const body =
      '<p>双方于2021年11月16日举行会谈。</p><div class="advertisement">广告语</div><script>alert(1)</script>';
    writeFileSync(at("seeds", "a.md"), article("题", "https://news.example/1", body));
    expect(ingest(["--seeds", at("seeds"), "--out", at("out")]).status).toBe(0);
    const path = `sources/${readIndex(at("out")).articles[0]!.id}.json`;
    const source = parseSourceFile(JSON.parse(readFileSync(at("out", path), "utf8")), path);
    expect(source.text).toBe(readFileSync(at("seeds", "a.md"), "utf8"));
    expect(source.removed.map(({ kind, start, end }) => [kind, source.text.slice(start, end)])).toEqual([
      ["advertisement", '<div class="advertisement">广告语</div>'],
      ["script", "<script>alert(1)</script>"],
    ]);
  });
});

describe("an archive that grows", () => {
  const write = (n: number, body?: string) =>
    writeFileSync(at("seeds", `${n}.md`), article(`第${n}篇`, `https://news.example/${n}`, body));
  const run = (out: string, ...args: string[]) => ingest(["--seeds", at("seeds"), "--out", at(out), ...args]);
  beforeEach(() => {
    mkdirSync(at("seeds"));
    for (let n = 0; n < 12; n += 1) write(n);
  });

  it("gives after an addition, a change and a removal what a first run gives", () => {
    run("out");
    write(12);
    write(3, "<p>双方于2021年12月1日在日内瓦签署协议。</p>");
    rmSync(at("seeds", "5.md"));
    expect(run("out").status).toBe(0);
    run("fresh");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
  });

  it.each([
    ["an edit", () => write(3, "<p>双方于2021年11月16日举行会谈，随后在日内瓦商谈裁军，并发表声明。</p>")],
    ["an addition in its middle", () => write(12, "<p>双方于2021年11月16日举行会谈。</p>")],
    ["a removal", () => rmSync(at("seeds", "5.md"))],
  ])("gives after %s alone what a first run gives, search index and all", (_, change) => {
    run("out");
    change();
    expect(run("out").status).toBe(0);
    run("fresh");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
    expect(existsSync(at("fresh", "search", "head.json"))).toBe(true);
  });

  it("gives what a first run gives after many runs that each change most of it, and one that changes nothing", () => {
    for (const year of [2017, 2018, 2019, 2020]) {
      for (let n = 0; n < 9; n += 1) write(n, `<p>双方于${year}年3月${n + 1}日在日内瓦签署协议。</p>`);
      run("out");
    }
    const { stdout } = run("out");
    expect(stdout).toContain("12 articles");
    run("fresh");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
  });

  it("takes out an article whose seed can no longer be used", () => {
    run("out");
    writeFileSync(at("seeds", "4.md"), "no article");
    expect(run("out").stdout).toContain("11 articles");
    run("fresh");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
  });

  it("makes anew what was taken from the bundle", () => {
    run("out");
    run("fresh");
    rmSync(at("out", "schema.json"));
    rmSync(at("out", "articles"), { recursive: true });
    run("out");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
  });

  it("brings back the other seed of one article when the better one goes", () => {
    const longer = "<p>双方于2021年11月16日举行会谈，并发表声明。会后另有记者会。</p>";
    writeFileSync(at("seeds", "z.md"), article("长", "https://news.example/0", longer));
    run("out");
    rmSync(at("seeds", "z.md"));
    run("out");
    run("fresh");
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("fresh")));
  });

  it("is the same made in slices and joined in any grouping and order", () => {
    run("whole");
    for (const n of [1, 2, 3]) expect(run(`part${n}`, "--shard", `${n}/3`).status).toBe(0);
    const merge = (out: string, ...args: string[]) =>
      ingest(["merge", "--seeds", at("seeds"), "--out", at(out), ...args]);
    expect(merge("parts31", "--partial", at("part3"), at("part1")).status).toBe(0);
    expect(merge("joined", at("part2"), at("parts31")).status).toBe(0);
    expect(fingerprint(at("joined"))).toEqual(fingerprint(at("whole")));
  });

  it("goes on from what a killed run had read", () => {
    run("whole");
    // What a kill leaves: some seeds read, and a last line that is cut.
    run("part", "--shard", "1/2");
    const log = at("part/seeds.jsonl");
    writeFileSync(log, `${readFileSync(log, "utf8")}{"stamp":"cut`);
    const { stdout } = run("part", "--shard", "1/1");
    expect(stdout).toContain("12 seeds");
    expect(ingest(["merge", "--seeds", at("seeds"), "--out", at("out"), at("part")]).status).toBe(0);
    expect(fingerprint(at("out"))).toEqual(fingerprint(at("whole")));
  });

  it("refuses to join what was made with another catalogue", () => {
    run("part", "--shard", "1/1");
    writeFileSync(at("seeds", "catalogue.yaml"), "platforms: [news.example]\n");
    const { status, stderr } = ingest(["merge", "--seeds", at("seeds"), "--out", at("out"), at("part")]);
    expect(status).toBe(2);
    expect(stderr).toContain("another catalogue");
  });
});

describe("a run that fails", () => {
  beforeEach(() => {
    mkdirSync(at("seeds"));
    writeFileSync(at("seeds", "good.md"), article("好", "https://news.example/1"));
    expect(ingest(["--seeds", at("seeds"), "--out", at("out")]).status).toBe(0);
  });
  const run = (...args: string[]) => ingest(["--seeds", at("seeds"), "--out", at("out"), ...args]);

  /** The run must fail with this status, name these words, and leave the bundle as it was. */
  function expectUntouched(attempt: () => ReturnType<typeof ingest>, status: number, ...words: string[]) {
    const before = fingerprint(at("out"));
    const outcome = attempt();
    expect(outcome.status).toBe(status);
    for (const word of words) expect(outcome.stderr).toContain(word);
    expect(fingerprint(at("out"))).toEqual(before);
  }

  it("exits 1 when nothing can be used", () => {
    writeFileSync(at("seeds", "good.md"), "no article");
    expectUntouched(run, 1, "good.md");
  });

  it("exits 1 with --strict when a seed is rejected, and writes the report", () => {
    writeFileSync(at("seeds", "bad.md"), "no article");
    expectUntouched(() => run("--strict", "--report", at("r.jsonl")), 1, "bad.md", "--strict");
    expect(readReport(at("r.jsonl"))).toHaveLength(2);
  });

  it("exits 2 for wrong arguments and unreadable folders", () => {
    expectUntouched(() => run("--jobs", "many"), 2, "--jobs");
    expectUntouched(() => run("--what"), 2, "--what");
    expectUntouched(() => run("--catalogue", at("none.yaml")), 2, "none.yaml");
    expectUntouched(() => ingest(["--seeds", at("nowhere"), "--out", at("out")]), 2, "nowhere");
  });

  it("exits 1 at a quotation that no article holds, with file, event and the nearest words", () => {
    writeFileSync(
      at("seeds", "catalogue.yaml"),
      `events:
  - id: talks
    label: { zh: 会谈, en: Talks }
    when: 2021-11-16
    kind: meeting
    evidence:
      - { article: "https://news.example/1", quote: 举办会谈, stance: report }
`,
    );
    expectUntouched(run, 1, "catalogue.yaml", "talks", "举行会谈");
  });

  it("exits 1 at a broken catalogue, with its line", () => {
    writeFileSync(at("seeds", "catalogue.yaml"), "events:\n  - id: talks\n    when: yesterday\n");
    expectUntouched(run, 1, "catalogue.yaml:3", "yesterday");
  });

  it("says what to do with an empty folder, and with a catalogue that cannot be read", () => {
    mkdirSync(at("empty"));
    expectUntouched(() => ingest(["--seeds", at("empty"), "--out", at("out")]), 1, at("empty"), ".md");
    writeFileSync(at("seeds", "catalogue.yaml"), Buffer.from("outlets: []\n# \xd6\xd0\xce\xc4\n", "latin1"));
    expectUntouched(run, 2, "catalogue.yaml:2", "UTF-8");
    rmSync(at("seeds", "catalogue.yaml"));
    mkdirSync(at("seeds", "catalogue.yaml"));
    expectUntouched(run, 2, "catalogue.yaml", "folder");
  });

  it("stops before a folder that another ingest is writing to", () => {
    mkdirSync(at("out", ".ingest"));
    writeFileSync(at("out", ".ingest", "lock"), String(process.pid));
    expectUntouched(run, 1, String(process.pid));
  });

  it.runIf(process.platform !== "win32")("says when it may not write", () => {
    chmodSync(dir, 0o755);
    chmodSync(at("out"), 0o555);
    // Root may write anywhere, so root tries it as nobody.
    const nobody = process.getuid!() === 0 ? { uid: 65_534 } : {};
    const args = [...cli, "--seeds", at("seeds"), "--out", at("out")];
    expectUntouched(
      () => spawnSync(process.execPath, args, { encoding: "utf8", ...nobody }),
      1,
      "permission",
    );
    chmodSync(at("out"), 0o755);
  });

  const canMount =
    process.platform === "linux" &&
    spawnSync("unshare", ["-rm", "mount", "-t", "tmpfs", "t", tmpdir()]).status === 0;
  it.runIf(canMount)("leaves the last bundle whole when the disk is full", () => {
    const big = `<p>${"双方举行会谈，并发表联合声明。".repeat(20_000)}</p>`;
    writeFileSync(at("seeds", "big.md"), article("大", "https://news.example/2", big));
    mkdirSync(at("disk"));
    const command = [
      // Room for the last bundle and a little more.
      `mount -t tmpfs -o size=$(($(du -sk ${at("out")} | cut -f1) + 150))k t ${at("disk")}`,
      `cp -r ${at("out")} ${at("disk", "out")}`,
      `${process.execPath} ${cli.join(" ")} --seeds ${at("seeds")} --out ${at("disk", "out")}; echo "status $?"`,
      `diff -r ${at("out")} ${at("disk", "out")} && echo untouched`,
    ].join("\n");
    const { stdout, stderr } = spawnSync("unshare", ["-rm", "sh", "-c", command], { encoding: "utf8" });
    expect(stderr).toContain("disk is full");
    expect(stdout).toContain("status 1");
    expect(stdout).toContain("untouched");
  });

  it("leaves a readable bundle when it is killed at any moment, and the next run completes", async () => {
    for (let n = 0; n < 60; n += 1)
      writeFileSync(at("seeds", `${n}.md`), article(`第${n}篇`, `https://news.example/more/${n}`));
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const args = [...cli, "--seeds", at("seeds"), "--out", at("out")];
      const child = spawn(process.execPath, args, { stdio: "ignore" });
      const ended = new Promise((done) => child.once("exit", done));
      await wait(150 + attempt * 120);
      child.kill("SIGKILL");
      await ended;
      const { articles } = readIndex(at("out"));
      for (const { id } of articles) expect(existsSync(at("out", "articles", `${id}.json`))).toBe(true);
    }
    expect(run().status).toBe(0);
    expect(readIndex(at("out")).articles).toHaveLength(61);
  });
});
