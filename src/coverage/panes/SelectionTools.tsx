import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { ArticleSummary } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { shortenQuote } from "../../model/short-quote";
import { CopyLink } from "../../ui/CopyLink";
import { IconButton } from "../../ui/IconButton";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";
import type { ArticleDom } from "../text/article-dom";
import { spanOfRange, textOfBlocks } from "../text/selection-span";

/** A quotation with its source, as text. */
export type Cite = (article: ArticleSummary, words: string) => string;

type Selected = { span: TextSpan; left: number; top: number };

/** Fewer characters are a slip of the finger. */
const leastLength = 2;
const [widthPx, heightPx, gapPx] = [150, 40, 8];
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

type Props = { article: ArticleSummary; event: string | null; dom: ArticleDom; cite: Cite };

/** What can be done with selected words: link to them, quote them with their source, search for them. */
export function SelectionTools({ article, event, dom, cite }: Props) {
  const say = useWords("coverage");
  const { setQuery } = usePick("setQuery");
  const [isCopied, setCopied] = useState(false);
  const selected = useSelected(dom);
  useEffect(() => setCopied(false), [selected]);
  if (!selected) return null;
  const { span, left, top } = selected;
  const text = textOfBlocks(dom.blocks);
  const words = text.slice(span.start, span.end);
  const passage = { article: article.id, start: span.start, quote: shortenQuote(text, span) };
  return createPortal(
    <div
      className="coverage-selection"
      role="toolbar"
      aria-label={say.selection}
      style={{ left, top }}
      // A press must not end the selection.
      onPointerDown={(press) => press.preventDefault()}
      onMouseDown={(press) => press.preventDefault()}
    >
      <CopyLink isSmall label={say.linkSelection} change={{ event, passage }} />
      <IconButton
        isSmall
        icon={isCopied ? "check" : "quote"}
        label={say.quoteSelection}
        onClick={() => void navigator.clipboard.writeText(cite(article, words)).then(() => setCopied(true))}
      />
      <IconButton isSmall icon="search" label={say.searchSelection} onClick={() => setQuery(words.trim())} />
      <span className="ui-hidden" role="status">
        {isCopied ? say.quoteCopied : ""}
      </span>
    </div>,
    document.body,
  );
}
