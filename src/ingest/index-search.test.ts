import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openBundleStore, type BundleStore } from "./bundle-store";
import { stageSearchIndex } from "./index-search";
import { createPack } from "./packs";
import { createWorkPool } from "./work-pool";

let dir: string;
let store: BundleStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "parallax-search-"));
  store = openBundleStore(join(dir, "out"));
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const pool = createWorkPool();

/** Articles of some texts, in a pack. */
function pack(...texts: string[]) {
  const packed = createPack(texts.join("\n"));
  const places = texts.map((text) => packed.add({ file: "", text, telling: "", summary: "", source: "" }));
  packed.write(dir);
  return texts.map((words, at) => ({
    id: `a-${at}`,
    outlet: "bbc",
    publishedMs: 0,
    title: "标题",
    characters: words.length,
    words,
    place: { ...places[at]!, pack: join(dir, places[at]!.pack) },
  }));
}

async function build(...texts: string[]): Promise<string[]> {
  const paths = await stageSearchIndex(pack(...texts), [], {
    store,
    pool,
    isOwn: true,
    partsDir: join(dir, "parts"),
  });
  store.commit(new Set(paths));
  return paths;
}

describe("stageSearchIndex", () => {
  it("leaves the index as it is where all articles say the same", async () => {
    const first = await build("佩洛西访台", "台湾海峡");
    const before = statSync(store.pathOf("search/head.json")).mtimeMs;
    const again = await build("佩洛西访台", "台湾海峡");
    expect(new Set(again)).toEqual(new Set(first));
    expect(statSync(store.pathOf("search/head.json")).mtimeMs).toBe(before);
  });

  it("makes it again where words have changed", async () => {
    const wordsOf = () => readFileSync(store.pathOf("search/terms/0000.bin")).toString("utf16le");
    await build("佩洛西访台", "台湾海峡");
    const before = wordsOf();
    await build("佩洛西访台", "台湾海域");
    expect(wordsOf()).not.toBe(before);
  });
});
