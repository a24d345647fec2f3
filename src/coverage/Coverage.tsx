import { lazy, Suspense, useDeferredValue, useMemo, type ReactNode } from "react";
import type { BundleIndex } from "../model/bundle";
import { indexOf, selectPanes } from "../state/selectors";
import { useApp } from "../state/use-app";
import { useRemembered } from "../ui/remembered";
import { usePick } from "../ui/use-pick";
import { useWords } from "../ui/use-words";
import { CompareButton } from "./compare/CompareButton";
import type { SaveEvidence } from "./compare/panel-props";
import { CoverageTools } from "./head/CoverageTools";
import { EventHeader } from "./head/EventHeader";
import { textSizeStyle, useTextSize } from "./head/text-size";
import { FoldedStrip } from "./strip/FoldedStrip";
import type { Cite } from "./panes/SelectionTools";
import { Panes } from "./panes/Panes";
import type { PaneItem } from "./panes/PaneTabs";
import { scripts, type Script } from "./script";
import type { LoadArticle } from "./use-article";
import { useConverter } from "./use-converter";
import { usePassageTarget } from "./panes/use-passage-target";
import "./coverage.css";
import "./strip/strip.css";
import "./panes/coverage-panes.css";
import "./panes/coverage-pane.css";
import "./text/coverage-text.css";
import "./compare/compare.css";
import "./coverage-print.css";

const ComparePanel = lazy(async () => ({
  default: (await import("./compare/ComparePanel")).ComparePanel,
}));

export type CoverageProps = {
  /** Shown while neither an event nor an article is open. */
  fallback: ReactNode;
  /** Rejects with a `LoadError`. */
  loadArticle: LoadArticle;
  /** Where the bundle is. */
  base: string;
  /** A quotation with its source, to be copied. */
  cite: Cite;
  saveEvidence: SaveEvidence;
};

function itemsOf(bundle: BundleIndex, ids: readonly string[]): PaneItem[] {
  const { articleById, outletById } = indexOf(bundle);
  return ids.flatMap((id) => {
    const article = articleById.get(id);
    const outlet = article && outletById.get(article.outlet);
    return outlet ? [{ article, outlet }] : [];
  });
}

function NoneShown() {
  const say = useWords("coverage");
  const { clearFilters } = usePick("clearFilters");
  return (
    <div className="coverage-none">
      <p>{say.noneShown}</p>
      <button type="button" className="ui-button ui-button-lined" onClick={clearFilters}>
        {say.clearFilters}
      </button>
    </div>
  );
}

/**
 * The event and the articles to show. If the reader goes from event to event faster than articles can be drawn,
 * those in between are skipped.
 */
function useShown() {
  const ids = useApp((state) => selectPanes(state.bundle, state));
  const event = useApp((state) =>
    state.event === null ? undefined : indexOf(state.bundle).eventById.get(state.event),
  );
  return useDeferredValue(useMemo(() => ({ event, ids }), [event, ids]));
}

/** The chosen event and its articles, side by side. */
export function Coverage({ fallback, loadArticle, base, cite, saveEvidence }: CoverageProps) {
  const say = useWords("coverage");
  const bundle = useApp((state) => state.bundle);
  const { event, ids } = useShown();
  const [script, setScript] = useRemembered<Script>("script", scripts, "original");
  const [sync, setSync] = useRemembered<"on" | "off">("sync", ["on", "off"], "off");
  const [compare, setCompare] = useRemembered<"open" | "closed">("compare", ["open", "closed"], "closed");
  const [size, setSize] = useTextSize();
  const { convert, hasFailed } = useConverter(script);
  const { targetOf, linkedIn, shown, goToAccount } = usePassageTarget(event?.id ?? null, loadArticle);
  const items = itemsOf(bundle, ids);
  const accounts = itemsOf(bundle, [...new Set([...(event?.coverage ?? []), ...ids])]);
  const onAccount = (article: string, when?: string) => void goToAccount(article, when);
  const isOpen = event !== undefined || items.length > 0;
  const closeCompare = () => {
    setCompare("closed");
    document.querySelector<HTMLElement>("#coverage .compare-open")?.focus({ preventScroll: true });
  };

  return (
    <section
      id="coverage"
      className="coverage"
      aria-label={say.region}
      tabIndex={-1}
      style={textSizeStyle(size)}
    >
      {isOpen ? (
        <>
          <div className="coverage-top" data-event={event !== undefined}>
            <div className="coverage-head">
              {event ? <EventHeader event={event} /> : <h2 className="ui-hidden">{say.region}</h2>}
              <CoverageTools
                accounts={accounts}
                open={ids}
                onAccount={onAccount}
                canSync={items.length > 1}
                isSynced={sync === "on"}
                onSynced={(isSynced) => setSync(isSynced ? "on" : "off")}
                script={script}
                onScript={setScript}
                hasScriptFailed={hasFailed}
                size={size}
                onSize={setSize}
              >
                <CompareButton
                  event={event?.id ?? null}
                  accounts={accounts}
                  loadArticle={loadArticle}
                  isOpen={compare === "open"}
                  onOpen={(isOpen) => setCompare(isOpen ? "open" : "closed")}
                />
              </CoverageTools>
            </div>
            {event && <FoldedStrip event={event} loadArticle={loadArticle} onAccount={onAccount} />}
          </div>
          {items.length === 0 ? (
            <NoneShown />
          ) : (
            <div className="coverage-reading">
              {compare === "open" && (
                <Suspense fallback={null}>
                  <ComparePanel
                    event={event ?? null}
                    items={accounts}
                    open={ids}
                    loadArticle={loadArticle}
                    onAccount={onAccount}
                    onClose={closeCompare}
                    onSaveEvidence={saveEvidence}
                  />
                </Suspense>
              )}
              <div className="coverage-row">
                <Panes
                  items={items}
                  event={event?.id ?? null}
                  script={script}
                  convert={convert}
                  isSynced={sync === "on"}
                  loadArticle={loadArticle}
                  base={base}
                  targetOf={targetOf}
                  linkedIn={linkedIn}
                  shown={shown}
                  cite={cite}
                />
              </div>
            </div>
          )}
        </>
      ) : (
        fallback
      )}
    </section>
  );
}
