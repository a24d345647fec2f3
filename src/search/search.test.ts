import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { commonAliases, joinAliases } from "./aliases";
import { matchEvents } from "./match-events";
import { parseQuery } from "./parse-query";
import { findPassages } from "./passages";
import { made, openArchive, outlets } from "./test-archive";

const han = "习近平拜登视频会晤谈台湾两岸中美关系佩洛西访问大阪日本";
const traditional = "習近平拜登視頻會晤談臺灣兩岸中美關係佩洛西訪問大阪日本";
const madeText = (letters: string) =>
  fc
    .array(fc.constantFrom(...letters, "，", "。", "\n", "2021", "Biden", " "), {
      minLength: 2,
      maxLength: 60,
    })
    .map((pieces) => pieces.join(""));

describe("both sides of the index", () => {
  test("every stretch of two or more Han characters is found, in either script, and none falsely", async () => {
    const archive = fc.array(madeText(han), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(archive, fc.nat(), fc.integer({ min: 2, max: 6 }), async (texts, at, length) => {
        const { ask, idsOf } = openArchive(texts.map((text) => made("题", text)));
        const whole = texts[at % texts.length]!;
        const stretches = whole.match(/\p{Script=Han}{2,}/gu) ?? [];
        const stretch = stretches[at % Math.max(1, stretches.length)];
        if (stretch === undefined) return;
        const from = at % (stretch.length - 1);
        const words = stretch.slice(from, from + length);
        const having = texts.flatMap((text, index) => (text.includes(words) ? index : []));
        const inOther = [...words].map((char) => traditional[han.indexOf(char)]!).join("");
        for (const typed of [words, inOther, `「${words}」`]) {
          expect(await idsOf(typed)).toEqual(having);
          const { total, isExact } = await ask(typed);
          expect({ total, isExact }).toEqual({ total: having.length, isExact: true });
        }
      }),
      { numRuns: 150 },
    );
  });

  test("several words mean all of them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(madeText(han), { minLength: 1, maxLength: 12 }), async (texts) => {
        const { idsOf } = openArchive(texts.map((text) => made("题", text)));
        const having = texts.flatMap((text, index) =>
          text.includes("台湾") && text.includes("2021") ? index : [],
        );
        const isWord = (text: string) => /(?<![0-9A-Za-z])2021(?![0-9A-Za-z])/u.test(text);
        expect(await idsOf("台湾 2021")).toEqual(having.filter((index) => isWord(texts[index]!)));
      }),
    );
  });

  test("files do not depend on how articles were put into parts", () => {
    const texts = Array.from({ length: 50 }, (_, index) =>
      made(`题目${index}`, `${han}${index}`.slice(index % 9)),
    );
    const [whole, parted] = [openArchive(texts), openArchive(texts, 7)];
    expect([...parted.files.keys()]).toEqual([...whole.files.keys()]);
    for (const [path, bytes] of whole.files) expect(parted.files.get(path), path).toEqual(bytes);
  });
});

describe("queries", () => {
  const year = (of: number) => Date.UTC(of, 5, 1);
  const { ask, idsOf } = openArchive([
    made("拜登與習近平視訊會談", "美國總統川普說，「我們會贏」。佩洛西沒有說。", year(2020), "epoch"),
    made("川普政府声明", "特朗普政府的声明，2021年11月15日发表。", year(2021)),
    made("中美关系", "特朗普说：我们会赢。裴洛西访台", year(2022), "epoch"),
    made("无日期", "Trump said so. 台湾，海峡", null),
  ]);

  it("finds names as other outlets write them", async () => {
    expect(await idsOf("特朗普")).toEqual([0, 1, 2, 3]);
    expect(await idsOf("佩洛西")).toEqual([0, 2]);
    expect(await idsOf("川普政府")).toEqual([1]);
  });

  it("takes quotation marks at their word, also across punctuation", async () => {
    expect(await idsOf("「川普」")).toEqual([0, 1]);
    expect(await idsOf('"台湾，海峡"')).toEqual([3]);
    expect(await idsOf('"台湾海峡"')).toEqual([]);
  });

  it("narrows by outlet and year of publication", async () => {
    expect(await idsOf("特朗普 outlet:大纪元")).toEqual([0, 2]);
    expect(await idsOf("特朗普 year:2021-2022")).toEqual([1, 2]);
    expect(await idsOf("year:2020")).toEqual([0]);
    expect(await idsOf("特朗普", { outlets: ["bbc"], years: [2021] })).toEqual([1]);
    expect(await idsOf("特朗普", { outlets: [] })).toEqual([]);
    expect([...(await ask("特朗普", { outlets: ["bbc"], years: [2021] })).places]).toEqual([1]);
    expect(await idsOf("特朗普 outlet:nobody")).toEqual([]);
  });

  it("finds words and numbers whole, and dates among them", async () => {
    expect(await idsOf("trump")).toEqual([0, 1, 2, 3]);
    expect(await idsOf("11月15日")).toEqual([1]);
    expect(await idsOf("1月15日")).toEqual([]);
  });

  it("finds one Han character in titles only", async () => {
    expect(await idsOf("拜")).toEqual([0]);
    expect(await idsOf("赢")).toEqual([]);
  });

  it("orders by time, those without a date last", async () => {
    const result = await ask("特朗普");
    const yearsIn = async (order: "newest" | "oldest") =>
      (await result.page(order, 0, 10)).map(
        ({ publishedMs }) => publishedMs && new Date(publishedMs).getUTCFullYear(),
      );
    expect(await yearsIn("newest")).toEqual([2022, 2021, 2020, null]);
    expect(await yearsIn("oldest")).toEqual([2020, 2021, 2022, null]);
    expect(await result.page("oldest", 1, 2)).toHaveLength(2);
  });

  it("counts by month and outlet over the whole archive", async () => {
    const result = await ask("特朗普");
    expect(result.months).toEqual([
      ["2020-06", 1],
      ["2021-06", 1],
      ["2022-06", 1],
    ]);
    expect(result.undated).toBe(1);
    expect(await result.countOutlets()).toEqual([
      ["bbc", 2],
      ["epoch", 2],
    ]);
  });

  it("puts titles first", async () => {
    const result = await ask("川普政府");
    expect((await result.page("relevance", 0, 10))[0]!.title).toBe("川普政府声明");
    const trump = await (await ask("特朗普")).page("relevance", 0, 1);
    expect(trump[0]!.title).toBe("川普政府声明");
  });

  it("says that a count is only the most there may be where looking would cost more than allowed", async () => {
    // 30 articles hold all pairs of 中国政府, 15 of them the word itself.
    const texts = Array.from({ length: 30 }, (_, index) =>
      made("题", index % 2 === 0 ? "中国政府" : "中国，国政，政府"),
    );
    const { ask: askAll } = openArchive(texts);
    const cheap = await askAll("中国政府", { budget: 0 });
    expect([cheap.total, cheap.isExact]).toEqual([30, false]);
    // What it shows is true all the same.
    expect(await cheap.page("oldest", 0, 30)).toHaveLength(15);
    const whole = await askAll("中国政府");
    expect([whole.total, whole.isExact]).toEqual([15, true]);
  });

  it("names what it cannot look up", () => {
    expect(parseQuery("？！ year:abc 台湾").ignored).toEqual(["year:abc", "？！"]);
  });
});

describe("passages", () => {
  it("marks the words in their sentence", () => {
    const text = "前一句。美國總統川普說，我們會贏。后一句";
    const [passage, ...others] = findPassages(parseQuery("特朗普", joinAliases(commonAliases)), text);
    expect(others).toEqual([]);
    expect(text.slice(passage!.sentence.start, passage!.sentence.end)).toBe("美國總統川普說，我們會贏。");
    expect(passage!.sentence.exact).toBe("美國總統川普說，我們會贏。");
    expect(passage!.marks.map(({ exact, start }) => [exact, start])).toEqual([["川普", 8]]);
  });
});

describe("matchEvents", () => {
  const event = (zh: string, weight: number, year: number, outlets: string[]) => ({
    label: { zh, en: zh === "视频峰会" ? "Video summit" : "Visit" },
    weight,
    extent: { from: Date.UTC(year, 5), to: Date.UTC(year, 5, 2) },
    outlets,
  });
  const events = [event("佩洛西訪台", 1, 2022, ["bbc"]), event("视频峰会", 2, 2021, ["epoch"])];
  const zhOf = (typed: string) =>
    matchEvents(parseQuery(typed, joinAliases(commonAliases)), events, outlets).map(({ label }) => label.zh);

  it("finds names in either script and language, the weightiest first", () => {
    expect(zhOf("裴洛西 访台")).toEqual(["佩洛西訪台"]);
    expect(zhOf("SUMMIT")).toEqual(["视频峰会"]);
    expect(zhOf("i")).toEqual(["视频峰会", "佩洛西訪台"]);
  });

  it("narrows by outlet and year", () => {
    expect(zhOf("访台 year:2021")).toEqual([]);
    expect(zhOf("访台 year:2022")).toEqual(["佩洛西訪台"]);
    expect(zhOf("访台 outlet:大纪元")).toEqual([]);
  });
});
