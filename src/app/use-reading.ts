import { useCallback } from "react";
import { useApp } from "../state/use-app";
import { useRemembered } from "../ui/remembered";

/**
 * While articles are read over the timeline, it draws back and the filters fold. Whether the reader wants the whole
 * timeline beside the texts is remembered.
 */
export function useReading() {
  const isReading = useApp(
    ({ view, event, panes }) => view === "timeline" && (event !== null || panes !== null),
  );
  const [fold, setFold] = useRemembered("timeline-while-reading", ["folded", "open"] as const, "folded");
  const toggleFold = useCallback(() => setFold(fold === "folded" ? "open" : "folded"), [fold, setFold]);
  return { isReading, isFolded: fold === "folded", toggleFold };
}
