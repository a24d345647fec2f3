import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState, type PointerEvent } from "react";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { useAppStore } from "../../state/use-app";
import type { Beside } from "../beside/beside";
import { BesideButtons } from "../beside/BesideButtons";
import { AddEvidence } from "../compare/AddEvidence";
import { articleText } from "../compare/article-text";
import { PaneMarks } from "../compare/PaneMarks";
import { PaneSources } from "../compare/PaneSources";
import { Origin } from "./Origin";
import { PaneText } from "./PaneText";
import { PaneHead } from "./PaneHead";
import { PaneTools, type PaneMoves } from "./PaneTools";
import { PassageEvents, PassageStepper } from "./PassageStepper";
import { langOfScript, type ConvertText, type Script } from "../script";
import type { ViewState } from "../../state/view-state";
import { keepPlace, placeKept } from "./kept-places";
import { PassageMap } from "./PassageMap";
import { SelectionTools, type Cite } from "./SelectionTools";
import { useArticle, type LoadArticle } from "../use-article";
import { usePassages, type PaneScroll, type PassageTarget } from "./use-passages";
import { useWords } from "../../ui/use-words";

const PaneBeside = lazy(async () => ({ default: (await import("../beside/PaneBeside")).PaneBeside }));

export type ArticlePaneProps = {
  article: ArticleSummary;
  outlet: Outlet;
  event: string | null;
  script: Script;
  convert: ConvertText | null;
  loadArticle: LoadArticle;
  /** Where the bundle is. */
  base: string;
  /** The passage to show first; null: where the reader left it, or the first of the event. */
  target: PassageTarget | null;
  /** Words of this article that the address names. */
  linked: ViewState["passage"];
  /** A quotation of the article with its source, to be copied. */
  cite: Cite;
  moves: PaneMoves;
  /** Null where there is nowhere to move the pane. */
  onDragStart: ((gesture: PointerEvent<HTMLElement>) => void) | null;
  /** Registers the positions of this pane's passages; null removes them. */
  onScroller: (article: string, scroll: PaneScroll | null) => void;
  /** The reader scrolled this pane, or takes hold of it. */
  onScrolled: (article: string) => void;
  onTaken: (article: string) => void;
};

/** One article: its head, its text with the passages marked, and what the cleaning removed. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, outlet, event, script, convert, loadArticle, base, target, linked, cite } = props;
  const { moves, onDragStart, onScroller, onScrolled, onTaken } = props;
  const store = useAppStore();
  const say = useWords("coverage");
  const titleId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const state = useArticle(article.id, loadArticle);
  const kept = placeKept(article.id, event);
  const { dom, setDom, current, passages, step, follow, anchorsPx } = usePassages(scroller, target, kept);
  const lang = langOfScript(article.lang, convert ? script : "original");
  const isConverted = convert !== null && lang !== article.lang;
  const currentPassage = passages[current];
  const passageWords =
    state.status === "loaded" && currentPassage
      ? articleText(state.file).slice(currentPassage.start, currentPassage.end)
      : null;
  const [beside, setBeside] = useState<Beside | null>(null);
  const closeBeside = () => {
    setBeside(null);
    scroller.current?.querySelector<HTMLElement>('.coverage-origin [aria-expanded="true"]')?.focus();
  };
  const take = useCallback(() => onTaken(article.id), [onTaken, article.id]);

  // The other panes ask for the anchors as they are when one of them scrolls.
  const latest = useRef({ anchorsPx, step });
  useEffect(() => {
    latest.current = { anchorsPx, step };
  });
  useEffect(() => {
    if (!scroller.current) return;
    onScroller(article.id, {
      element: scroller.current,
      anchorsPx: () => latest.current.anchorsPx(),
      step: (by) => latest.current.step(by),
    });
    return () => onScroller(article.id, null);
  }, [onScroller, article.id]);

  return (
    <article
      className="coverage-pane"
      data-article-id={article.id}
      aria-labelledby={titleId}
      aria-busy={state.status === "loading"}
      onPointerEnter={() => store.getState().hoverArticle(article.id)}
      onPointerLeave={() => store.getState().hoverArticle(null)}
      onPointerOver={take}
      onFocus={take}
      onTouchStart={take}
    >
      <PaneHead
        titleId={titleId}
        title={isConverted ? convert(article.title) : article.title}
        lang={lang}
        article={article}
        outlet={outlet}
        onDragStart={onDragStart}
        tools={<PaneTools article={article.id} moves={moves} />}
        subject={
          <>
            {event === null && <PassageEvents events={passages[current]?.events ?? []} />}
            {state.status === "loaded" && <PaneSources file={state.file} event={event} />}
          </>
        }
        stepper={
          state.status === "loaded" && (
            <PassageStepper article={article.id} passages={passages} current={current} onStep={step}>
              {passages[current] && (
                <AddEvidence isPassage file={state.file} event={event} span={passages[current]} />
              )}
            </PassageStepper>
          )
        }
      />
      <div className="coverage-pane-reading">
        <div
          ref={scroller}
          className="coverage-scroller"
          // Reachable by keyboard, as a part of the page that scrolls by itself.
          tabIndex={0}
          role="group"
          aria-labelledby={titleId}
          onScroll={() => {
            follow();
            if (dom && scroller.current) keepPlace(article.id, event, scroller.current.scrollTop);
            onScrolled(article.id);
          }}
        >
          <Origin article={article} words={passageWords}>
            {state.status === "loaded" && (
              <BesideButtons file={state.file} zone={outlet.zone} beside={beside} onBeside={setBeside} />
            )}
          </Origin>
          {dom?.linked && dom.linked.state !== "same" && (
            <p className="coverage-linked-note" role="status">
              {dom.linked.state === "missing" ? say.wordsMissing : say.wordsChanged}
            </p>
          )}
          <PaneText
            state={state}
            article={article}
            event={event}
            linked={linked}
            lang={lang}
            convert={isConverted ? convert : null}
            onBuilt={setDom}
          />
        </div>
        <PassageMap
          scroller={scroller}
          dom={dom}
          current={current}
          onChoose={(passage) => step(passage - current)}
        />
        {beside && state.status === "loaded" && (
          <Suspense fallback={null}>
            <PaneBeside
              key={beside.kind === "version" ? beside.path : "source"}
              article={article}
              file={state.file}
              zone={outlet.zone}
              base={base}
              beside={beside}
              onClose={closeBeside}
            />
          </Suspense>
        )}
      </div>
      {dom && (
        <PaneMarks
          article={article.id}
          dom={dom}
          scroller={scroller}
          script={isConverted ? script : "original"}
        />
      )}
      {dom && state.status === "loaded" && (
        <SelectionTools article={article} event={event} dom={dom} file={state.file} cite={cite} />
      )}
    </article>
  );
}

/** The place of a pane that is not near the view: its name, and nothing fetched. */
export function WaitingPane({ article, outlet }: Pick<ArticlePaneProps, "article" | "outlet">) {
  const titleId = useId();
  return (
    <article
      className="coverage-pane coverage-pane-waiting"
      data-article-id={article.id}
      aria-labelledby={titleId}
    >
      <PaneHead
        titleId={titleId}
        title={article.title}
        lang={article.lang}
        article={article}
        outlet={outlet}
        onDragStart={null}
        stepper={null}
        subject={null}
        tools={null}
      />
    </article>
  );
}
