import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { parseQuery } from "../search/parse-query";
import type { SearchResult } from "../search/search-result";
import { exampleBundle as bundle } from "../testing/bundle";
import { createAppStore } from "./app-store";
import { eventsTelling, followQuery } from "./live-search";
import type { ArchiveSearch } from "./search-archive";
import { selectShownArticles } from "./article-selectors";
import { selectVisibleBriefs } from "./brief-selectors";
import { initialViewState } from "./view-state";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A search that finds the first article of the archive, whatever is asked. */
function openFake() {
  const asked: string[] = [];
  const search = {
    parse: (typed: string) => parseQuery(typed),
    async search({ wanted }: ReturnType<typeof parseQuery>) {
      asked.push(wanted.map(({ typed }) => typed).join(" "));
      return { total: 1, isExact: true, places: Uint32Array.of(0) } as SearchResult;
    },
    matchEvents: () => [],
  } as unknown as ArchiveSearch;
  return { asked, open: async () => search };
}

it("asks once typing rests, and tells which events and articles are found", async () => {
  const store = createAppStore(bundle, initialViewState);
  const { asked, open } = openFake();
  const end = followQuery(store, open);
  for (const words of ["护", "护栏"]) store.getState().setQuery(words);
  expect(store.getState().answer).toMatchObject({ query: "护栏", phase: "asking" });
  await vi.runAllTimersAsync();
  expect(asked).toEqual(["护栏"]);
  expect(store.getState().answer).toMatchObject({ query: "护栏", phase: "answered" });
  const state = store.getState();
  const [first] = bundle.articles;
  expect(state.hits).toMatchObject({ query: "护栏", isComplete: true, places: Uint32Array.of(0) });
  expect(selectVisibleBriefs(state).map(({ id }) => id)).toEqual(
    bundle.events.filter(({ coverage }) => coverage.includes(first!.id)).map(({ id }) => id),
  );
  expect(selectShownArticles(state)).toEqual([first]);
  store.getState().setQuery(" ");
  expect([store.getState().answer, store.getState().hits]).toEqual([null, null]);
  end();
});

it("says so if nothing arrives, and asks again when told", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const store = createAppStore(bundle, initialViewState);
  const { open } = openFake();
  let isOnline = false;
  const end = followQuery(store, () => (isOnline ? open() : Promise.reject(new Error("offline"))));
  store.getState().setQuery("护栏");
  await vi.runAllTimersAsync();
  expect(store.getState().answer?.phase).toBe("failed");
  isOnline = true;
  store.getState().setAnswer({ ...store.getState().answer!, phase: "asking" });
  await vi.runAllTimersAsync();
  expect(store.getState().answer?.phase).toBe("answered");
  end();
});

it("finds the events of which an article tells", () => {
  const accounts = { outlets: [0, 0, 0], days: [], dated: 3, events: [[0], [1, 2], []] };
  expect(eventsTelling([2], accounts, [{ id: "a" }, { id: "b" }, { id: "c" }])).toEqual(["b"]);
});
