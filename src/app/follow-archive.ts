/** What of a large archive is loaded once the page has shown itself. */
import type { Shard } from "../model/bundle";
import { isMoving, type AppState, type AppStore } from "../state/app-store";
import { briefsById } from "../state/brief-selectors";
import { loadBriefs, loadFacets, loadShards } from "../state/load-bundle";
import { selectFullDomain } from "../state/selectors";
import { whenIdle } from "../ui/when-idle";
import { shardOfEvent, shardsForDomain, shardsOfCoverage, shardsOfSummits } from "../state/shards";

/** A reader who zooms passes many views; only where they rest is loaded. */
const restMs = 120;

/** Shards that the state asks for, those in view last, so that they are the last to make room. */
function neededShards({ bundle, briefs, event, resting, wanted }: AppState): Shard[] {
  const brief = event === null ? undefined : briefsById(briefs).get(event);
  const ofEvent =
    event === null ? [] : [...shardOfEvent(bundle, event, brief), ...shardsOfCoverage(bundle, event)];
  return [
    ...shardsOfSummits(bundle),
    ...ofEvent,
    ...shardsForDomain(bundle, resting ?? bundle.overview?.span ?? selectFullDomain(bundle)),
    ...(bundle.shards ?? []).filter(({ path }) => wanted.includes(path)),
  ];
}

/** Waits until nobody moves the view. */
const atRest = (store: AppStore) =>
  new Promise<void>((resolve) => {
    if (!isMoving(store.getState())) return resolve();
    const end = store.subscribe((state) => {
      if (isMoving(state)) return;
      end();
      resolve();
    });
  });

/** Loads the shards that the view needs, now and whenever it comes to rest elsewhere. @returns what ends it. */
function followShards(store: AppStore, base: string): () => void {
  const abort = new AbortController();
  const asked = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const load = async () => {
    const { loaded, addShards, addNotice } = store.getState();
    const needed = [...new Set(neededShards(store.getState()).map(({ path }) => path))];
    const missing = needed.filter((path) => !loaded.has(path) && !asked.has(path));
    if (missing.length === 0) return;
    for (const path of missing) asked.add(path);
    try {
      const files = await loadShards(base, missing, abort.signal);
      // A gesture that goes on is not held up.
      await atRest(store);
      if (!abort.signal.aborted) addShards(files);
    } catch {
      if (!abort.signal.aborted) addNotice({ code: "period-missing", parameter: "", ids: [] });
    } finally {
      for (const path of missing) asked.delete(path);
    }
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), restMs);
  };
  void load();
  const unsubscribe = store.subscribe((state, last) => {
    const isAsking = (["resting", "event", "loaded", "wanted"] as const).some(
      (part) => state[part] !== last[part],
    );
    if (isAsking) later();
  });
  return () => {
    abort.abort();
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Loads all events, then the articles by month and outlet. @returns what ends it. */
function followBriefs(store: AppStore, base: string): () => void {
  const { bundle, addNotice } = store.getState();
  const abort = new AbortController();
  const { signal } = abort;
  const load = async (briefs: string) => {
    const { areBriefsComplete, facets } = store.getState();
    if (!areBriefsComplete) {
      const { events } = await loadBriefs(base, briefs, signal);
      // Apart from reading and checking the file.
      await whenIdle();
      // A gesture that goes on is not held up.
      await atRest(store);
      store.getState().addBriefs(events);
    }
    if (!facets && bundle.facets) {
      const counts = await loadFacets(base, bundle.facets, signal);
      await whenIdle();
      await atRest(store);
      store.getState().setFacets(counts);
    }
  };
  if (bundle.briefs)
    load(bundle.briefs).catch(() => {
      if (!signal.aborted) addNotice({ code: "events-missing", parameter: "", ids: [] });
    });
  return () => abort.abort();
}

/** Loads what the view needs of a large archive, and all of its events. @returns what ends it. */
export function followArchive(store: AppStore, base: string): () => void {
  const ends = [followShards(store, base), followBriefs(store, base)];
  return () => ends.forEach((end) => end());
}
