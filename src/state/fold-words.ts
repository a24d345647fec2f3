/** One form for words that a reader takes as the same. */

/** @returns a form in which equal words are equal text. */
export type Fold = (text: string) => string;

/** Width and case, until the tables of the two scripts are loaded. */
export const foldWidth: Fold = (text) => text.normalize("NFKC").toLowerCase();

/** Both Chinese scripts, widths and cases; its tables are large, so they are loaded once somebody searches. */
export async function loadFold(): Promise<Fold> {
  const { foldText } = await import("../search/fold");
  return (text) => foldText(text.normalize("NFKC"));
}
