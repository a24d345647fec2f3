/** Which strings a result depends on, as a list of hashes: whether it holds one costs a look, whatever it was made from. */
import { hashTerm } from "../search/layout";

const markOf = (text: string): number => hashTerm(text, 0, text.length);

/** @returns the sorted hashes of strings, 32 bits each, as base64. */
export function marksOf(texts: Iterable<string>): string {
  const marks = new Set<number>();
  for (const text of texts) marks.add(markOf(text));
  return Buffer.from(Uint32Array.from(marks).sort().buffer).toString("base64");
}

/** @returns whether marks hold one of some strings; rarely true though they do not. */
export function createMarkTest(texts: Iterable<string>): (marks: string) => boolean {
  const asked = new Set(Array.from(texts, markOf));
  if (asked.size === 0) return () => false;
  return (marks) => {
    const bytes = new Uint8Array(Buffer.from(marks, "base64"));
    return new Uint32Array(bytes.buffer).some((mark) => asked.has(mark));
  };
}
