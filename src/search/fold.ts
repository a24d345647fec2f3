/** One form for what a reader takes as the same letter: both scripts, widths and cases. Unit for unit, so offsets stay. */
import hongKongVariants from "opencc-js/dict/HKVariantsRev";
import taiwanVariants from "opencc-js/dict/TWVariants";
import { createFold, makeTable, readPairs, toSimplifiedUnit } from "../words/fold-script";

/** Full-width forms of ASCII, and capitals. */
function foldLetter(unit: number): number {
  const ascii = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  const lower = ascii < 0x2000 ? String.fromCharCode(ascii).toLowerCase() : "";
  return lower.length === 1 ? lower.charCodeAt(0) : ascii;
}

const [fromHongKong, toTaiwan] = [readPairs(hongKongVariants), readPairs(taiwanVariants)];

/** @returns a text of the same length in UTF-16 units; texts that differ in script, width or case alone give the same. */
export const foldText = createFold(
  // Regional variants first, then the script: 爲 → 為 → 为.
  makeTable((unit) => toSimplifiedUnit(toTaiwan(fromHongKong(foldLetter(unit))))),
);
