/** Whether the timeline draws back while articles are read: kept between visits. */
import type { AppStore } from "../state/app-store";
import { recallChoice, remember } from "../ui/remembered";

const name = "timeline-while-reading";
const choices = ["folded", "open"] as const;

export const recallFolded = (): boolean => recallChoice(name, choices) !== "open";

/** Draws it back, or brings it out again. */
export function toggleTimeline(store: AppStore): void {
  const { isFolded, setFolded } = store.getState();
  setFolded(!isFolded);
  remember(name, isFolded ? "open" : "folded");
}
