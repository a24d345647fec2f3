import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createAppStore } from "../state/app-store";
import { exampleBundle } from "../testing/bundle";
import { initialViewState } from "../state/view-state";
import { syncUrl } from "./use-url-sync";

/** A window with a history of its own: `entries` is what the back button would walk through, the present one last. */
function stubWindow(search = "?lang=en") {
  const listeners = new Map<string, () => void>();
  const entries = [search];
  const location = { search, hash: "" };
  const show = () => void (location.search = entries.at(-1)!);
  vi.stubGlobal("location", location);
  vi.stubGlobal("history", {
    pushState: (_state: null, _title: string, url: string) => (entries.push(url), show()),
    replaceState: (_state: null, _title: string, url: string) => (
      (entries[entries.length - 1] = url),
      show()
    ),
  });
  vi.stubGlobal("addEventListener", (type: string, act: () => void) => void listeners.set(type, act));
  vi.stubGlobal("removeEventListener", (type: string) => void listeners.delete(type));
  return {
    entries,
    listeners,
    dispatch: (type: string) => listeners.get(type)?.(),
    goBack() {
      entries.pop();
      show();
      listeners.get("popstate")?.();
    },
  };
}

function setup() {
  const page = stubWindow();
  const store = createAppStore(exampleBundle, { ...initialViewState, lang: "en" });
  const end = syncUrl(store, "data/");
  return { ...page, store, end, act: store.getState() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the history", () => {
  it("gets an entry for each step: an event, a filter, another view", () => {
    const { act, entries } = setup();
    act.selectEvent("talks");
    act.setOutlets(["morning"]);
    act.setView("list");
    expect(entries).toEqual([
      "?lang=en",
      "?event=talks&lang=en",
      "?event=talks&outlet=morning&lang=en",
      "?event=talks&outlet=morning&lang=en&view=list",
    ]);
  });

  it("gets no entry for zooming and typing: they correct the present one once they settle", () => {
    const { act, entries } = setup();
    for (const query of ["t", "ta", "tal"]) act.setQuery(query);
    expect(entries).toEqual(["?lang=en"]);
    vi.advanceTimersByTime(1_000);
    expect(entries).toEqual(["?q=tal&lang=en"]);
  });

  it("keeps what had not settled in the entry that a step leaves", () => {
    const { act, entries } = setup();
    act.setQuery("talks");
    act.selectEvent("talks");
    expect(entries).toEqual(["?q=talks&lang=en", "?event=talks&q=talks&lang=en"]);
  });

  it("gets an entry for an article opened beside others, none for closing and reordering", () => {
    const { act, entries } = setup();
    act.selectEvent("talks");
    act.openArticle("g-1", { beside: true });
    expect(entries).toHaveLength(3);
    act.setPanes(["g-1", "e-1", "m-1"]);
    act.closePane("m-1");
    vi.advanceTimersByTime(1_000);
    expect(entries).toHaveLength(3);
    expect(entries.at(-1)).toContain("article=g-1,e-1&");
  });

  it("gets nothing for what no URL carries", () => {
    const { act, entries } = setup();
    act.hoverEvent("talks");
    vi.advanceTimersByTime(1_000);
    expect(entries).toEqual(["?lang=en"]);
  });
});

describe("going back", () => {
  it("restores the state and writes nothing", () => {
    const { act, store, entries, goBack } = setup();
    act.selectEvent("talks");
    act.selectEvent("winter");
    goBack();
    expect(store.getState().event).toBe("talks");
    vi.advanceTimersByTime(1_000);
    expect(entries).toEqual(["?lang=en", "?event=talks&lang=en"]);
  });

  it("drops what had not settled in the entry that is left", () => {
    const { act, store, entries, goBack } = setup();
    act.selectEvent("talks");
    act.setQuery("war");
    goBack();
    vi.advanceTimersByTime(1_000);
    expect(entries).toEqual(["?lang=en"]);
    expect(store.getState().query).toBe("");
  });
});

describe("leaving", () => {
  it("writes at once what has not settled, when the page is hidden or the sync ends", () => {
    const first = setup();
    first.act.setQuery("talks");
    first.dispatch("pagehide");
    expect(first.entries).toEqual(["?q=talks&lang=en"]);
    const second = setup();
    second.act.setQuery("talks");
    second.end();
    expect(second.entries).toEqual(["?q=talks&lang=en"]);
    expect(second.listeners.size).toBe(0);
    second.act.selectEvent("talks");
    expect(second.entries).toHaveLength(1);
  });
});

it("goes on where the browser refuses to write the history", () => {
  const { act, store } = setup();
  const refuse = () => {
    throw new DOMException("too often", "SecurityError");
  };
  vi.stubGlobal("history", { pushState: refuse, replaceState: refuse });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  act.selectEvent("talks");
  expect(store.getState().event).toBe("talks");
  expect(warn).toHaveBeenCalledOnce();
  warn.mockRestore();
});
