import { htmlPolicy } from "../../model/html-policy";
import { archivedUrl, urlAtWords } from "./outside-links";
import { useCompareWords } from "./use-compare-words";

type Props = {
  /** Safe address of the original. */
  url: string;
  published: string | null;
  /** Words of the passage in view; null without one. */
  words: string | null;
};

/** The original at the passage, and an archived copy of it. */
export function OutsideLinks({ url, published, words }: Props) {
  const say = useCompareWords();
  const link = (href: string, name: string, hint: string) => (
    <a href={href} target="_blank" rel={htmlPolicy.linkRel} title={hint}>
      {name}
    </a>
  );
  return (
    <>
      {words !== null && link(urlAtWords(url, words), say.atSentence, say.atSentenceHint)}
      {link(archivedUrl(url, published), say.archived, say.archivedHint)}
    </>
  );
}
