import { pinyin } from "pinyin-pro";

/**
 * Chinese in Latin letters after ALA-LC, as library catalogues have it: pinyin without tones, syllables apart, the
 * first letter a capital. What is not Chinese is kept; full-width punctuation becomes what Latin text has.
 */
export function romanise(text: string): string {
  const plain = pinyin(text, { toneType: "none", nonZh: "consecutive", traditional: true })
    .normalize("NFKC")
    .replaceAll(/[“”「」『』]/g, '"')
    .replaceAll("。", ".")
    .replaceAll("、", ",")
    .replaceAll(/\s+([,.:;!?)])/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
