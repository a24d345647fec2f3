import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BundleLockedError, openBundleStore } from "./bundle-store";

let out: string;
beforeEach(() => (out = mkdtempSync(join(tmpdir(), "parallax-store-"))));
afterEach(() => rmSync(out, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(out, path), "utf8");
const kept = (...articles: string[]) => new Set(articles.map((id) => `articles/${id}.json`));

function commitBundle(...articles: string[]): void {
  const store = openBundleStore(out);
  for (const id of articles) store.stage(`articles/${id}.json`, id);
  store.stage("index.json", articles.join());
  store.commit(kept(...articles));
  store.close();
}

describe("openBundleStore", () => {
  it("puts staged files in place and leaves nothing of its own behind", () => {
    commitBundle("a", "b");
    expect(read("index.json")).toBe("a,b");
    expect(readdirSync(out).sort()).toEqual(["articles", "index.json"]);
  });

  it("removes articles that are no longer in the bundle", () => {
    commitBundle("a", "b");
    commitBundle("b");
    expect(readdirSync(join(out, "articles"))).toEqual(["b.json"]);
  });

  it("leaves the last bundle alone when a run ends without a commit", () => {
    commitBundle("a");
    const store = openBundleStore(out);
    store.stage("index.json", "half");
    store.stage("articles/z.json", "half");
    store.close();
    expect(read("index.json")).toBe("a");
    expect(readdirSync(join(out, "articles"))).toEqual(["a.json"]);
  });

  it("finishes what a killed run had completely staged", () => {
    commitBundle("a");
    const staged = join(out, ".ingest/staged");
    mkdirSync(join(staged, "articles"), { recursive: true });
    writeFileSync(join(staged, "articles/b.json"), "b");
    writeFileSync(join(staged, "index.json"), "b");
    writeFileSync(join(out, ".ingest/commit.json"), JSON.stringify({ removed: ["articles/a.json"] }));
    openBundleStore(out).close();
    expect(read("index.json")).toBe("b");
    expect(readdirSync(join(out, "articles"))).toEqual(["b.json"]);
  });

  it("drops what a killed run had staged in part", () => {
    commitBundle("a");
    mkdirSync(join(out, ".ingest/staged"), { recursive: true });
    writeFileSync(join(out, ".ingest/staged/index.json"), "half");
    openBundleStore(out).close();
    expect(read("index.json")).toBe("a");
    expect(existsSync(join(out, ".ingest"))).toBe(false);
  });

  it("refuses a second ingest into the same folder, with the process that has it", () => {
    // A process that surely runs and is not this one.
    mkdirSync(join(out, ".ingest"));
    writeFileSync(join(out, ".ingest/lock"), String(process.ppid));
    expect(() => openBundleStore(out)).toThrow(BundleLockedError);
    expect(() => openBundleStore(out)).toThrow(String(process.ppid));
  });

  it("takes over the lock of a process that is gone", () => {
    mkdirSync(join(out, ".ingest"));
    writeFileSync(join(out, ".ingest/lock"), "999999999");
    commitBundle("a");
    expect(read("index.json")).toBe("a");
  });
});
