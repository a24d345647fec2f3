import { lazy } from "react";

const load = () => import("./panels");

export const BandMarks = lazy(async () => ({ default: (await load()).BandMarks }));
export const ClusterList = lazy(async () => ({ default: (await load()).ClusterList }));
export const HoverCard = lazy(async () => ({ default: (await load()).HoverCard }));
export const LaneChooser = lazy(async () => ({ default: (await load()).LaneChooser }));
export const MovingPlot = lazy(async () => ({ default: (await load()).MovingPlot }));
export const RowSizer = lazy(async () => ({ default: (await load()).RowSizer }));

/** Loads the panels before one is opened. A failure does not matter: opening one asks again. */
export const fetchPanels = (): void => void load().catch(() => {});
