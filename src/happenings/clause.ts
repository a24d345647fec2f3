import type { TextSpan } from "../model/passage";
import { isHan, tableOfUnits } from "../words/unit-table";

const quotes = '“”「」『』"';
/** Han characters that a clause needs beside its date to say anything. */
const enoughWords = 6;

const isSeparator = tableOfUnits(/[，,；;：:。！？!?\n]/);

function hanCount(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) count += isHan[text.charCodeAt(at)]!;
  return count;
}

/** A clause that ends so only says who speaks. */
const attribution =
  /(?:表示|重申|指出|强调|強調|透露|证实|證實|报道|報道|报导|報導|告诉记者|告訴記者|说|說|称|稱)[：:“”「」"]*$/;

/**
 * The shortest clause of a sentence that carries a date: between the commas around it, taking in the next
 * clause (or else the one before) while it says too little beside the date.
 */
export function clauseAround(text: string, sentence: TextSpan, date: TextSpan): TextSpan {
  let { start, end } = date;
  const growLeft = () => {
    while (start > sentence.start && !isSeparator[text.charCodeAt(start - 1)]) start -= 1;
  };
  const growRight = () => {
    while (end < sentence.end && !isSeparator[text.charCodeAt(end)]) end += 1;
  };
  growLeft();
  growRight();
  const saysLittle = () =>
    hanCount(text, start, date.start) + hanCount(text, date.end, end) < enoughWords ||
    attribution.test(text.slice(start, end));
  while (saysLittle() && end < sentence.end) {
    end += 1;
    growRight();
  }
  while (saysLittle() && start > sentence.start) {
    start -= 1;
    growLeft();
  }
  return trimSpan(text, { start, end });
}

/** A span without the white space, separators, stops and quotation marks at its ends. */
function trimSpan(text: string, { start, end }: TextSpan): TextSpan {
  const isEdge = (char: string) =>
    char.trim() === "" || isSeparator[char.charCodeAt(0)] === 1 || quotes.includes(char);
  while (start < end && isEdge(text[start]!)) start += 1;
  while (end > start && isEdge(text[end - 1]!)) end -= 1;
  return { start, end };
}
