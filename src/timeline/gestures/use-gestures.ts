import { useEffect, useState } from "react";

export type Gestures = typeof import("./d3-gestures");

let loaded: Gestures | null = null;

/** d3's gestures, null until they are loaded. Keys, buttons and marks work without them. */
export function useGestures(): Gestures | null {
  const [gestures, setGestures] = useState(loaded);
  useEffect(() => {
    if (loaded) return;
    import("./d3-gestures").then(
      (module) => {
        loaded = module;
        setGestures(module);
      },
      (error: unknown) =>
        console.error("Dragging and wheel zoom are unavailable: their script failed to load.", error),
    );
  }, []);
  return gestures;
}
