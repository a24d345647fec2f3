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
  const within = (passage: TextSpan) => mentions.filter((mention) => isIn(mention, passage));
  const dated = own.flatMap(within).find((mention) => mention.when === when);
  if (dated) return dated.exact;
  // An editor's date for a passage may be wider than its words say; of several words none is surely meant.
  const ofEvent = own
    .filter((passage) => passage.when === when)
    .flatMap((passage) => within(passage).filter((mention) => mention.event === event));
  return ofEvent.length === 1 ? ofEvent[0]!.exact : null;
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

/** Where a clause begins: after these. */
const clauseEnd = /[。；！？，：、—\n;!?,:]/;

/** The words of a passage from the beginning of the clause that holds a date; "…" stands for what is before it. */
export function findDatedClause(
  file: Pick<ArticleFile, "mentions" | "passages">,
  event: string,
  when: string,
): string | null {
  const passage = findDatedPassage(file, event, when);
  if (!passage) return null;
  const dated = file.mentions.find((mention) => mention.when === when && isIn(mention, passage));
  if (!dated) return passage.exact;
  let from = dated.start - passage.start;
  while (from > 0 && !clauseEnd.test(passage.exact[from - 1]!)) from -= 1;
  return from === 0 ? passage.exact : `…${passage.exact.slice(from)}`;
}
