import type { Removal } from "../../model/bundle";
import { limits } from "../../model/limits";

/** Counts what cleaning takes out, by kind and host. */
export type Removals = {
  /** @param host of the thing's address in punycode; "" or null where it has none. */
  add(kind: string, host?: string | null, count?: number): void;
  /** How many were added so far. */
  total(): number;
  /** By kind, then host, in code-unit order. */
  list(): Removal[];
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export function createRemovals(): Removals {
  const byKey = new Map<string, Removal>();
  let total = 0;
  return {
    add(kind, host, count = 1) {
      total += count;
      let place = host || null;
      const isFull = byKey.size >= limits.removals && !byKey.has(`${kind}\n${place ?? ""}`);
      if (isFull) place = null;
      const key = `${kind}\n${place ?? ""}`;
      const known = byKey.get(key);
      if (known) known.count += count;
      else byKey.set(key, { kind, host: place, count });
    },
    total: () => total,
    list: () =>
      [...byKey.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.host ?? "", b.host ?? "")),
  };
}
