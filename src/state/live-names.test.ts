import { expect, it, vi } from "vitest";
import type { Names } from "../search/names";
import { exampleBundle as bundle } from "../testing/bundle";
import { createAppStore } from "./app-store";
import { selectPlacesShown } from "./article-selectors";
import { followNames, intersectPlaces } from "./live-names";
import { initialViewState } from "./view-state";

const places: Record<string, Uint32Array> = { 拜登: Uint32Array.of(0, 1, 2), 习近平: Uint32Array.of(1, 3) };
const names = {
  get: async (name: string) => (places[name] ? { name, places: places[name] } : null),
} as unknown as Names;

it("keeps the articles that have all names chosen, and leaves out names that the archive has not", async () => {
  const store = createAppStore(bundle, initialViewState);
  const end = followNames(store, async () => names);
  store.getState().setNames(["拜登", "习近平"]);
  await vi.waitFor(() => expect(selectPlacesShown(store.getState())).toEqual([1]));
  store.getState().setNames(["拜登", "无人"]);
  await vi.waitFor(() => expect(store.getState().names).toEqual(["拜登"]));
  expect(store.getState().notices).toMatchObject([{ code: "unknown-ids", parameter: "name", ids: ["无人"] }]);
  await vi.waitFor(() => expect(selectPlacesShown(store.getState())).toEqual([0, 1, 2]));
  end();
});

it("says so if the names do not arrive", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const store = createAppStore(bundle, { ...initialViewState, names: ["拜登"] });
  const end = followNames(store, () => Promise.reject(new Error("offline")));
  await vi.waitFor(() => expect(store.getState().notices).toMatchObject([{ code: "names-missing" }]));
  end();
});

it("intersects lists of places", () => {
  const lists = [Uint32Array.of(1, 2, 5, 9), Uint32Array.of(2, 9), Uint32Array.of(0, 2, 9)];
  expect(intersectPlaces(lists)).toEqual(Uint32Array.of(2, 9));
  expect(intersectPlaces([])).toEqual(new Uint32Array());
});
