import { describe, expect, it } from "vitest";
import { createAppStore, isMoving, toViewState } from "./app-store";
import { exampleBundle } from "../testing/bundle";
import { isFiltered, selectPanes } from "./selectors";
import { initialViewState } from "./view-state";

const setup = () => {
  const store = createAppStore(exampleBundle, { ...initialViewState, lang: "en" });
  return { store, state: store.getState, act: store.getState() };
};

describe("filters", () => {
  it("are cleared at once, and the rest is left alone", () => {
    const { act, state } = setup();
    act.selectEvent("talks");
    act.setOutlets(["morning"]);
    act.setYears([2022]);
    act.setKinds(["meeting"]);
    act.toggleSharedOnly();
    act.setQuery("war");
    expect(isFiltered(state())).toBe(true);
    act.clearFilters();
    expect(isFiltered(state())).toBe(false);
    expect(state().event).toBe("talks");
  });
});

describe("panes", () => {
  it("go back to the whole coverage with another event", () => {
    const { act, state } = setup();
    act.selectEvent("talks");
    act.closePane("m-1");
    expect(state().panes).toEqual(["e-1"]);
    act.selectEvent("winter");
    expect(state().panes).toBeNull();
  });

  it("end with the last one closed", () => {
    const { act, state } = setup();
    act.selectEvent("talks");
    act.closePane("m-1");
    act.closePane("e-1");
    expect(state()).toMatchObject({ event: null, panes: null });
  });

  it("open alone, or beside those open, and never twice", () => {
    const { act, state } = setup();
    act.selectEvent("talks");
    act.openArticle("g-1", { beside: true });
    act.openArticle("m-1", { beside: true });
    expect(state()).toMatchObject({ event: "talks", panes: ["m-1", "e-1", "g-1"] });
    act.openArticle("m-2");
    expect(state()).toMatchObject({ event: null, panes: ["m-2"] });
  });

  it("stay through other events once pinned, first, until closed or let go", () => {
    const { act, state } = setup();
    act.selectEvent("talks");
    act.togglePinned("m-1");
    act.selectEvent("winter");
    expect(selectPanes(exampleBundle, state())).toEqual(["m-1", "e-1"]);
    act.closePane("m-1");
    expect(state().pinned).toEqual([]);
  });

  it("do not open for an article that the archive does not hold", () => {
    const { act, state } = setup();
    act.openArticle("lost");
    expect(state().panes).toBeNull();
  });
});

it("gives the URL its part of the state and takes it back with its notices", () => {
  const { act, state } = setup();
  act.selectEvent("talks");
  act.hoverArticle("m-1");
  const kept = toViewState(state());
  expect(kept).toEqual({ ...initialViewState, lang: "en", event: "talks" });
  act.clearFilters();
  act.selectEvent(null);
  act.restore(kept, [{ code: "unknown-ids", parameter: "event", ids: ["x"] }]);
  expect(toViewState(state())).toEqual(kept);
  expect(state().notices).toHaveLength(1);
  act.dismissNotices();
  expect(state().notices).toEqual([]);
});

describe("a view in time", () => {
  const [before, after] = [
    { from: 0, to: 10 },
    { from: 5, to: 10 },
  ];

  it("rests where it is put, and where it was while it moves", () => {
    const { act, state } = setup();
    act.setDomain(before);
    expect(isMoving(state())).toBe(false);
    act.moveDomain(after);
    expect(isMoving(state())).toBe(true);
    expect([state().domain, state().resting]).toEqual([after, before]);
    act.settle();
    expect(isMoving(state())).toBe(false);
    expect(state().resting).toEqual(after);
  });

  it("rests where a link puts it", () => {
    const { act, state } = setup();
    act.moveDomain(after);
    act.restore({ ...initialViewState, domain: before }, []);
    expect(isMoving(state())).toBe(false);
  });
});
