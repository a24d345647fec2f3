/** From a source to a reading. */
import { kindOfHead, type Reader, type Source } from "./find-source";
import type { Manner, Reading } from "./reading";
import { bracketMark } from "./prepare-text";

/** Longer words before a source's last one are cut to their end: 另一位资深银行家. */
const longestSource = 48;

export function makeReading(
  { prepared: { plain } }: Reader,
  source: Source,
  manner: Manner,
  end: number,
): Reading {
  let start = source.start;
  if (source.headStart - start > longestSource) {
    const cut = plain.lastIndexOf("的", source.headStart - 1);
    start = cut > start ? cut + 1 : source.headStart;
  }
  while (/[\s\u0001]/.test(plain[start]!) && start < source.headStart) start += 1;
  while (plain[start] === bracketMark) start += 1;
  const { head } = source;
  const kind = head.type === "known" ? head.source.kind : kindOfHead[head.type];
  return { source, manner, start, end, kind, name: null, via: null, quote: false };
}

/** Agencies and outlets named in a range, other than the article's own. */
export function findMedia(reader: Reader, from: number, to: number): Source[] {
  const { plain } = reader.prepared;
  const found: Source[] = [];
  for (let at = from; at < to; at += 1) {
    const known = reader.sources.at(plain, at);
    if (!known || known.end > to) continue;
    const isTitled = plain[at - 1] === "《";
    if (!(known.known.isAmbiguous && !isTitled) && !reader.sources.isOwn(known.known.source)) {
      const [start, end] = [isTitled ? at - 1 : at, plain[known.end] === "》" ? known.end + 1 : known.end];
      found.push({
        start,
        end,
        headStart: at,
        head: { type: "known", ...known.known },
        word: plain.slice(at, known.end),
      });
    }
    at = known.end - 1;
  }
  return found;
}
