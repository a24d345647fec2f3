/** How tests read: "words → name, kind" of every attribution, with what it came through and whether it quotes. */
import { expect, it } from "vitest";
import { findAttributions, type AttributionOptions } from "./find-attributions";

export function readSources(text: string, options?: AttributionOptions): string[] {
  const read = findAttributions(text, options);
  return read.map(({ exact, name, kind, via, quote }) => {
    const through = via === null ? "" : ` via ${read[via]!.exact}`;
    return `${exact} → ${name ?? "–"}, ${kind}${through}${quote ? ", quoted" : ""}`;
  });
}

/** A test per text: exactly these attributions are read in it. */
export const itReads = (cases: [text: string, ...attributions: string[]][], options?: AttributionOptions) =>
  it.each(cases.map(([text, ...expected]) => ({ text, expected })))("$text", ({ text, expected }) =>
    expect(readSources(text, options)).toEqual(expected),
  );
