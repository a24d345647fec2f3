import "../ui/ui.css";
import "./app.css";
import { useEffect, useMemo, useState } from "react";
import { localeOf, messagesOf } from "../i18n/messages";
import { createAppStore } from "../state/app-store";
import type { Archive as LoadedArchive } from "../state/load-archive";
import { createArticleLoader } from "../state/load-bundle";
import { joinShards } from "../state/shards";
import { parseUrlState, readLink } from "../state/url-state";
import { AppStoreContext } from "../state/use-app";
import { PlotWidth } from "../timeline/use-size";
import { ErrorBoundary } from "./ErrorBoundary";
import { LoadFailure } from "./LoadFailure";
import { setPageState } from "./page-state";
import { preferredLang } from "./preferred-lang";
import { Shell } from "./Shell";
import { useBundle } from "./use-bundle";
import { recallFolded } from "./timeline-fold";
import { applyRememberedTheme } from "./use-theme";

applyRememberedTheme();

const dataBase = () => new URL("data/", document.baseURI).href;

/** The page: loads the archive's index, then shows it, or says what to do if it cannot be loaded. */
export function App() {
  const [lang] = useState(() => readLink(location.search, preferredLang()).lang);
  const { phase, retry } = useBundle(dataBase());
  useEffect(() => {
    document.documentElement.lang = localeOf(lang);
    if (phase.name !== "loaded") setPageState(phase.name === "failed" ? "error" : "loading");
  }, [lang, phase.name]);
  if (phase.name === "failed") return <LoadFailure error={phase.error} lang={lang} onRetry={retry} />;
  if (phase.name === "loading")
    return (
      <p className="app-loading" role="status">
        {messagesOf(lang).app.loading}
      </p>
    );
  return (
    <ErrorBoundary lang={lang} isWholePage>
      <Archive archive={phase.archive} />
    </ErrorBoundary>
  );
}

function Archive({ archive: { head, loaded } }: { archive: LoadedArchive }) {
  const store = useMemo(() => {
    const bundle = head.shards ? joinShards(head, loaded) : head;
    const { state, notices } = parseUrlState(location.search, bundle, preferredLang());
    const created = createAppStore(head, state, notices, loaded);
    created.getState().setFolded(recallFolded());
    return created;
  }, [head, loaded]);
  const loadArticle = useMemo(() => createArticleLoader(dataBase()), []);
  return (
    <AppStoreContext value={store}>
      <PlotWidth value={document.documentElement.clientWidth}>
        <Shell loadArticle={loadArticle} base={dataBase()} />
      </PlotWidth>
    </AppStoreContext>
  );
}
