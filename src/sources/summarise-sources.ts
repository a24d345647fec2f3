/** What attributions come to, for a line above a pane and for an event: "after Reuters, two unnamed". */
import type { Attribution } from "../model/bundle";

/** Where words stand in an article's text, in UTF-16 units. */
export type Span = { start: number; end: number };

export type SourceSummary = {
  /** Canonical names of agencies and outlets, in the order of the text; unnamed media (日本媒体) are in `unnamedMedia`. */
  media: string[];
  unnamedMedia: number;
  institutions: string[];
  persons: string[];
  documents: number;
  /** People without a name; those told of in the same words through the same medium are counted once. */
  unnamed: number;
};

/**
 * The chain of one attribution, itself first, then the one through which it came, and so on.
 * @param index place in the list; @returns places in the same list.
 */
export function chainOf(attributions: readonly Attribution[], index: number): number[] {
  const chain: number[] = [];
  let at: number | null = index;
  while (at !== null && !chain.includes(at)) {
    const one: Attribution | undefined = attributions[at];
    if (!one) break;
    chain.push(at);
    at = one.via;
  }
  return chain;
}

/** Places of the attributions that touch one of the spans, and of those through which they came. */
export function attributionsWithin(
  attributions: readonly Attribution[],
  spans: readonly Span[] | null,
): number[] {
  const places = new Set<number>();
  attributions.forEach(({ start, end }, index) => {
    if (spans && !spans.some((span) => span.start < end && start < span.end)) return;
    for (const place of chainOf(attributions, index)) places.add(place);
  });
  return [...places].sort((a, b) => a - b);
}

/**
 * Who is named as a source in an article, or in some of its passages.
 * @param spans the passages; null for the whole article.
 */
export function summariseSources(
  attributions: readonly Attribution[],
  spans: readonly Span[] | null = null,
): SourceSummary {
  const within = attributionsWithin(attributions, spans).map((place) => attributions[place]!);
  const namesOf = (...kinds: Attribution["kind"][]) => [
    ...new Set(within.flatMap(({ kind, name }) => (kinds.includes(kind) && name !== null ? [name] : []))),
  ];
  const unnamed = within.filter(({ kind }) => kind === "unnamed");
  const throughWhom = ({ via }: Attribution) => (via === null ? "" : (attributions[via]?.name ?? ""));
  return {
    media: namesOf("agency", "outlet"),
    unnamedMedia: within.filter(({ kind, name }) => (kind === "agency" || kind === "outlet") && name === null)
      .length,
    institutions: namesOf("institution"),
    persons: namesOf("person"),
    documents: within.filter(({ kind }) => kind === "document").length,
    unnamed: new Set(unnamed.map((one) => `${throughWhom(one)}\n${one.exact}`)).size,
  };
}
