/** Parts of the page that are loaded after the first paint, which is earlier for it. */
import type { BundleIndex } from "../model/bundle";
import { keepFiles } from "./keep-offline";

export const loadCoverage = () => import("../coverage/Coverage");
export const loadListView = () => import("./list/ListView");
/** Of a large archive, below its cards. */
export const loadStory = () => import("./first-visit/Story");
export const loadHelp = () => import("./HelpDialog");
export const loadExportPanel = () => import("./ExportPanel");
export const loadSearchPanel = () => import("./search/SearchPanel");
export const loadLiveSearch = () => import("../state/live-search");
export const loadFoundBar = () => import("./search/FoundBar");
export const loadQuoteDialog = () => import("./search/QuoteDialog");

const parts = [loadCoverage, loadListView, loadHelp, loadExportPanel, loadSearchPanel];

/** Up to this many articles the whole archive is kept for reading offline; of a larger one, what was opened. */
const keptArticles = 100;

const whenIdle: (work: () => void) => void =
  "requestIdleCallback" in globalThis
    ? (work) => requestIdleCallback(work, { timeout: 3_000 })
    : (work) => setTimeout(work, 500);

/** After the first paint: loads the other parts, and keeps what a later visit needs offline. */
export function fetchLazyParts({ articles }: BundleIndex): void {
  whenIdle(() => {
    const few = articles.length <= keptArticles ? articles : [];
    // A part that fails now is loaded again when it is needed, and says so then if it fails.
    void Promise.allSettled(parts.map((load) => load())).then(() =>
      keepFiles(few.map(({ id }) => `data/articles/${id}.json`)),
    );
  });
}
