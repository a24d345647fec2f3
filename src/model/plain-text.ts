/** The characters that deceive or break, in one list for all that reads, shows and exports text. */

/**
 * Format characters that change how the text around them reads, or cannot be seen at all, so that words are
 * not what they seem: the Arabic letter mark, direction marks, embeddings, overrides and isolates (Trojan Source,
 * CVE-2021-42574); zero-width space, word joiner and invisible operators, which split a word for every search;
 * the deprecated controls; the byte-order mark inside text; interlinear marks; tag characters, which can hold
 * a whole message. Joiners (U+200C, U+200D) are not among them: scripts and emoji need them.
 */
const hidden =
  /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
/** C0 and C1 but for tab and line ends, which are white space. */
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/g;
/** Line ends that only Unicode has, and the form feed. */
const lineEnds = /[\f\u2028\u2029\x85]/g;
/** One look tells that most texts have none of all these. */
const any = new RegExp([hidden, controls, lineEnds].map(({ source }) => source).join("|"));

/** Text without characters that could deceive or break; Unicode's own line ends and form feeds become line feeds. */
export const withoutHidden = (text: string): string =>
  any.test(text) ? text.replace(hidden, "").replace(controls, "").replace(lineEnds, "\n") : text;

/**
 * One line of plain text: nothing hidden, no tabs or line ends, no half of a character, cut to `maxLength`
 * UTF-16 units; spaces stay as they are.
 */
export function toPlainLine(text: string, maxLength = Infinity): string {
  // Halves first: two of them may make a hidden character once what parted them is gone.
  const flat = withoutHidden(text.replace(/\p{Surrogate}/gu, "\ufffd"))
    .replace(/[\t\n\r]+/g, " ")
    .trim();
  return flat.length <= maxLength ? flat : flat.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}

/** Words for a terminal: control and format characters show as U+FFFD, so that a file's name can steer nothing. */
export const toPrintable = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd");
