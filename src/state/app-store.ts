import { createStore, type StoreApi } from "zustand/vanilla";
import { accountsOf } from "../model/accounts";
import type {
  AccountsFile,
  BundleIndex,
  EventBrief,
  FacetsFile,
  ShardFile,
  TimeExtent,
} from "../model/bundle";
import type { Lang } from "../model/lang";
import type { Answer } from "./answer";
import { firstBriefs, type Hits } from "./brief-selectors";
import { foldWidth, type Fold } from "./fold-words";
import { indexOf, noFilters, selectPanes } from "./selectors";
import { joinShards, withLoaded, type LoadedShards } from "./shards";
import { initialViewState, type Notice, type View, type ViewState } from "./view-state";

const viewParts = Object.keys(initialViewState) as (keyof ViewState)[];

/** What passes and no URL carries. */
type Transient = {
  hoveredEvent: string | null;
  hoveredArticle: string | null;
  notices: readonly Notice[];
  /** Shards of a large archive that are loaded; their events and articles are in `bundle`. */
  loaded: LoadedShards;
  /** Events in the order of time: all, or of a large archive at first only those that its head names. */
  briefs: readonly EventBrief[];
  areBriefsComplete: boolean;
  /** Articles of a large archive by month and outlet, once loaded. */
  facets: FacetsFile | null;
  /** Which articles tell of which events; of a large archive once loaded. */
  accounts: AccountsFile | null;
  /** Paths of shards whose articles a list shows. */
  wanted: readonly string[];
  /** What the search found; its words may not be those of `query` any more. */
  hits: Hits | null;
  /** The same for the names chosen, its `query` being all of them. */
  named: Hits | null;
  /** The same for the list of results, under the filters; null before anybody searches. */
  answer: Answer | null;
  /** How words are compared. */
  fold: Fold;
  /** Whether the timeline draws back to one band while articles are read. */
  isFolded: boolean;
  /** The domain where the view last came to rest; the same as `domain` but while the reader moves it. */
  resting: TimeExtent | null;
};

/** Whether the reader moves the view in time: drags it, turns the wheel, flies. */
export const isMoving = ({ domain, resting }: Pick<AppState, "domain" | "resting">): boolean =>
  domain !== resting;

type Actions = {
  /** Opens an event's coverage, or closes it with null. Panes go back to the whole coverage. */
  selectEvent(id: string | null): void;
  /** Opens an article's pane alone, or beside those open. */
  openArticle(id: string, options?: { beside?: boolean }): void;
  setPanes(panes: readonly string[] | null): void;
  closePane(id: string): void;
  togglePinned(id: string): void;
  setOutlets(ids: readonly string[] | null): void;
  setYears(years: readonly number[] | null): void;
  setKinds(kinds: readonly string[] | null): void;
  toggleSharedOnly(): void;
  setNames(names: readonly string[] | null): void;
  setQuery(query: string): void;
  clearFilters(): void;
  setLang(lang: Lang): void;
  setView(view: View): void;
  setLanes(ids: ViewState["lanes"]): void;
  setRows(rows: ViewState["rows"]): void;
  setUnfolded(days: ViewState["unfolded"]): void;
  setDomain(domain: TimeExtent | null): void;
  /** A step on the way: what is costly waits until the view comes to rest. */
  moveDomain(domain: TimeExtent | null): void;
  /** The view comes to rest where it is. */
  settle(): void;
  setFolded(isFolded: boolean): void;
  setPassage(passage: ViewState["passage"]): void;
  hoverEvent(id: string | null): void;
  hoverArticle(id: string | null): void;
  addNotice(notice: Notice): void;
  dismissNotices(): void;
  addShards(files: ReadonlyMap<string, ShardFile>): void;
  /** Takes over all events of the archive, in the order of time. */
  addBriefs(briefs: readonly EventBrief[]): void;
  setFacets(facets: FacetsFile): void;
  setAccounts(accounts: AccountsFile): void;
  setWanted(paths: readonly string[]): void;
  setHits(hits: Hits | null): void;
  setAnswer(answer: Answer | null): void;
  setFold(fold: Fold): void;
  /** Takes over a state from the URL (back and forward). */
  restore(state: ViewState, notices: readonly Notice[]): void;
};

export type AppState = ViewState & Transient & { bundle: BundleIndex } & Actions;
export type AppStore = StoreApi<AppState>;

/** A fresh store; nothing is read from the page here, so a test makes as many as it likes. */
export function createAppStore(
  head: BundleIndex,
  initial: ViewState,
  notices: readonly Notice[] = [],
  loaded: LoadedShards = new Map(),
): AppStore {
  return createStore<AppState>()((set, get) => ({
    ...initial,
    bundle: head.shards ? joinShards(head, loaded) : head,
    loaded,
    ...firstBriefs(head),
    facets: null,
    accounts: head.shards ? null : accountsOf(head),
    wanted: [],
    hits: null,
    named: null,
    answer: null,
    fold: foldWidth,
    isFolded: true,
    resting: initial.domain,
    hoveredEvent: null,
    hoveredArticle: null,
    notices,
    selectEvent: (event) => set({ event, panes: null, passage: null }),
    openArticle(id, { beside = false } = {}) {
      const { bundle } = get();
      if (!indexOf(bundle).articleById.has(id)) return;
      const open = beside ? selectPanes(bundle, get()) : [];
      set({ panes: [...new Set([...open, id])], ...(beside ? {} : { event: null }), passage: null });
    },
    setPanes: (panes) => set({ panes }),
    closePane(id) {
      const panes = selectPanes(get().bundle, get()).filter((pane) => pane !== id);
      const pinned = get().pinned.filter((pane) => pane !== id);
      set(panes.length === 0 ? { panes: null, pinned, event: null, passage: null } : { panes, pinned });
    },
    togglePinned: (id) =>
      set(({ pinned }) => ({
        pinned: pinned.includes(id) ? pinned.filter((pane) => pane !== id) : [...pinned, id],
      })),
    setOutlets: (ids) => set({ outlets: ids }),
    setYears: (shown) => set({ years: shown }),
    setKinds: (shown) => set({ kinds: shown }),
    toggleSharedOnly: () => set(({ isSharedOnly }) => ({ isSharedOnly: !isSharedOnly })),
    setNames: (names) => set({ names: names && names.length > 0 ? names : null }),
    setQuery: (query) => set({ query }),
    clearFilters: () => set(noFilters),
    setLang: (lang) => set({ lang }),
    setView: (view) => set({ view }),
    setLanes: (lanes) => set({ lanes }),
    setRows: (rows) => set({ rows }),
    setUnfolded: (unfolded) => set({ unfolded }),
    setDomain: (domain) => set({ domain, resting: domain }),
    moveDomain: (domain) => set({ domain }),
    settle: () => set(({ domain }) => ({ resting: domain })),
    setFolded: (isFolded) => set({ isFolded }),
    setPassage: (passage) => set({ passage }),
    hoverEvent: (hoveredEvent) => set({ hoveredEvent }),
    hoverArticle: (hoveredArticle) => set({ hoveredArticle }),
    addNotice: (notice) =>
      set(({ notices: shown }) => ({
        notices: [...shown.filter(({ code }) => code !== notice.code), notice],
      })),
    dismissNotices: () => set({ notices: [] }),
    addShards: (files) =>
      set((state) => {
        const together = withLoaded(state.loaded, files);
        return { loaded: together, bundle: joinShards(head, together) };
      }),
    addBriefs: (briefs) => set({ briefs, areBriefsComplete: true }),
    setFacets: (facets) => set({ facets }),
    setAccounts: (accounts) => set({ accounts }),
    setWanted: (wanted) => set({ wanted }),
    setHits: (hits) => set({ hits }),
    setAnswer: (answer) => set({ answer }),
    setFold: (fold) => set({ fold }),
    restore: (state, restored) => set({ ...state, resting: state.domain, notices: restored }),
  }));
}

/** The part of the state that the URL carries. */
export const toViewState = (state: AppState): ViewState =>
  Object.fromEntries(viewParts.map((part) => [part, state[part]])) as ViewState;
