import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleBundle } from "../testing/bundle";
import { formatUrlState, parseUrlState } from "./url-state";
import { initialViewState, type ViewState } from "./view-state";

const idsOf = (items: readonly { id: string }[]) => items.map((item) => item.id);
const articleIds = idsOf(exampleBundle.articles);
const listOf = <T>(items: readonly T[]) => fc.option(fc.shuffledSubarray([...items]), { nil: null });

const piece = fc.string({ unit: "grapheme", maxLength: 14 }).map((text) => text.replaceAll("~", ""));
const quote = fc.record({
  length: fc.integer({ min: 1, max: 9_999_999 }),
  prefix: piece,
  head: piece,
  tail: piece,
  suffix: piece,
});

const viewState: fc.Arbitrary<ViewState> = fc.record({
  event: fc.option(fc.constantFrom(...idsOf(exampleBundle.events)), { nil: null }),
  panes: listOf(articleIds),
  pinned: fc.shuffledSubarray(articleIds),
  outlets: listOf(idsOf(exampleBundle.outlets)),
  years: listOf([2021, 2022]),
  kinds: listOf(["meeting", "conflict", "agreement", "other"]),
  isSharedOnly: fc.boolean(),
  names: fc.option(fc.shuffledSubarray(["佩洛西", "中国外交部", "卡玛拉·哈里斯"], { minLength: 1 }), {
    nil: null,
  }),
  query: fc.string({ unit: "grapheme" }),
  lang: fc.constantFrom("zh", "en"),
  view: fc.constantFrom("timeline", "list"),
  domain: fc.option(
    fc
      .tuple(fc.integer({ min: -1e12, max: 4e12 }), fc.integer({ min: 1, max: 1e12 }))
      .map(([from, length]) => ({ from, to: from + length })),
    { nil: null },
  ),
  lanes: listOf(idsOf(exampleBundle.outlets)),
  rows: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  unfolded: fc.option(
    fc.oneof(fc.constant("all" as const), fc.shuffledSubarray(["2021-12-11", "2022-03-01"])),
    { nil: null },
  ),
  passage: fc.option(
    fc.record(
      { article: fc.constantFrom(...articleIds), start: fc.nat(999_999_999), quote },
      { requiredKeys: ["article", "start"] },
    ),
    { nil: null },
  ),
});

const parse = (search: string) => parseUrlState(search, exampleBundle, "en");

describe("the URL form", () => {
  it("gives back every state that it was given", () => {
    fc.assert(
      fc.property(viewState, (state) => {
        expect(parse(formatUrlState(state))).toEqual({ state, notices: [] });
      }),
    );
  });

  it("stays readable in the address bar", () => {
    const search = formatUrlState({
      ...initialViewState,
      event: "talks",
      outlets: ["morning", "evening"],
      years: [2021, 2022],
      domain: { from: Date.UTC(2021, 0), to: Date.UTC(2022, 0) },
    });
    expect(search).toBe(
      "?event=talks&outlet=morning,evening&year=2021,2022&lang=zh&t=2021-01-01T00:00:00Z..2022-01-01T00:00:00Z",
    );
  });

  it("takes any string without failing, and only states of this archive come out", () => {
    const names = [
      "event",
      "article",
      "outlet",
      "year",
      "kind",
      "t",
      "p",
      "q",
      "lang",
      "view",
      "lane",
      "rows",
      "unfold",
      "__proto__",
    ];
    const search = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: "binary" })));
    fc.assert(
      fc.property(search, (params) => {
        const { state } = parse(`?${params.map(([name, value]) => `${name}=${value}`).join("&")}`);
        expect(state.event === null || idsOf(exampleBundle.events).includes(state.event)).toBe(true);
        for (const id of state.panes ?? []) expect(articleIds).toContain(id);
        expect(state.domain === null || state.domain.from < state.domain.to).toBe(true);
      }),
    );
  });
});

describe("what a link names and the archive does not hold", () => {
  it("is left out with a notice, the rest stays", () => {
    const { state, notices } = parse("?event=gone&article=m-1,lost&outlet=evening&year=1999&kind=war");
    expect(state).toMatchObject({
      event: null,
      panes: ["m-1"],
      outlets: ["evening"],
      years: null,
      kinds: null,
    });
    expect(notices).toEqual([
      { code: "unknown-ids", parameter: "event", ids: ["gone"] },
      { code: "unknown-ids", parameter: "article", ids: ["lost"] },
      { code: "unknown-ids", parameter: "year", ids: ["1999"] },
      { code: "unknown-ids", parameter: "kind", ids: ["war"] },
    ]);
  });

  it.each(["yesterday", "2022-01-01..2021-01-01", "..", "2021-01-01.."])("t=%s is no time shown", (t) => {
    const { state, notices } = parse(`?t=${t}`);
    expect(state.domain).toBeNull();
    expect(notices).toEqual([{ code: "bad-parameter", parameter: "t", ids: [t] }]);
  });

  it("keeps of a linked quotation what can be told apart", () => {
    const passage = { article: articleIds[0]!, start: 7 };
    const words = { length: 40, prefix: "a~b", head: "c~d", tail: "e~f", suffix: "g~h" };
    const search = formatUrlState({ ...initialViewState, passage: { ...passage, quote: words } });
    expect(parse(search).state.passage).toEqual({
      ...passage,
      quote: { length: 40, prefix: "b", head: "c", tail: "f", suffix: "g" },
    });
    const { state, notices } = parse(`?p=${articleIds[0]}:7:nonsense`);
    expect(state.passage).toEqual(passage);
    expect(notices).toHaveLength(1);
  });

  it("also counts for a linked passage", () => {
    expect(parse("?p=lost:12").notices).toEqual([
      { code: "unknown-ids", parameter: "article", ids: ["lost"] },
    ]);
    expect(parse("?p=here").notices).toEqual([{ code: "bad-parameter", parameter: "p", ids: ["here"] }]);
  });
});

it("takes the default language unless the link names one", () => {
  expect(parse("").state.lang).toBe("en");
  expect(parse("?lang=zh").state.lang).toBe("zh");
  expect(parse("?lang=tlh").state.lang).toBe("en");
});
