/** What opens over the plot, in a chunk of their own that is loaded after the first sight. */
export { ClusterList } from "./ClusterList";
export { HoverCard } from "./HoverCard";
export { LaneChooser } from "./LaneChooser";
