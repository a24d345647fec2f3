/** Parts of the page that come after its first sight, so that the first sight comes sooner. */
import type { BundleIndex } from "../model/bundle";
import { keepFiles } from "./keep-offline";

export const loadCoverage = () => import("../coverage/Coverage");
export const loadListView = () => import("./ListView");
export const loadHelp = () => import("./HelpDialog");
export const loadExportPanel = () => import("./ExportPanel");

const parts = [loadCoverage, loadListView, loadHelp, loadExportPanel];

/** Up to this many articles the whole archive is kept for reading offline; of more, what was opened. */
const keptArticles = 100;

const whenIdle: (work: () => void) => void =
  "requestIdleCallback" in globalThis
    ? (work) => requestIdleCallback(work, { timeout: 3_000 })
    : (work) => setTimeout(work, 500);

/** After the first sight: fetches the other parts, and has what a later visit needs offline kept. */
export function fetchLateParts({ articles }: BundleIndex): void {
  whenIdle(() => {
    const few = articles.length <= keptArticles ? articles : [];
    // What does not come now is asked for again when it is needed, and says so then if it fails.
    void Promise.allSettled(parts.map((load) => load())).then(() =>
      keepFiles(few.map(({ id }) => `data/articles/${id}.json`)),
    );
  });
}
