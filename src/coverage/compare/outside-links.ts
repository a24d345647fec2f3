/** Addresses of an original elsewhere. They are only written down; nothing is asked for before the reader follows one. */

/** The archived copy nearest to the day of publication; the oldest where that is not known. */
export const archivedUrl = (url: string, published: string | null): string =>
  `https://web.archive.org/web/${published === null ? "0" : published.slice(0, 10).replaceAll("-", "")}/${url}`;

/** Longer words are named by their beginning and end, which also survive a change between them. */
const longest = 60;
const endLength = 14;

/** Percent-encoded, with what has a meaning in a text directive. */
const encode = (words: string): string => encodeURIComponent(words).replaceAll("-", "%2D");

/** The original at some words (a text fragment): browsers scroll there if the words are still in it. */
export function urlAtWords(url: string, words: string): string {
  const line =
    words
      .split("\n")
      .find((part) => part.trim() !== "")
      ?.trim() ?? "";
  if (line === "") return url;
  const characters = [...line];
  const directive =
    characters.length <= longest
      ? encode(line)
      : `${encode(characters.slice(0, endLength).join(""))},${encode(characters.slice(-endLength).join(""))}`;
  return `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
}
