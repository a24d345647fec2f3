/** Roles that a byline adds to a name, in Chinese and English. */
const role =
  "特约撰稿人|特約撰稿人|特约记者|特約記者|本报记者|本報記者|本台记者|本台記者|实习记者|實習記者|驻\\p{Script=Han}{1,6}记者|駐\\p{Script=Han}{1,6}記者|综合报道|綜合報導|综合报导|編譯報導|编译报导|采访报道|採訪報導|报道|報道|报导|報導|记者|記者|编辑|編輯|编译|編譯|撰稿人|撰稿|撰文|主笔|主筆|评论员|評論員|专栏作家|專欄作家|责编|責編|采访|採訪|摄影|攝影|通讯员|通訊員";
const roleWord = new RegExp(`(?:${role})`, "gu");
const englishRole = /\b(?:staff (?:writer|reporter)|correspondent|reporter|editor|by)\b/giu;
const label = /^(?:作者|文|撰文|记者|記者)\s*[:：/／]\s*/u;
const separator = /\s*(?:[、，,;；/／&＆|｜]|\band\b|(?<=\p{Script=Han})和(?=\p{Script=Han}))\s*/u;
const hanName = /^\p{Script=Han}[\p{Script=Han}·‧•]{1,9}$/u;

/** One name of a byline without its role and its employer; empty if nothing is left. */
function toName(part: string, outletNames: readonly string[]): string {
  let name = part.replace(label, "");
  for (const outlet of outletNames) name = name.replaceAll(outlet, " ");
  name = name
    .replaceAll(roleWord, " ")
    .replaceAll(englishRole, " ")
    .replaceAll(/[()（）【】[\]]/g, " ");
  return name.replaceAll(/\s+/gu, " ").trim();
}

/**
 * The authors that a byline names, without titles and employers: "斯影 BBC中文记者" is 斯影.
 * @param byline one line of plain text.
 * @param outletNames names of the outlet, which are no author; a byline that holds only these names nobody.
 */
export function authorsOf(byline: string, outletNames: readonly string[]): string[] {
  // Longer names first, so that no part of one is left.
  const employers = [...outletNames].filter(Boolean).sort((a, b) => b.length - a.length);
  const names = byline.split(separator).flatMap((part) => {
    const name = toName(part, employers);
    // Chinese names side by side, parted by spaces alone, are as many authors.
    const words = name.split(" ");
    return words.length > 1 && words.every((word) => hanName.test(word)) ? words : [name];
  });
  return [...new Set(names.filter((name) => name !== ""))];
}
