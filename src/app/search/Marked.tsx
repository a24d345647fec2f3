import type { TextSpan } from "../../model/passage";
import { splitMarks } from "./split-marks";

type Props = { text: string; marks: readonly TextSpan[]; from?: number };

/** A text with the found words marked. */
export function Marked({ text, marks, from = 0 }: Props) {
  return splitMarks(text, marks, from).map(({ text: piece, isMarked }, index) =>
    isMarked ? <mark key={index}>{piece}</mark> : piece,
  );
}
