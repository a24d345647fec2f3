import { useLayoutEffect, useMemo, useRef } from "react";
import { createPortal } from "react-dom";
import type { ArticleFile, ArticleSummary } from "../../model/bundle";
import { hostOf } from "../../model/safe-url";
import { buildArticleDom, type ArticleDom, type Linked } from "./article-dom";
import { ArticlePicture } from "./ArticlePicture";
import { convertSegments } from "./convert-segments";
import { DateNote } from "./DateNote";
import type { ConvertText } from "../script";
import { useDateNotes } from "./use-date-notes";

export type ArticleBodyProps = {
  file: ArticleFile;
  article: ArticleSummary;
  /** Whose passages are marked; null: every event's. */
  event: string | null;
  /** Words that the address names. */
  linked: Linked | null;
  /** Language of the text as shown. */
  lang: string;
  convert: ConvertText | null;
  /** Called with the nodes each time new ones are put into the page. */
  onBuilt: (dom: ArticleDom) => void;
};

/** Changes text nodes only: marks, dates and links stay where they are. */
function showScript({ blocks }: ArticleDom, convert: ConvertText | null): void {
  for (const texts of blocks) {
    const originals = texts.map(({ original }) => original);
    const shown = convert ? convertSegments(originals, convert) : originals;
    texts.forEach(({ node }, index) => {
      node.data = shown[index]!;
    });
  }
}

/** The cleaned text. Its nodes were sanitized and are inserted as nodes; React owns only the pictures in the slots. */
export function ArticleBody({ file, article, event, linked, lang, convert, onBuilt }: ArticleBodyProps) {
  const holder = useRef<HTMLDivElement>(null);
  const ownHost = hostOf(article.url);
  const dom = useMemo(() => buildArticleDom(file, ownHost, event, linked), [file, ownHost, event, linked]);
  const { pointed, noteId, listeners } = useDateNotes(file);
  useLayoutEffect(() => showScript(dom, convert), [dom, convert]);
  useLayoutEffect(() => {
    holder.current!.replaceChildren(dom.root);
    onBuilt(dom);
  }, [dom, onBuilt]);
  return (
    <>
      {/* The listeners serve the dates inside, which are buttons with a place in the tab order. */}
      <div ref={holder} className="coverage-body" lang={lang} {...listeners} />
      {dom.pictureSlots.map(({ slot, picture, isCaptioned }, index) =>
        createPortal(
          <ArticlePicture picture={picture} isCaptioned={isCaptioned} />,
          slot,
          `${index} ${picture.url}`,
        ),
      )}
      {pointed && <DateNote id={noteId} mention={pointed.mention} article={article} rect={pointed.rect} />}
    </>
  );
}
