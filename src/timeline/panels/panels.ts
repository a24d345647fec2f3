/** What opens over the plot, in a file of their own: they come after the first sight. */
export { GatheredList } from "./GatheredList";
export { HoverCard } from "./HoverCard";
export { LanePanel } from "./LanePanel";
