import { lazy } from "react";

const load = () => import("./panels");

export const ClusterList = lazy(async () => ({ default: (await load()).ClusterList }));
export const HoverCard = lazy(async () => ({ default: (await load()).HoverCard }));
export const LaneChooser = lazy(async () => ({ default: (await load()).LaneChooser }));

/** Loads the panels before one is opened. A failure does not matter: opening one asks again. */
export const fetchPanels = (): void => void load().catch(() => {});
