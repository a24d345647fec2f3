import { useCallback, useEffect, useRef, useState } from "react";
import type { BundleIndex } from "../model/bundle";
import { loadBundleIndex } from "../state/load-bundle";

export type BundlePhase =
  { name: "loading" } | { name: "failed"; error: unknown } | { name: "loaded"; bundle: BundleIndex };

/** Loads the bundle's index from `base`; `retry` starts over. */
export function useBundle(base: string): { phase: BundlePhase; retry: () => void } {
  const [phase, setPhase] = useState<BundlePhase>({ name: "loading" });
  const abort = useRef<AbortController>(null);
  const start = useCallback(() => {
    abort.current?.abort();
    const { signal } = (abort.current = new AbortController());
    loadBundleIndex(base, signal).then(
      (bundle) => setPhase({ name: "loaded", bundle }),
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
