import { useMemo } from "react";
import { usePick } from "../ui/use-pick";
import { computeEmphasis, type EmphasisMap } from "./plot/emphasis";

/** What stands out now; the same object until the choice or the pointer changes it. */
export function useEmphasis(): EmphasisMap {
  const { bundle, event, panes, hoveredEvent, hoveredArticle } = usePick(
    "bundle",
    "event",
    "panes",
    "hoveredEvent",
    "hoveredArticle",
  );
  return useMemo(
    () => computeEmphasis(bundle, { event, panes, hoveredEvent, hoveredArticle }),
    [bundle, event, panes, hoveredEvent, hoveredArticle],
  );
}
