import { useStore } from "zustand";
import type { ArticleFile } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { shortenQuote } from "../../model/short-quote";
import { useAppStore } from "../../state/use-app";
import { linkTo } from "../../ui/CopyLink";
import { IconButton } from "../../ui/IconButton";
import { articleText } from "./article-text";
import { evidence, toEvidence } from "./evidence";
import { useCompareWords } from "./use-compare-words";

type Props = { file: ArticleFile; event: string | null; span: TextSpan; isPassage?: boolean };

/** A star that adds words to the evidence, or takes them out again. */
export function AddEvidence({ file, event, span, isPassage = false }: Props) {
  const say = useCompareWords();
  const store = useAppStore();
  const { start, end } = span;
  const isAdded = useStore(evidence, ({ items }) =>
    items.some((item) => item.article === file.id && item.start === start && item.end === end),
  );
  const toggle = () => {
    const { add, remove } = evidence.getState();
    if (isAdded) {
      remove({ article: file.id, start, end });
      return;
    }
    const text = articleText(file);
    const passage = { article: file.id, start, quote: shortenQuote(text, span) };
    add(toEvidence(file, text, { start, end }, { event, link: linkTo(store, { event, passage }) }));
  };
  return (
    <IconButton
      isSmall
      icon="star"
      className="compare-star"
      label={isPassage ? say.addPassage : say.addEvidence}
      aria-pressed={isAdded}
      onClick={toggle}
    />
  );
}
