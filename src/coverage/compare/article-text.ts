import type { ArticleFile } from "../../model/bundle";
import { sanitizeHtml } from "../sanitize-html";

const textByFile = new WeakMap<ArticleFile, string>();

/** An article's text, in which its offsets count; made once for each file. */
export function articleText(file: ArticleFile): string {
  let text = textByFile.get(file);
  if (text === undefined) {
    text = sanitizeHtml(file.html).textContent ?? "";
    textByFile.set(file, text);
  }
  return text;
}
