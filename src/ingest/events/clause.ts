import type { TextSpan } from "../../model/passage";

const separators = "，,；;：:。！？!?\n";
/** Han characters that a clause needs beside its date to say anything. */
const enoughWords = 6;

const hanCount = (words: string) => words.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * The shortest clause of a sentence that carries a date: between the commas around it, taking in the next
 * clause (or else the one before) while it says too little beside the date.
 */
export function clauseAround(text: string, sentence: TextSpan, date: TextSpan): TextSpan {
  let { start, end } = date;
  const growLeft = () => {
    while (start > sentence.start && !separators.includes(text[start - 1]!)) start -= 1;
  };
  const growRight = () => {
    while (end < sentence.end && !separators.includes(text[end]!)) end += 1;
  };
  growLeft();
  growRight();
  const says = () => hanCount(text.slice(start, date.start)) + hanCount(text.slice(date.end, end));
  while (says() < enoughWords && end < sentence.end) {
    end += 1;
    growRight();
  }
  while (says() < enoughWords && start > sentence.start) {
    start -= 1;
    growLeft();
  }
  return trimSpan(text, { start, end });
}

/** A span without the white space, separators and stops at its ends. */
function trimSpan(text: string, { start, end }: TextSpan): TextSpan {
  const isEdge = (char: string) => char.trim() === "" || separators.includes(char);
  while (start < end && isEdge(text[start]!)) start += 1;
  while (end > start && isEdge(text[end - 1]!)) end -= 1;
  return { start, end };
}
