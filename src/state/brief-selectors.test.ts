import { beforeAll, describe, expect, it } from "vitest";
import type { BundleIndex } from "../model/bundle";
import { briefOf } from "../model/event-brief";
import { createAppStore } from "./app-store";
import {
  briefsById,
  firstBriefs,
  selectBriefCounts,
  selectVisibleBriefs,
  type BriefState,
} from "./brief-selectors";
import { exampleBundle as bundle } from "../testing/bundle";
import { foldWidth, loadFold, type Fold } from "./fold-words";
import { noFilters } from "./selectors";
import { initialViewState } from "./view-state";

const { briefs } = firstBriefs(bundle);
const stateOf = (changes: Partial<BriefState>): BriefState => ({
  ...noFilters,
  bundle,
  briefs,
  hits: null,
  named: null,
  fold: foldWidth,
  ...changes,
});
const shown = (changes: Partial<BriefState>) => selectVisibleBriefs(stateOf(changes)).map(({ id }) => id);

const large: BundleIndex = {
  ...bundle,
  events: [],
  articles: [],
  shards: [{ path: "shards/2021-01-01.json", from: "2021-01-01", to: "2023-01-01", events: 4, articles: 4 }],
  overview: {
    outlets: ["morning"],
    byOutlet: [[2]],
    years: [],
    events: 4,
    articles: 4,
    curated: [],
    months: {
      outlets: ["morning"],
      rows: [
        ["2021-03", 1, 0],
        ["2022-06", 1, 2],
      ],
    },
    undated: 0,
    span: null,
    leading: bundle.events.toReversed().map((event) => briefOf(event, 0)),
    voices: {},
  },
  briefs: "events.json",
  facets: "facets.json",
};

describe("the briefs of an archive", () => {
  it("are all of a small one, and of a large one those of its head, in the order of time", () => {
    expect(firstBriefs(bundle).areBriefsComplete).toBe(true);
    const first = firstBriefs(large);
    expect(first.areBriefsComplete).toBe(false);
    expect(first.briefs.map(({ extent }) => extent.from)).toEqual(
      first.briefs.map(({ extent }) => extent.from).toSorted((a, b) => a - b),
    );
    expect(briefsById(first.briefs).get("talks")?.shard).toBe(0);
  });

  it("are complete once loaded", () => {
    const store = createAppStore(large, initialViewState);
    expect(store.getState().areBriefsComplete).toBe(false);
    store.getState().addBriefs(briefs);
    expect(store.getState()).toMatchObject({ areBriefsComplete: true, briefs });
  });
});

describe("selectVisibleBriefs", () => {
  it("joins all filters", () => {
    expect(shown({})).toEqual(["talks", "winter", "accord", "nothing"]);
    expect(shown({ outlets: ["morning"] })).toEqual(["talks", "accord"]);
    expect(shown({ outlets: [] })).toEqual([]);
    expect(shown({ years: [2022] })).toEqual(["winter", "accord", "nothing"]);
    expect(shown({ kinds: ["meeting", "other"], years: [2022] })).toEqual(["nothing"]);
    expect(shown({ isSharedOnly: true })).toEqual(["talks"]);
  });

  it("gives the same list for the same filters", () => {
    expect(selectVisibleBriefs(stateOf({ years: [2022] }))).not.toBe(selectVisibleBriefs(stateOf({})));
    expect(selectVisibleBriefs(stateOf({}))).toBe(selectVisibleBriefs(stateOf({})));
  });

  it("finds words in names and, until a search has answered, in loaded titles", () => {
    expect(shown({ query: "ＡＬＡＳＫＡ" })).toEqual(["talks"]);
    expect(shown({ query: "june 协议" })).toEqual(["accord"]);
    expect(shown({ query: "m-2" })).toEqual(["accord"]);
    expect(shown({ query: "nowhere" })).toEqual([]);
  });

  it("takes over what a search found for these words, and for no others", () => {
    const hits = { query: "war", events: new Set(["winter"]), places: [], isComplete: true };
    expect(shown({ query: "war", hits })).toEqual(["winter"]);
    expect(shown({ query: "wars", hits })).toEqual([]);
    expect(shown({ query: "m-2", hits: { ...hits, query: "m-2" } })).toEqual(["winter"]);
  });

  describe("with the tables of both scripts", () => {
    let fold: Fold;
    beforeAll(async () => {
      fold = await loadFold();
    });

    it("finds Traditional words in Simplified names", () => {
      expect(shown({ query: "冬季爭端", fold })).toEqual(["winter"]);
      expect(shown({ query: "六月協議", fold })).toEqual(["accord"]);
      expect(shown({ query: "六月協議" })).toEqual([]);
    });
  });
});

describe("counts of events", () => {
  it("say what each toggle would show under the other filters", () => {
    const counts = selectBriefCounts(stateOf({ outlets: ["morning"], years: [2022] }));
    expect(counts.total).toBe(1);
    expect(Object.fromEntries(counts.outlets)).toEqual({ morning: 1, evening: 2 });
    expect(Object.fromEntries(counts.years)).toEqual({ 2021: 1, 2022: 1 });
    expect(Object.fromEntries(counts.kinds)).toEqual({ agreement: 1 });
    expect(counts.shared).toBe(0);
  });

  it("equal what a press then shows", () => {
    const { outlets, years, kinds, shared } = selectBriefCounts(stateOf({ years: [2021] }));
    for (const [id, count] of outlets) expect(shown({ years: [2021], outlets: [id] })).toHaveLength(count);
    for (const [year, count] of years) expect(shown({ years: [year] })).toHaveLength(count);
    for (const [kind, count] of kinds) expect(shown({ years: [2021], kinds: [kind] })).toHaveLength(count);
    expect(shown({ years: [2021], isSharedOnly: true })).toHaveLength(shared);
  });
});
