import { useCallback, useEffect, useId, useRef, type PointerEvent } from "react";
import type { ArticleSummary, Outlet } from "../../model/bundle";
import { htmlPolicy } from "../../model/html-policy";
import { hostOf, toSafeUrl } from "../../model/safe-url";
import { useAppStore } from "../../state/use-app";
import { ArticleBody, type ArticleBodyProps } from "../text/ArticleBody";
import { Colophon } from "../text/Colophon";
import { Icon } from "../../ui/Icon";
import { AddEvidence } from "../compare/AddEvidence";
import { articleText } from "../compare/article-text";
import { OutsideLinks } from "../compare/OutsideLinks";
import { PaneMarks } from "../compare/PaneMarks";
import { PaneSources } from "../compare/PaneSources";
import { PaneHead } from "./PaneHead";
import { PaneTools, type PaneMoves } from "./PaneTools";
import { PassageEvents, PassageStepper } from "./PassageStepper";
import { langOfScript, type ConvertText, type Script } from "../script";
import type { ViewState } from "../../state/view-state";
import { keepPlace, placeKept } from "./kept-places";
import { PassageMap } from "./PassageMap";
import { SelectionTools, type Cite } from "./SelectionTools";
import { useArticle, type ArticleLoad, type LoadArticle } from "../use-article";
import { usePassages, type PaneScroll, type PassageTarget } from "./use-passages";
import { useWords } from "../../ui/use-words";

export type ArticlePaneProps = {
  article: ArticleSummary;
  outlet: Outlet;
  event: string | null;
  script: Script;
  convert: ConvertText | null;
  loadArticle: LoadArticle;
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

/** Its author, and a link to the original. */
function Origin({ article, words }: { article: ArticleSummary; words: string | null }) {
  const say = useWords("coverage");
  const url = toSafeUrl(article.url, null);
  return (
    <p className="coverage-origin">
      {article.byline !== null && <span className="coverage-byline">{article.byline}</span>}
      {url !== null && (
        <a href={url} target="_blank" rel={htmlPolicy.linkRel} title={say.opensElsewhere}>
          {say.original} {hostOf(url)}
          <Icon name="out" size={13} />
        </a>
      )}
      {url !== null && <OutsideLinks url={url} published={article.published} words={words} />}
    </p>
  );
}

function Pending({ state }: { state: Exclude<ArticleLoad, { status: "loaded" }> }) {
  const say = useWords("coverage");
  if (state.status === "failed")
    return (
      <div className="coverage-failed" role="alert">
        <p>{state.reason === null ? say.unexpected : say.failed[state.reason]}</p>
        <button type="button" className="ui-button ui-button-lined" onClick={state.retry}>
          {say.retry}
        </button>
      </div>
    );
  return (
    <div className="coverage-skeleton" role="status">
      <span className="ui-hidden">{say.loading}</span>
    </div>
  );
}

/** The text and its source, or the state of loading it. */
function PaneText({ state, ...body }: Omit<ArticleBodyProps, "file"> & { state: ArticleLoad }) {
  if (state.status !== "loaded") return <Pending state={state} />;
  return (
    <>
      <ArticleBody file={state.file} {...body} />
      <Colophon file={state.file} />
    </>
  );
}

/** One article: its head, its text with the passages marked, and what the cleaning removed. */
export function ArticlePane(props: ArticlePaneProps) {
  const { article, outlet, event, script, convert, loadArticle, target, linked, cite } = props;
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
        <Origin article={article} words={passageWords} />
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
