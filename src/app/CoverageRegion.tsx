import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import type { ArticleFile } from "../model/bundle";
import { useApp, useAppStore } from "../state/use-app";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstVisit } from "./FirstVisit";
import { loadCoverage } from "./late-parts";
import { NoMatch } from "./NoMatch";
import { useIsNarrow } from "./use-media";

type Props = { loadArticle: (id: string) => Promise<ArticleFile> };

function Frame({ children }: { children: ReactNode }) {
  const lang = useApp((state) => state.lang);
  return (
    <section
      id="coverage"
      className="app-coverage"
      aria-label={messagesOf(lang).coverage.region}
      tabIndex={-1}
    >
      {children}
    </section>
  );
}

/** The reading part comes when something is to be read. Made anew with each try after a failure. */
function LateCoverage(props: Props) {
  const [Coverage] = useState(() => lazy(async () => ({ default: (await loadCoverage()).Coverage })));
  const say = messagesOf(useApp((state) => state.lang)).app;
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
      <Coverage {...props} fallback={<FirstVisit />} />
    </Suspense>
  );
}

/** On a small screen the coverage lies below the timeline: what was just opened is brought into sight. */
function useInSight(): void {
  const isNarrow = useIsNarrow();
  const store = useAppStore();
  useEffect(() => {
    if (!isNarrow) return undefined;
    return store.subscribe((after, before) => {
      const isOpened = after.event !== before.event ? after.event !== null : !before.panes && after.panes;
      if (!isOpened) return;
      const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      // After React has drawn what was opened.
      requestAnimationFrame(() => {
        document
          .querySelector("#coverage")
          ?.scrollIntoView({ block: "start", behavior: isCalm ? "instant" : "smooth" });
      });
    });
  }, [isNarrow, store]);
}

/** What the page is about, until an event or article is opened; then its articles. */
export function CoverageRegion(props: Props) {
  const { lang, isReading } = useApp((state) => ({
    lang: state.lang,
    isReading: state.event !== null || state.panes !== null,
  }));
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
      <LateCoverage {...props} />
    </ErrorBoundary>
  );
}
