import { useCallback, useEffect, useRef } from "react";
import { Coverage } from "../coverage/Coverage";
import { localeOf, messagesOf } from "../i18n/messages";
import type { ArticleFile } from "../model/bundle";
import { indexOf } from "../state/selectors";
import { useApp, useAppStore } from "../state/use-app";
import { Timeline } from "../timeline/Timeline";
import { ErrorBoundary } from "./ErrorBoundary";
import { Filters } from "./Filters";
import { FirstVisit } from "./FirstVisit";
import { HelpDialog } from "./HelpDialog";
import { ListView } from "./ListView";
import { EmptyArchive, NoMatch } from "./NoMatch";
import { Notices } from "./Notices";
import { markPainted } from "./page-state";
import { remember } from "./remembered";
import { TopBar } from "./TopBar";
import { useShortcuts } from "./use-shortcuts";
import { useUrlSync } from "./use-url-sync";

/** What the whole document owes to the state: its language and its title. */
function useDocument(): void {
  const lang = useApp((state) => state.lang);
  const label = useApp(({ bundle, event, lang: inLang }) =>
    event === null ? null : (indexOf(bundle).eventById.get(event)?.label[inLang] ?? null),
  );
  const { name, tagline } = messagesOf(lang).app;
  const isFirst = useRef(true);
  useEffect(() => {
    document.documentElement.lang = localeOf(lang);
    // A language that a link brought along is not the reader's choice: only a change is remembered.
    if (!isFirst.current) remember("lang", lang);
    isFirst.current = false;
  }, [lang]);
  useEffect(() => {
    document.title = label === null ? `${name} · ${tagline}` : `${label} · ${name}`;
  }, [label, name, tagline]);
}

type Props = { loadArticle: (id: string) => Promise<ArticleFile> };

/** The page's grid, once the archive is there. */
export function Shell({ loadArticle }: Props) {
  const { lang, view, isEmpty } = useApp((state) => ({
    lang: state.lang,
    view: state.view,
    isEmpty: state.bundle.articles.length === 0 && state.bundle.events.length === 0,
  }));
  const store = useAppStore();
  const help = useRef<HTMLDialogElement>(null);
  const openHelp = useCallback(() => help.current?.showModal(), []);
  const closePage = useCallback(() => store.getState().selectEvent(null), [store]);
  useDocument();
  useUrlSync(store);
  useShortcuts({ onHelp: openHelp, onClose: closePage });
  useEffect(() => {
    if (isEmpty) markPainted();
  }, [isEmpty]);
  return (
    <div className="app" data-view={view}>
      <a className="app-skip" href="#coverage">
        {messagesOf(lang).app.skip}
      </a>
      <TopBar onHelp={openHelp} />
      <Notices />
      {isEmpty ? (
        <EmptyArchive />
      ) : (
        <>
          <Filters />
          <main className="app-main">
            <NoMatch />
            <ErrorBoundary lang={lang}>
              {view === "list" ? <ListView onPainted={markPainted} /> : <Timeline onPainted={markPainted} />}
            </ErrorBoundary>
            <ErrorBoundary lang={lang}>
              <Coverage fallback={<FirstVisit />} loadArticle={loadArticle} />
            </ErrorBoundary>
          </main>
        </>
      )}
      <HelpDialog ref={help} />
    </div>
  );
}
