import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { localeOf } from "../i18n/messages";
import type { ArticleFile } from "../model/bundle";
import { indexOf } from "../state/selectors";
import { useApp, useAppStore } from "../state/use-app";
import { Timeline } from "../timeline/Timeline";
import { remember, useRemembered } from "../ui/remembered";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { CoverageRegion } from "./CoverageRegion";
import { ErrorBoundary } from "./ErrorBoundary";
import { FilterBar } from "./FilterBar";
import { fetchLazyParts, loadHelp, loadListView } from "./lazy-parts";
import { EmptyArchive } from "./NoMatch";
import { Notices } from "./Notices";
import { markPainted } from "./page-state";
import { TopBar } from "./TopBar";
import { useArchiveParts, useFold } from "./use-archive-parts";
import { useShortcuts } from "./use-shortcuts";
import { useUrlSync } from "./use-url-sync";

const ListView = lazy(async () => ({ default: (await loadListView()).ListView }));
const HelpDialog = lazy(async () => ({ default: (await loadHelp()).HelpDialog }));

/** Keeps the document's language and title in step with the state. */
function useDocument(): void {
  const { lang } = usePick("lang");
  const label = useApp(({ bundle, event, lang: inLang }) =>
    event === null ? null : (indexOf(bundle).eventById.get(event)?.label[inLang] ?? null),
  );
  const { name, tagline } = useWords("app");
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

/** Whether the timeline has drawn back to one band, and what changes it; null while nothing is read. */
type Band = { isBand: boolean; toggle: (() => void) | null };

/** While something is read the timeline draws back, unless the reader has brought it out, now or at an earlier visit. */
function useBand(): Band {
  const [timeline, setTimeline] = useRemembered("timeline", ["back", "out"], "back");
  const isReading = useApp(
    ({ view, event, panes }) => view === "timeline" && (event !== null || panes !== null),
  );
  return {
    isBand: isReading && timeline === "back",
    toggle: isReading ? () => setTimeline(timeline === "back" ? "out" : "back") : null,
  };
}

/** Timeline or list, over or beside the coverage. */
function Views({ onPainted, band }: { onPainted: () => void; band: Band }) {
  const { lang, view } = usePick("lang", "view");
  const say = useWords("app");
  return (
    <ErrorBoundary lang={lang}>
      {view === "timeline" ? (
        <Timeline onPainted={onPainted} isBand={band.isBand} onToggleBand={band.toggle} />
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
  const band = useBand();
  const openHelp = useCallback(() => setHelpOpen(true), []);
  const closePage = useCallback(() => store.getState().selectEvent(null), [store]);
  const onPainted = useCallback(() => {
    markPainted();
    setPainted(true);
    fetchLazyParts(store.getState().bundle);
  }, [store]);
  useDocument();
  useUrlSync(store, base);
  useArchiveParts(store, base, isPainted);
  useFold(store);
  useShortcuts({ onHelp: openHelp, onClose: closePage, onBand: band.toggle });
  useEffect(() => {
    if (isEmpty) markPainted();
  }, [isEmpty]);
  return (
    <div className="app" data-view={view} data-timeline={band.isBand ? "folded" : "open"}>
      <a className="app-skip" href="#coverage">
        {say.skip}
      </a>
      <TopBar onHelp={openHelp} />
      <Notices />
      {isEmpty ? (
        <EmptyArchive />
      ) : (
        <>
          <FilterBar />
          <main className="app-main">
            <Views onPainted={onPainted} band={band} />
            <CoverageRegion loadArticle={loadArticle} />
          </main>
        </>
      )}
      {isHelpOpen && (
        <Suspense>
          <HelpDialog onClose={() => setHelpOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
