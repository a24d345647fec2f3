import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readTerms } from "../reading/terms";
import { openNames, type NamesHead } from "../search/names";
import { findSentences } from "../words/sentences";
import { openBundleStore, type BundleStore } from "./bundle-store";
import { createPack } from "./packs";
import { stageNames } from "./stage-names";
import { createWorkPool } from "./work-pool";

let dir: string;
let store: BundleStore;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "parallax-names-"));
  store = openBundleStore(join(dir, "out"));
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const pool = createWorkPool(1);
const title = "标题";

async function stage(texts: readonly string[], aliases: string[][] = []) {
  const packed = createPack(texts.join("\n"));
  const places = texts.map((text) => {
    const terms = readTerms(title, text, findSentences(text), []);
    return packed.add({ file: JSON.stringify({ terms }), text, telling: "", summary: "", source: "" });
  });
  packed.write(dir);
  const articles = places.map((place, at) => ({
    title,
    words: texts[at]!,
    place: { ...place, pack: join(dir, place.pack) },
  }));
  const options = { store, pool, isOwn: true, partsDir: join(dir, "parts") };
  const paths = await stageNames(articles, aliases, options);
  store.commit(new Set(paths));
  const read = (path: string): unknown => JSON.parse(readFileSync(store.pathOf(path), "utf8"));
  return openNames(read("names/head.json") as NamesHead, async (path) => read(path));
}

const texts = [
  "美国众议院议长佩洛西8月2日抵达台湾。佩洛西说，访问台湾是承诺。",
  "美國眾議院議長裴洛西3日離開台灣。外交部發言人華春瑩表示，中方反對。",
  "裴洛西表示，她在台湾会见了蔡英文。外交部发言人华春莹表示，中方坚决反对。",
  "这个城市的天气很好。每座城市的居民都这样说。",
  "一个城市的故事，关于外交部。",
];

it("tells names in both scripts and by their aliases, as their articles write them", async () => {
  const names = await stage(texts);
  const pelosi = await names.get("佩洛西");
  expect(pelosi).toMatchObject({ name: "裴洛西", places: Uint32Array.of(0, 1, 2) });
  expect(await names.get("Pelosi")).toEqual(pelosi);
  expect((await names.get("華春瑩"))?.places).toEqual(Uint32Array.of(1, 2));
  expect(await names.get("外交部")).toMatchObject({ name: "外交部", places: Uint32Array.of(1, 2, 4) });
  expect(await names.get("城市")).toBeNull();
});

it("takes an editor's aliases for one name", async () => {
  const names = await stage(texts, [["华春莹", "发言人华"]]);
  expect((await names.get("发言人华"))?.places).toEqual(Uint32Array.of(1, 2));
});

it("leaves the files as they are while the texts stay, and counts anew what changed", async () => {
  await stage(texts);
  const before = statSync(store.pathOf("names/head.json")).mtimeMs;
  await stage(texts);
  expect(statSync(store.pathOf("names/head.json")).mtimeMs).toBe(before);
  const names = await stage([...texts, "外交部表示，将访问台湾。"]);
  expect((await names.get("外交部"))?.places).toHaveLength(4);
});
