/** Parts of the page that are loaded after the first paint, which is earlier for it. */
import { loadMessages } from "../i18n/messages";
import type { BundleIndex } from "../model/bundle";
import { langs } from "../model/lang";
import type { OpenNames } from "../state/archive-names";
import type { ArchiveSearch } from "../state/search-archive";
import { whenIdle } from "../ui/when-idle";
import { keepFiles } from "./keep-offline";

type OpenSearch = () => Promise<ArchiveSearch>;

export const loadCoverage = () => import("../coverage/Coverage");
export const loadListView = () => import("./list/ListView");
/** Of a large archive, below its cards. */
export const loadStory = () => import("./first-visit/Story");
/** What comes after all else. */
export const loadPageFeet = () => import("./PageFeet");
export const loadHelp = () => import("./HelpDialog");
export const loadExportPanel = () => import("./ExportPanel");
export const loadSearchPanel = () => import("./search/SearchPanel");
export const loadLiveSearch = () => import("../state/live-search");
export const loadFoundBar = () => import("./search/FoundBar");
export const loadNameList = () => import("./names/NameList");
export const loadLiveNames = () => import("../state/live-names");
export const loadQuoteDialog = () => import("./search/QuoteDialog");

/** Before the coverage that needs it, so that the two are not set up in one go. */
const loadSanitizer = () => import("../coverage/sanitize-html");

/** Readers change the language without waiting. */
const loadLanguages = () => Promise.all(langs.map(loadMessages));

const parts = [
  loadLanguages,
  loadSanitizer,
  loadCoverage,
  loadListView,
  loadHelp,
  loadExportPanel,
  loadSearchPanel,
];
/** Of a small archive, which is kept whole, also what only some readers ask for. */
const keptParts = [loadLiveSearch, loadFoundBar, loadQuoteDialog, loadNameList, loadLiveNames];

/** Up to this many articles the whole archive is kept for reading offline; of a larger one, what was opened. */
const keptArticles = 100;

/** Paths in the bundle of all that a small archive's reader may ask for. */
async function listWhole(
  { articles }: BundleIndex,
  openSearch: OpenSearch,
  openNames: OpenNames | null,
): Promise<string[]> {
  const [search, names] = await Promise.allSettled([openSearch(), openNames?.()]);
  const searched = search.status === "fulfilled" ? search.value.paths : [];
  const named = names.status === "fulfilled" ? (names.value?.paths ?? []) : [];
  return [...articles.map(({ id }) => `articles/${id}.json`), ...searched, ...named];
}

/** One part after the other, each when nothing else is to be done: what is not asked for yet keeps nobody waiting. */
async function fetchInTurn(wanted: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const load of wanted) {
    await whenIdle();
    // A part that fails now is loaded again when it is needed, and says so then if it fails.
    await Promise.allSettled([load()]);
  }
}

/** After the first paint: loads the other parts, and keeps what a later visit needs offline. */
export async function fetchLazyParts(
  bundle: BundleIndex,
  openSearch: OpenSearch,
  openNames: OpenNames | null,
): Promise<void> {
  const isSmall = !bundle.shards && bundle.articles.length <= keptArticles;
  await fetchInTurn(isSmall ? [...parts, ...keptParts] : parts);
  const paths = isSmall ? await listWhole(bundle, openSearch, openNames) : [];
  keepFiles(paths.map((path) => `data/${path}`));
}
