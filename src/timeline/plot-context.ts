import { createContext, useContext } from "react";
import type { DomainActions } from "./plot/moves";
import type { PlotGeometry } from "./plot/plot-geometry";
import type { Plot, PlotParts } from "./plot/plot-layout";
import type { PlotStop } from "./plot/plot-stops";
import type { TimelineData } from "./use-timeline-data";

/** What all parts of the timeline look at: the same object until one of its values changes. */
export type PlotContextValue = {
  data: TimelineData;
  geometry: PlotGeometry;
  /** Where the view rests. */
  plot: Plot;
  /** What lays out any other view in the same way. */
  parts: PlotParts;
  stops: readonly PlotStop[];
  actions: DomainActions;
};

export const PlotContext = createContext<PlotContextValue | null>(null);

/** @throws {Error} outside a timeline. */
export function usePlotContext(): PlotContextValue {
  const value = useContext(PlotContext);
  if (!value) throw new Error("There is no timeline around this component.");
  return value;
}
