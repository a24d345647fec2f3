/** Parts of the page that are loaded after the first paint, which is earlier for it. */
import type { BundleIndex } from "../model/bundle";
import type { ArchiveSearch } from "../state/search-archive";
import { keepFiles } from "./keep-offline";

type OpenSearch = () => Promise<ArchiveSearch>;

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
/** Of a small archive, which is kept whole, also what only some readers ask for. */
const keptParts = [loadLiveSearch, loadFoundBar, loadQuoteDialog];

/** Up to this many articles the whole archive is kept for reading offline; of a larger one, what was opened. */
const keptArticles = 100;

const whenIdle: (work: () => void) => void =
  "requestIdleCallback" in globalThis
    ? (work) => requestIdleCallback(work, { timeout: 3_000 })
    : (work) => setTimeout(work, 500);

/** Paths in the bundle of all that a small archive's reader may ask for. */
async function listWhole({ articles }: BundleIndex, openSearch: OpenSearch): Promise<string[]> {
  const [search] = await Promise.allSettled([openSearch(), ...keptParts.map((load) => load())]);
  const searched = search.status === "fulfilled" ? search.value.paths : [];
  return [...articles.map(({ id }) => `articles/${id}.json`), ...searched];
}

/** After the first paint: loads the other parts, and keeps what a later visit needs offline. */
export function fetchLazyParts(bundle: BundleIndex, openSearch: OpenSearch): void {
  whenIdle(() => {
    const isSmall = !bundle.shards && bundle.articles.length <= keptArticles;
    // A part that fails now is loaded again when it is needed, and says so then if it fails.
    void Promise.allSettled(parts.map((load) => load()))
      .then(() => (isSmall ? listWhole(bundle, openSearch) : []))
      .then((paths) => keepFiles(paths.map((path) => `data/${path}`)));
  });
}
