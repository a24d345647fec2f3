import type { Filters } from "../state/selectors";
import { usePick } from "./use-pick";

/** The part of the state that filters, with what a search found; the same object until one of them changes. */
export const useFilters = (): Filters =>
  usePick("outlets", "years", "kinds", "isSharedOnly", "names", "query", "hits");
