/** The text of an article's HTML, where no document is at hand. */
const references: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

/**
 * @param html as the ingest writes it: fragments serialized by the HTML Standard, in which "<" begins a tag and
 *   only five characters are written as references. Another document's text may come out wrong, never as markup.
 * @returns the same as `textContent` of its parse: what the offsets of mentions and passages count in.
 */
export const textOfHtml = (html: string): string =>
  html
    .replaceAll(/<(?:[^<>"]|"[^"]*")*>/g, "")
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => references[name]!);
