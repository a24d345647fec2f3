import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from "react";
import type { SaveEvidence } from "../coverage/compare/panel-props";
import type { Cite } from "../coverage/panes/SelectionTools";
import type { ArticleFile } from "../model/bundle";
import { useApp, useAppStore } from "../state/use-app";
import { scrollBehavior } from "../ui/reduced-motion";
import { useIsNarrow } from "../ui/use-media";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstVisit } from "./first-visit/FirstVisit";
import { loadCoverage } from "./lazy-parts";
import { NoMatch } from "./NoMatch";

type Props = {
  loadArticle: (id: string) => Promise<ArticleFile>;
  /** Where the bundle is. */
  base: string;
};

function Frame({ children }: { children: ReactNode }) {
  return (
    <section id="coverage" className="app-coverage" aria-label={useWords("coverage").region} tabIndex={-1}>
      {children}
    </section>
  );
}

/** Loads the reading part when it is first needed. A new component after a failure tries to load it again. */
function LazyCoverage(props: Props) {
  const [Coverage] = useState(() => lazy(async () => ({ default: (await loadCoverage()).Coverage })));
  const say = useWords("app");
  const store = useAppStore();
  const cite = useCallback<Cite>(
    async (...quoted) => (await import("./export-actions")).quoteWithSource(store.getState(), ...quoted),
    [store],
  );
  const saveEvidence = useCallback<SaveEvidence>(
    (...chosen) =>
      void import("./export-actions").then(({ exportEvidence }) =>
        exportEvidence(store.getState(), ...chosen),
      ),
    [store],
  );
  return (
    <Suspense
      fallback={
        <Frame>
          <p className="app-loading-part" role="status">
            {say.loadingCoverage}
          </p>
        </Frame>
      }
    >
      <Coverage {...props} cite={cite} saveEvidence={saveEvidence} fallback={<FirstVisit />} />
    </Suspense>
  );
}

/** On a small screen the coverage is below the timeline: scrolls there when an event or article is opened. */
function useInSight(): void {
  const isNarrow = useIsNarrow();
  const store = useAppStore();
  useEffect(() => {
    if (!isNarrow) return undefined;
    return store.subscribe((after, before) => {
      const isOpened = after.event !== before.event ? after.event !== null : !before.panes && after.panes;
      if (!isOpened) return;
      // After React has drawn what was opened.
      requestAnimationFrame(() => {
        document.querySelector("#coverage")?.scrollIntoView({ block: "start", behavior: scrollBehavior() });
      });
    });
  }, [isNarrow, store]);
}

/** A summary of the archive until an event or article is opened, then its articles. */
export function CoverageRegion(props: Props) {
  const { lang } = usePick("lang");
  const isReading = useApp(({ event, panes }) => event !== null || panes !== null);
  useInSight();
  if (!isReading)
    return (
      <Frame>
        <NoMatch />
        <FirstVisit />
      </Frame>
    );
  return (
    <ErrorBoundary lang={lang}>
      <LazyCoverage {...props} />
    </ErrorBoundary>
  );
}
