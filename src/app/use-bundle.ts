import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { loadArchive, type Archive } from "../state/load-archive";

export type BundlePhase =
  { name: "loading" } | { name: "failed"; error: unknown } | { name: "loaded"; archive: Archive };

/** Loads the archive's index, and the parts that the link asks for, from `base`; `retry` starts over. */
export function useBundle(base: string): { phase: BundlePhase; retry: () => void } {
  const [phase, setPhase] = useState<BundlePhase>({ name: "loading" });
  const abort = useRef<AbortController>(null);
  const start = useCallback(() => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    loadArchive(base, location.search, signal).then(
      // Drawn in slices: the first view is there already, and the thread stays free for its reader.
      (archive) => startTransition(() => setPhase({ name: "loaded", archive })),
      (error: unknown) => {
        if (!signal.aborted) setPhase({ name: "failed", error });
      },
    );
  }, [base]);
  useEffect(() => {
    start();
    return () => abort.current?.abort();
  }, [start]);
  const retry = () => {
    setPhase({ name: "loading" });
    start();
  };
  return { phase, retry };
}
