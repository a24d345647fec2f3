/** One form for what a reader takes as the same letter: both scripts, widths and cases. Unit for unit, so offsets stay. */
import hongKongVariants from "opencc-js/dict/HKVariantsRev";
import taiwanVariants from "opencc-js/dict/TWVariants";
import toSimplified from "opencc-js/dict/TSCharacters";

function makeFolds(): Uint16Array {
  const folds = new Uint16Array(0x10000);
  for (let unit = 0; unit < folds.length; unit += 1) {
    // Full-width forms of ASCII.
    const ascii = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
    const lower = ascii < 0x2000 ? String.fromCharCode(ascii).toLowerCase() : "";
    folds[unit] = lower.length === 1 ? lower.charCodeAt(0) : ascii;
  }
  // Regional variants first, then the script: 爲 → 為 → 为.
  for (const table of [hongKongVariants, taiwanVariants, toSimplified]) {
    const step = new Map<number, number>();
    for (const pair of table.split("|")) {
      const [from, to] = pair.split(" ");
      if (from?.length === 1 && to?.length === 1) step.set(from.charCodeAt(0), to.charCodeAt(0));
    }
    for (let unit = 0x3400; unit < 0xa000; unit += 1) folds[unit] = step.get(folds[unit]!) ?? folds[unit]!;
  }
  return folds;
}

const folds = makeFolds();
const unitsAtOnce = 8_192;

/** @returns a text of the same length in UTF-16 units; texts that differ in script, width or case alone give the same. */
export function foldText(text: string): string {
  let folded = "";
  const units = new Uint16Array(Math.min(text.length, unitsAtOnce));
  for (let at = 0; at < text.length; at += unitsAtOnce) {
    const length = Math.min(unitsAtOnce, text.length - at);
    for (let index = 0; index < length; index += 1) units[index] = folds[text.charCodeAt(at + index)]!;
    folded += String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  }
  return folded;
}
