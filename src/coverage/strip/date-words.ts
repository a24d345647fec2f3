import type { ArticleFile } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";

const isIn = (inner: TextSpan, outer: TextSpan) => outer.start <= inner.start && inner.end <= outer.end;

/** The words in which an article dates an event: "年底前". @returns null if no passage has words for that date. */
export function findDateWords(
  { mentions, passages }: Pick<ArticleFile, "mentions" | "passages">,
  event: string,
  when: string,
): string | null {
  const own = passages.filter((passage) => passage.event === event);
  const dated = mentions.filter(
    (mention) => mention.when === when && own.some((passage) => isIn(mention, passage)),
  );
  return dated[0]?.exact ?? null;
}

/** The passage that gives an event a date, else the first on the event. @returns null if there is none. */
export const findDatedPassage = (
  { passages }: Pick<ArticleFile, "passages">,
  event: string,
  when: string | undefined,
): ArticleFile["passages"][number] | null => {
  const own = passages.filter((passage) => passage.event === event);
  return own.find((passage) => passage.when === when) ?? own[0] ?? null;
};
