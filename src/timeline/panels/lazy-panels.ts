import { lazy } from "react";

const load = () => import("./panels");

export const GatheredList = lazy(async () => ({ default: (await load()).GatheredList }));
export const HoverCard = lazy(async () => ({ default: (await load()).HoverCard }));
export const LanePanel = lazy(async () => ({ default: (await load()).LanePanel }));

/** Fetches the panels before one is opened. What does not come now is asked for again then. */
export const fetchPanels = (): void => void load().catch(() => {});
