import { createPortal } from "react-dom";
import { formatPublished, formatWhen } from "../../i18n/format-date";
import type { ArticleSummary, Mention } from "../../model/bundle";
import { indexOf } from "../../state/selectors";
import { usePick } from "../../ui/use-pick";
import { useWords } from "../../ui/use-words";

/** Words that mean something only from the day on which they were written. */
const deictic = /[今昨明本上下前后後去这這周週]|星期|礼拜|禮拜|近/;

export type DateNoteProps = {
  id: string;
  mention: Mention;
  article: ArticleSummary;
  /** The date's words on the screen, in CSS pixels of the window. */
  rect: DOMRect;
};

const gapPx = 6;
const roomPx = 110;

/** What a date in the text was read as, beside it. At the end of the body: a pane would clip it. */
export function DateNote({ id, mention, article, rect }: DateNoteProps) {
  const say = useWords("coverage");
  const { lang, bundle } = usePick("lang", "bundle");
  const { outletById, eventById } = indexOf(bundle);
  const zone = outletById.get(article.outlet)?.zone ?? "UTC";
  const published = article.published === null ? null : formatPublished(article.published, zone, lang);
  const event = mention.event === null ? undefined : eventById.get(mention.event);
  const isAbove = rect.bottom + roomPx > innerHeight && rect.top > roomPx;
  const style = {
    left: Math.max(gapPx, Math.min(rect.left, innerWidth - 300)),
    ...(isAbove ? { bottom: innerHeight - rect.top + gapPx } : { top: rect.bottom + gapPx }),
  };
  return createPortal(
    <div id={id} role="tooltip" className="coverage-note" style={style}>
      <p className="coverage-note-reading">
        {say.readAs(mention.exact, formatWhen(mention.when, lang))}
        {published !== null && (
          <span className="coverage-note-basis">
            {deictic.test(mention.exact) ? say.fromPublication(published) : say.inArticleOf(published)}
          </span>
        )}
      </p>
      {event && <p>{say.ofEvent(event.label[lang])}</p>}
      <p className="coverage-note-hint">{say.showOnTimeline}</p>
    </div>,
    document.body,
  );
}
