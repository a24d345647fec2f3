import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { localeOf } from "../i18n/messages";
import type { ArticleFile } from "../model/bundle";
import type { AppState } from "../state/app-store";
import { indexOf, selectIsReading } from "../state/selectors";
import { createArchiveNames } from "../state/archive-names";
import { createArchiveSearch } from "../state/search-archive";
import { useApp, useAppStore } from "../state/use-app";
import { Timeline } from "../timeline/Timeline";
import { isEmbedded } from "../ui/embedded";
import { remember } from "../ui/remembered";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { CoverageRegion } from "./CoverageRegion";
import { ErrorBoundary } from "./ErrorBoundary";
import { FilterBar } from "./FilterBar";
import {
  fetchLazyParts,
  loadFoundBar,
  loadHelp,
  loadListView,
  loadPageFeet,
  loadQuoteDialog,
} from "./lazy-parts";
import { EmptyArchive } from "./NoMatch";
import { Announcer } from "./Announcer";
import { Notices } from "./Notices";
import { markPainted } from "./page-state";
import { TopBar } from "./TopBar";
import { NamesContext } from "./names/names-context";
import { useNames } from "./names/use-names";
import { useLiveSearch } from "./search/use-live-search";
import { useAccounts } from "./use-accounts";
import { useArchiveParts, useFold } from "./use-archive-parts";
import { toggleTimeline } from "./timeline-fold";
import { useShortcuts } from "./use-shortcuts";
import { useUrlSync } from "./use-url-sync";

const ListView = lazy(async () => ({ default: (await loadListView()).ListView }));
const PageFeet = lazy(async () => ({ default: (await loadPageFeet()).PageFeet }));
const HelpDialog = lazy(async () => ({ default: (await loadHelp()).HelpDialog }));
const FoundBar = lazy(async () => ({ default: (await loadFoundBar()).FoundBar }));
const QuoteDialog = lazy(async () => ({ default: (await loadQuoteDialog()).QuoteDialog }));

/** Whether an article is open in which found words are to be shown. */
const isFoundShown = ({ event, panes, query }: AppState): boolean =>
  (event !== null || panes !== null) && query.trim() !== "";

/** Keeps the document's language and title in step with the state. */
function useDocument(): void {
  const { lang } = usePick("lang");
  const label = useApp(({ bundle, event, lang: inLang }) =>
    event === null ? null : (indexOf(bundle).eventById.get(event)?.label[inLang] ?? null),
  );
  const { name: usualName, tagline } = useWords("app");
  const name = useApp(({ bundle, lang: inLang }) => bundle.site?.title?.[inLang]) ?? usualName;
  const isFirst = useRef(true);
  useEffect(() => {
    document.documentElement.lang = localeOf(lang);
    // The language of a link is not the reader's choice: only a change is remembered.
    if (!isFirst.current) remember("lang", lang);
    isFirst.current = false;
  }, [lang]);
  useEffect(() => {
    document.title = label === null ? `${name} · ${tagline}` : `${label} · ${name}`;
  }, [label, name, tagline]);
}

type ViewsProps = {
  onPainted: () => void;
  /** Whether the timeline has drawn back to one band, and what changes it; null while nothing is read. */
  isBand: boolean;
  onToggleBand: (() => void) | null;
};

/** Timeline or list, over or beside the coverage. */
function Views({ onPainted, isBand, onToggleBand }: ViewsProps) {
  const { lang, view } = usePick("lang", "view");
  const say = useWords("app");
  return (
    <ErrorBoundary lang={lang}>
      {view === "timeline" ? (
        <Timeline onPainted={onPainted} isBand={isBand} onToggleBand={onToggleBand} />
      ) : (
        <Suspense fallback={<p className="app-loading-part">{say.loadingPart}</p>}>
          <ListView onPainted={onPainted} />
        </Suspense>
      )}
    </ErrorBoundary>
  );
}

type Props = {
  loadArticle: (id: string) => Promise<ArticleFile>;
  /** Where the bundle is. */
  base: string;
};

/** The page's grid, once the archive is there. */
export function Shell({ loadArticle, base }: Props) {
  const { bundle, view } = usePick("bundle", "view");
  const say = useWords("app");
  const isEmpty = bundle.outlets.length === 0;
  const store = useAppStore();
  const [isPainted, setPainted] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [isQuoteOpen, setQuoteOpen] = useState(false);
  const hasFound = useApp(isFoundShown);
  const openSearch = useMemo(
    () => createArchiveSearch(store.getState().bundle, base, loadArticle),
    [store, base, loadArticle],
  );
  const openNames = useMemo(() => {
    const { bundle: opened } = store.getState();
    return opened.names === undefined ? null : createArchiveNames(opened, base);
  }, [store, base]);
  const checkQuote = useCallback(() => setQuoteOpen(true), []);
  const isReading = useApp(selectIsReading);
  const isFolded = useApp((state) => state.isFolded);
  const toggleFold = useCallback(() => toggleTimeline(store), [store]);
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const closePage = useCallback(() => store.getState().selectEvent(null), [store]);
  const onPainted = useCallback(() => {
    markPainted();
    setPainted(true);
    void fetchLazyParts(store.getState().bundle, openSearch, openNames);
  }, [store, openSearch, openNames]);
  const isInFrame = isEmbedded();
  useDocument();
  useUrlSync(store, base);
  useArchiveParts(store, base, isPainted);
  useAccounts(store, base, isPainted);
  useFold(store);
  useLiveSearch(store, openSearch, isPainted);
  useNames(store, openNames, isPainted);
  useShortcuts({
    onHelp: openHelp,
    onClose: closePage,
    onTimeline: toggleFold,
    onCheck: checkQuote,
  });
  useEffect(() => {
    if (isEmpty) markPainted();
  }, [isEmpty]);
  return (
    <NamesContext value={openNames}>
      <div
        className="app"
        data-embed={isInFrame || undefined}
        data-view={view}
        data-reading={isReading}
        data-timeline={isReading && isFolded ? "folded" : "open"}
      >
        <a className="app-skip" href="#coverage">
          {say.skip}
        </a>
        {!isInFrame && (
          <TopBar
            onHelp={openHelp}
            isReading={isReading}
            search={{ openSearch, base, onCheck: checkQuote }}
          />
        )}
        <Notices />
        {isEmpty ? (
          <EmptyArchive />
        ) : (
          <>
            {!isReading && !isInFrame && <FilterBar />}
            <main className="app-main">
              <Views
                onPainted={onPainted}
                isBand={isReading && isFolded}
                onToggleBand={isReading ? toggleFold : null}
              />
              <CoverageRegion loadArticle={loadArticle} base={base} />
            </main>
          </>
        )}
        {isPainted && (
          <Suspense>
            <PageFeet isInFrame={isInFrame} />
          </Suspense>
        )}
        {hasFound && (
          <Suspense>
            <FoundBar openSearch={openSearch} />
          </Suspense>
        )}
        {isQuoteOpen && (
          <Suspense>
            <QuoteDialog openSearch={openSearch} base={base} onClose={() => setQuoteOpen(false)} />
          </Suspense>
        )}
        <Announcer />
        {isHelpOpen && (
          <Suspense>
            <HelpDialog onClose={() => setHelpOpen(false)} />
          </Suspense>
        )}
      </div>
    </NamesContext>
  );
}
