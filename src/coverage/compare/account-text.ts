/** One account as it is compared: its file, its text as published, and the same folded. */
import type { ArticleFile, ArticleSummary, Outlet } from "../../model/bundle";
import type { TextSpan } from "../../model/passage";
import { foldText } from "../../search/fold";

export type AccountText = {
  article: ArticleSummary;
  outlet: Outlet;
  file: ArticleFile;
  text: string;
  /** One script and case in all accounts; UTF-16 unit for unit the text. */
  folded: string;
  /** Passages on the event; of an account without any, none. */
  passages: TextSpan[];
};

/**
 * @param text of the article, as its offsets count.
 * @param event whose passages count; null for those of every event.
 */
export function toAccountText(
  { article, outlet }: Pick<AccountText, "article" | "outlet">,
  file: ArticleFile,
  text: string,
  event: string | null,
): AccountText {
  const passages = file.passages
    .filter((passage) => event === null || passage.event === event)
    .map(({ start, end }) => ({ start, end }));
  return { article, outlet, file, text, folded: foldText(text), passages };
}

/** Folded words of the terms of an account, those of its title included. */
export function termsOf({ article, file, folded }: AccountText): { words: string; kind: string }[] {
  const title = foldText(article.title);
  const { terms } = file;
  if (!terms) return [];
  return [
    ...terms.title.map(([start, end, kind]) => ({ words: title.slice(start, end), kind })),
    ...terms.text.map(([start, end, kind]) => ({ words: folded.slice(start, end), kind })),
  ];
}
