/** What opens over the plot, follows a gesture or marks the band, in a chunk of its own, loaded after the first sight. */
export { BandMarks } from "../BandMarks";
export { ClusterList } from "./ClusterList";
export { HoverCard } from "./HoverCard";
export { LaneChooser } from "./LaneChooser";
export { MovingPlot } from "../draw/MovingPlot";
export { RowSizer } from "../RowSizer";
