/** Looks up the names that the reader chose, and keeps in the store which articles and events have all of them. */
import type { FoundName } from "../search/names";
import type { OpenNames } from "./archive-names";
import type { AppStore } from "./app-store";
import { namesKey, type Hits } from "./brief-selectors";
import { eventsTelling } from "./live-search";

/** Places that are in all lists, ascending. */
export function intersectPlaces(lists: readonly Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(), ...others] = [...lists].sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  return first.filter((place) => sets.every((set) => set.has(place)));
}

/** @returns what ends it. */
export function followNames(store: AppStore, open: OpenNames): () => void {
  let asked = 0;
  const ask = async (mine: number) => {
    const { names: chosen } = store.getState();
    if (chosen === null) return;
    const archive = await open();
    const found = await Promise.all(chosen.map((name) => archive.get(name)));
    if (mine !== asked) return;
    const state = store.getState();
    const unknown = chosen.filter((_, at) => found[at] === null);
    if (unknown.length > 0) {
      state.addNotice({ code: "unknown-ids", parameter: "name", ids: unknown });
      state.setNames(chosen.filter((_, at) => found[at] !== null));
      return;
    }
    const { accounts, briefs, areBriefsComplete } = state;
    if (!accounts || !areBriefsComplete) return;
    const places = intersectPlaces(found.map((each) => (each as FoundName).places));
    const events = new Set(eventsTelling(places, accounts, briefs));
    const named: Hits = { query: namesKey(chosen), events, places, isComplete: true };
    store.setState({ named });
  };
  const begin = () => {
    asked += 1;
    ask(asked).catch((error: unknown) => {
      console.warn("The names did not arrive.", error);
      store.getState().addNotice({ code: "names-missing", parameter: "", ids: [] });
    });
  };
  const dependencies = ["names", "accounts", "areBriefsComplete"] as const;
  const unsubscribe = store.subscribe((after, before) => {
    if (dependencies.some((part) => after[part] !== before[part])) begin();
  });
  begin();
  return () => {
    asked += 1;
    unsubscribe();
  };
}
