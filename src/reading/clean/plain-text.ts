/**
 * Controls that change how text around them reads: direction marks, embeddings, overrides and isolates.
 * Also what cannot be seen at all: the byte-order mark inside text, interlinear marks and tag characters.
 */
const hiddenControls =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udc7f]/g;
/** C0 and C1 but for tab and line ends, which are white space. */
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]/g;

/** Line ends that only Unicode has. */
const lineEnds = /[\u2028\u2029\x85]/g;
/** One look tells that most texts have none of all these. */
const anyControl = new RegExp([hiddenControls, controls, lineEnds].map(({ source }) => source).join("|"));

/** Text without characters that could deceive or break: direction overrides and other controls. */
export const withoutControls = (text: string): string =>
  anyControl.test(text)
    ? text.replace(hiddenControls, "").replace(controls, "").replace(lineEnds, "\n")
    : text;

/** One line of plain text: no controls, no tabs or line ends, cut to `maxLength` UTF-16 units; spaces stay as they are. */
export function toPlainLine(text: string, maxLength: number): string {
  const flat = withoutControls(text)
    .replace(/[\t\n\f\r]+/g, " ")
    .trim();
  return flat.length <= maxLength ? flat : flat.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
}
