import "./theme.css";
import "./app.css";
import { useEffect, useMemo, useState } from "react";
import type { BundleIndex } from "../model/bundle";
import { localeOf, messagesOf } from "../i18n/messages";
import { createAppStore } from "../state/app-store";
import { createArticleLoader } from "../state/load-bundle";
import { parseUrlState } from "../state/url-state";
import { AppStoreContext } from "../state/use-app";
import { ErrorBoundary } from "./ErrorBoundary";
import { LoadFailure } from "./LoadFailure";
import { setPageState } from "./page-state";
import { preferredLang } from "./remembered";
import { Shell } from "./Shell";
import { useBundle } from "./use-bundle";
import { applyRememberedTheme } from "./use-theme";

applyRememberedTheme();

const dataBase = () => new URL("data/", document.baseURI).href;

/** The page: loads the archive's index, then shows it; says what to do where it does not come. */
export function App() {
  const [lang] = useState(() => parseLang() ?? preferredLang());
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
      <Archive bundle={phase.bundle} />
    </ErrorBoundary>
  );
}

/** The URL's language, before there is a bundle to read the rest of it with. */
function parseLang() {
  const lang = new URLSearchParams(location.search).get("lang");
  return lang === "zh" || lang === "en" ? lang : null;
}

function Archive({ bundle }: { bundle: BundleIndex }) {
  const store = useMemo(() => {
    const { state, notices } = parseUrlState(location.search, bundle, preferredLang());
    return createAppStore(bundle, state, notices);
  }, [bundle]);
  const loadArticle = useMemo(() => createArticleLoader(dataBase()), []);
  return (
    <AppStoreContext value={store}>
      <Shell loadArticle={loadArticle} />
    </AppStoreContext>
  );
}
