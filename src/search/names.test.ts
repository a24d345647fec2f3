import { expect, it } from "vitest";
import { foldText } from "./fold";
import { openNames, writeNames, type NameEntry, type NamesHead } from "./names";

const entry = (name: string, articles: number, ...forms: string[]): NameEntry => ({
  line: [name, articles, ...(forms.length > 0 ? forms : [foldText(name)])],
  places: Array.from({ length: articles }, (_, at) => 3 + 2 * at),
});

function open(entries: readonly NameEntry[]) {
  const files = new Map<string, unknown>();
  const aliases = [["特朗普", "trump", "川普"]];
  for (const { path, content } of writeNames(entries, { aliases, key: "k" })) files.set(path, content);
  const fetched: string[] = [];
  const names = openNames(files.get("names/head.json") as NamesHead, async (path) => {
    fetched.push(path);
    if (!files.has(path)) throw new Error(`no file ${path}`);
    return files.get(path);
  });
  return { names, fetched, files };
}

/** More names than the head holds. */
const many = Array.from({ length: 1_500 }, (_, at) =>
  entry(`名${String.fromCharCode(0x5000 + at)}`, 5 + (at % 7)),
);

it("finds names in any script and by any alias, the most frequent first", async () => {
  const { names } = open([
    entry("拜登", 9),
    entry("川普", 7, "川普", "特朗普"),
    entry("佩洛西", 3),
    entry("裴洛", 2),
  ]);
  const found = async (typed: string) => (await names.find(typed, 10)).map(([name]) => name);
  expect(await found("")).toEqual(["拜登", "川普", "佩洛西", "裴洛"]);
  expect(await found("洛")).toEqual(["佩洛西", "裴洛"]);
  expect(await found("Trump")).toEqual(["川普"]);
  expect(await found("特朗普")).toEqual(["川普"]);
  expect((await names.get("特朗普"))?.places).toEqual(Uint32Array.of(3, 5, 7, 9, 11, 13, 15));
  expect(await names.get("无人")).toBeNull();
});

it("gives back the places of rare and of frequent names", async () => {
  const sets = [
    [0],
    [99_999],
    [7, 300, 70_000],
    Array.from({ length: 5_000 }, (_, at) => at * 2 + 1),
    Array.from({ length: 20_000 }, (_, at) => at),
  ];
  const { names, files } = open(
    sets.map((places, at) => ({ line: [`名${at}`, places.length, `名${at}`], places })),
  );
  for (const [at, places] of sets.entries())
    expect((await names.get(`名${at}`))?.places).toEqual(Uint32Array.from(places));
  // A bit for each article of the archive at most.
  expect(JSON.stringify(files.get("names/top-0.json")).length).toBeLessThan(6_000);
});

it("names what may have been meant", async () => {
  const { names } = open([entry("拜登", 9), entry("习近平", 7), entry("佩洛西", 3)]);
  expect(await names.near("佩罗西")).toEqual(["佩洛西"]);
  expect(await names.near("佩洛西")).toEqual([]);
  expect(names.split("拜登習近平会晤")).toEqual(["拜登", "習近平", "会晤"]);
  expect(names.split("拜登")).toBeNull();
  expect(names.split("天气")).toBeNull();
});

it("fetches one file for a name, of however many", async () => {
  const { names, fetched, files } = open(many);
  expect(files.size).toBeGreaterThan(10);
  for (const { line } of [many[0]!, many[777]!, many[1_499]!]) {
    fetched.length = 0;
    const [name, articles] = line;
    expect((await names.get(name))?.places).toHaveLength(articles);
    expect(fetched.length).toBeLessThanOrEqual(1);
  }
  expect((await names.find("名", 5_000)).length).toBe(many.length);
});
