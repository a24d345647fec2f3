/** Traditional characters as Simplified, one UTF-16 unit for one, so that offsets hold in both texts. */
import { Converter } from "opencc-js/t2cn";

const firstHan = 0x3400;
const lastHan = 0x9fff;

/** OpenCC's table of single characters, looked up by unit; phrases are not needed to compare words. */
function makeTable(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const convert = Converter({ from: "t", to: "cn" });
  for (let unit = firstHan; unit <= lastHan; unit += 1) {
    const simplified = convert(String.fromCharCode(unit));
    if (simplified.length === 1) table[unit] = simplified.charCodeAt(0);
  }
  return table;
}

const table = makeTable();
const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** @returns the text in Simplified characters, of the same length in UTF-16 units. */
export function foldScript(text: string): string {
  let isChanged = false;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = table[unit]!;
    if (units[at] !== unit) isChanged = true;
  }
  return isChanged ? decoder.decode(units) : text;
}
