import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { ArticleFile, ArticleSummary } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { shortenQuote } from "../../model/short-quote";
import { CopyLink, linkTo } from "../../ui/CopyLink";
import { useAppStore } from "../../state/use-app";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import { AddEvidence } from "../compare/AddEvidence";
import type { ArticleDom } from "../text/article-dom";
import { spanOfRange, textOfBlocks } from "../text/selection-span";

/** A quotation with its source, as text. */
export type Cite = (article: ArticleSummary, passage: { exact: string; url: string }) => Promise<string>;

type Selected = { span: TextSpan; left: number; top: number };

/** Fewer characters are a slip of the finger. */
const leastLength = 2;
const [widthPx, heightPx, gapPx] = [180, 40, 8];
/** A selection that still grows gets its tools when it rests. */
const restMs = 150;

function readSelection({ root, blocks }: ArticleDom): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const span = spanOfRange(blocks, range);
  if (!span || span.end - span.start < leastLength) return null;
  const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect();
  return {
    span,
    left: Math.max(gapPx, Math.min(last.right - widthPx / 2, innerWidth - widthPx - gapPx)),
    top: Math.min(last.bottom + gapPx, innerHeight - heightPx - gapPx),
  };
}

/** The reader's selection in a text, once it rests; null without one. */
function useSelected(dom: ArticleDom): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setSelected(readSelection(dom));
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(read, restMs);
    };
    const hide = () => setSelected((last) => (last ? readSelection(dom) : null));
    document.addEventListener("selectionchange", later);
    document.addEventListener("scroll", hide, true);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", later);
      document.removeEventListener("scroll", hide, true);
    };
  }, [dom]);
  return selected;
}

type Props = {
  article: ArticleSummary;
  event: string | null;
  dom: ArticleDom;
  file: ArticleFile;
  cite: Cite;
};

function Toolbar({ article, event, dom, file, cite, selected }: Props & { selected: Selected }) {
  const say = useWords("coverage");
  const store = useAppStore();
  const { setQuery } = usePick("setQuery");
  const [isCopied, setCopied] = useState(false);
  const { span, left, top } = selected;
  const text = textOfBlocks(dom.blocks);
  const words = text.slice(span.start, span.end);
  const change = {
    event,
    passage: { article: article.id, start: span.start, quote: shortenQuote(text, span) },
  };
  const copy = async () => {
    try {
      const quoted = await cite(article, { exact: words, url: linkTo(store, change) });
      await navigator.clipboard.writeText(quoted);
      setCopied(true);
    } catch (error) {
      // The selection is still there to be copied by hand.
      console.warn("The quotation could not be copied.", error);
    }
  };
  return (
    <div
      className="coverage-selection"
      role="toolbar"
      aria-label={say.selection}
      style={{ left, top }}
      // A press must not end the selection.
      onPointerDown={(press) => press.preventDefault()}
      onMouseDown={(press) => press.preventDefault()}
    >
      <CopyLink isSmall label={say.linkSelection} change={change} />
      <IconButton
        isSmall
        icon={isCopied ? "check" : "quote"}
        label={say.quoteSelection}
        onClick={() => void copy()}
      />
      <AddEvidence file={file} event={event} span={span} />
      <IconButton isSmall icon="search" label={say.searchSelection} onClick={() => setQuery(words.trim())} />
      <span className="ui-hidden" role="status">
        {isCopied ? say.quoteCopied : ""}
      </span>
    </div>
  );
}

/** What can be done with selected words: link to them, quote them with their source, search for them. */
export function SelectionTools(props: Props) {
  const selected = useSelected(props.dom);
  if (!selected) return null;
  const { start, end } = selected.span;
  return createPortal(<Toolbar key={`${start} ${end}`} {...props} selected={selected} />, document.body);
}
