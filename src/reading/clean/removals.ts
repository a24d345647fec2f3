import type { Nodes } from "hast";
import type { Removal } from "../../model/bundle";
import { limits } from "../../model/limits";
import type { RemovedPlace } from "../types";
import { placeOf } from "./hast-adapter";

/** Counts what cleaning takes out, by kind and host. */
export type Removals = {
  /**
   * @param host of the thing's address in punycode; "" or null where it has none.
   * @param node that is removed; none where only a part of a text is.
   */
  add(kind: string, host?: string | null, node?: Nodes | null, count?: number): void;
  /** A node that goes with something that was counted. */
  addPlace(kind: string, node: Nodes): void;
  /** How many were added so far. */
  total(): number;
  /** By kind, then host, in code-unit order. */
  list(): Removal[];
  /** In the body's source, UTF-16 units; one may lie in another. */
  places(): RemovedPlace[];
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function createRemovals(): Removals {
  const byKey = new Map<string, Removal>();
  const places: RemovedPlace[] = [];
  let total = 0;
  const addPlace = (kind: string, node: Nodes) => {
    const span = placeOf(node);
    if (span) places.push({ kind, ...span });
  };
  return {
    addPlace,
    add(kind, host, node, count = 1) {
      total += count;
      if (node) addPlace(kind, node);
      let place = host || null;
      const isFull = byKey.size >= limits.removals && !byKey.has(`${kind}\n${place ?? ""}`);
      if (isFull) place = null;
      const key = `${kind}\n${place ?? ""}`;
      const known = byKey.get(key);
      if (known) known.count += count;
      else byKey.set(key, { kind, host: place, count });
    },
    total: () => total,
    places: () => places,
    list: () =>
      [...byKey.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.host ?? "", b.host ?? "")),
  };
}
