import { lazy, Suspense, useState, type ReactNode } from "react";
import { messagesOf } from "../i18n/messages";
import type { ArticleFile } from "../model/bundle";
import { useApp } from "../state/use-app";
import { ErrorBoundary } from "./ErrorBoundary";
import { FirstVisit } from "./FirstVisit";
import { loadCoverage } from "./late-parts";

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

/** What the page is about, until an event or article is opened; then its articles. */
export function CoverageRegion(props: Props) {
  const { lang, isReading } = useApp((state) => ({
    lang: state.lang,
    isReading: state.event !== null || state.panes !== null,
  }));
  if (!isReading)
    return (
      <Frame>
        <FirstVisit />
      </Frame>
    );
  return (
    <ErrorBoundary lang={lang}>
      <LateCoverage {...props} />
    </ErrorBoundary>
  );
}
