import type { Filters } from "../state/selectors";
import { usePick } from "./use-pick";

/** The part of the state that filters; the same object until a filter changes. */
export const useFilters = (): Filters => usePick("outlets", "years", "kinds", "isSharedOnly", "query");
