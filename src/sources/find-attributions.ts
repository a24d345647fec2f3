/** Who an article says its information is from: Chinese news text in, attributions in chains out. */
import type { Attribution } from "../model/bundle";
import { findReadings } from "./find-readings";
import type { Reader } from "./find-source";
import { createSourceTable } from "./known-source-table";
import { findPersons } from "./persons";
import { prepareText } from "./prepare-text";
import type { Reading } from "./reading";
import { dropOwn } from "./refiners/drop-own";
import { linkChains } from "./refiners/link-chains";
import { markQuotes } from "./refiners/mark-quotes";
import type { Refiner } from "./refiners/refiner";
import { resolveNames } from "./refiners/resolve-names";
import type { NamedSource, OwnOutlet } from "./types";

const refiners: readonly Refiner[] = [dropOwn, resolveNames, linkChains, markQuotes];

export type AttributionOptions = {
  /** The outlet of the article, which is no source of its own. */
  own?: OwnOutlet | null;
  /** Agencies and outlets beside the built-in ones; the same array for all articles, as a table is kept for it. */
  sources?: readonly NamedSource[];
};

const noSources: readonly NamedSource[] = [];

/**
 * Every attribution of a text in order of its first word. Three stages: the text is folded and masked, parsers
 * find attributions in one pass, refiners name the sources, link them and mark what is quoted. Linear in the
 * text; never throws.
 *
 * ```
 * 彭博社周四引述知情人士的话说，会期未定。
 * └ 彭博社, agency └ unnamed, via the first
 * ```
 * @param text Chinese, Simplified or Traditional; offsets count UTF-16 units of it.
 */
export function findAttributions(
  text: string,
  { own = null, sources = noSources }: AttributionOptions = {},
): Attribution[] {
  const prepared = prepareText(text);
  const reader: Reader = {
    prepared,
    persons: findPersons(prepared),
    sources: createSourceTable(sources, own),
    countOf: createCounter(prepared.plain),
  };
  let readings = findReadings(reader);
  for (const refine of refiners) readings = refine(readings, reader);
  return toAttributions(text, readings);
}

/** Words that are looked for in the whole text at most: each costs a pass. */
const mostCounted = 100;

function createCounter(plain: string): (word: string) => number {
  const counts = new Map<string, number>();
  return (word) => {
    const known = counts.get(word);
    if (known !== undefined) return known;
    if (counts.size >= mostCounted) return 0;
    const count = plain.split(word).length - 1;
    counts.set(word, count);
    return count;
  };
}

function toAttributions(text: string, readings: readonly Reading[]): Attribution[] {
  const places = new Map(readings.map((reading, index) => [reading, index]));
  return readings.map(({ name, kind, start, end, via, quote }) => ({
    name,
    kind,
    exact: text.slice(start, end),
    start,
    end,
    via: via ? (places.get(via) ?? null) : null,
    quote,
  }));
}
