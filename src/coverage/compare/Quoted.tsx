import type { TextSpan } from "../../model/passage";

type Props = {
  words: string;
  lang: string;
  /** What is said before the words. */
  note?: string | null;
  /** Part of the words that is marked. */
  at?: TextSpan;
  /** Goes to the words in their article; null where they cannot be gone to. */
  onShow: (() => void) | null;
};

function Words({ words, at }: Pick<Props, "words" | "at">) {
  if (!at) return words;
  return (
    <>
      {words.slice(0, at.start)}
      <mark>{words.slice(at.start, at.end)}</mark>
      {words.slice(at.end)}
    </>
  );
}

/** Words of an article; a press goes to them. */
export function Quoted({ words, lang, at, note = null, onShow }: Props) {
  const shown = (
    <>
      {note !== null && <span className="compare-soft">{note} · </span>}
      <Words words={words} {...(at ? { at } : {})} />
    </>
  );
  if (!onShow)
    return (
      <span className="compare-quoted" lang={lang}>
        {shown}
      </span>
    );
  return (
    <button type="button" className="ui-plain compare-quoted" lang={lang} onClick={onShow}>
      {shown}
    </button>
  );
}
