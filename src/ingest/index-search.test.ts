import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBundleStore, type BundleStore } from "./bundle-store";
import type { ArticleSource } from "./finish-batch";
import { stageSearchIndex } from "./index-search";
import { createWorkPool } from "./work-pool";

let dir: string;
let store: BundleStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "parallax-search-"));
  store = openBundleStore(join(dir, "out"));
  mkdirSync(store.pathOf("articles"), { recursive: true });
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const pool = createWorkPool(0);
const article = (id: string, source: ArticleSource) => ({
  id,
  outlet: "bbc",
  publishedMs: 0,
  title: "标题",
  characters: 4,
  source,
});

/** An article of the last bundle. */
function known(id: string, text: string) {
  const path = store.pathOf(`articles/${id}.json`);
  writeFileSync(path, JSON.stringify({ html: `<p>${text}</p>` }));
  return article(id, { path, piece: null });
}

/** An article that was read in this run. */
function fresh(id: string, text: string) {
  const path = join(dir, `${id}.pack`);
  writeFileSync(path, text);
  return article(id, { path, piece: { at: 0, length: 0, textLength: Buffer.byteLength(text) } });
}

async function build(articles: ReturnType<typeof article>[]): Promise<string[]> {
  const paths = await stageSearchIndex(articles, [], { store, pool });
  store.commit(new Set([...paths, ...articles.map(({ id }) => `articles/${id}.json`)]));
  return paths;
}

describe("stageSearchIndex", () => {
  it("leaves the index as it is where an article that was read again says the same", async () => {
    const first = await build([known("a-1", "佩洛西访台"), known("a-2", "台湾海峡")]);
    const before = statSync(store.pathOf("search/head.json")).mtimeMs;
    const again = await build([known("a-1", "佩洛西访台"), fresh("a-2", "台湾海峡")]);
    expect(new Set(again)).toEqual(new Set(first));
    expect(statSync(store.pathOf("search/head.json")).mtimeMs).toBe(before);
  });

  it("makes it again where its words have changed", async () => {
    const wordsOf = () => readFileSync(store.pathOf("search/terms/0000.bin")).toString("utf16le");
    await build([known("a-1", "佩洛西访台"), known("a-2", "台湾海峡")]);
    const before = wordsOf();
    await build([known("a-1", "佩洛西访台"), fresh("a-2", "台湾海域")]);
    expect(wordsOf()).not.toBe(before);
  });
});
