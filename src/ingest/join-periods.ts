/** Editors' "these are one" where the pieces were found in different months. */
import type { FoundReference } from "../happenings/settle-found";
import type { Catalogue } from "../reading/catalogue";
import { editorOf } from "./editor-of";
import type { FoundEvent } from "./gather-periods";

const isMeant = ({ core, parts }: FoundEvent, reference: FoundReference): boolean =>
  typeof reference === "string"
    ? core.id === reference
    : parts.some(
        ({ article, quotes }) => article === reference.article && quotes?.includes(reference.quote) === true,
      );

/** One event of several: the weightiest gives its name and date, unless an editor named another. */
function united(pieces: readonly FoundEvent[]): FoundEvent {
  const [first, ...others] = [...pieces].sort(
    (a, b) => (b.core.weight ?? 0) - (a.core.weight ?? 0) || (a.core.id < b.core.id ? -1 : 1),
  );
  const renamed = pieces.find(({ core }) => core.named === null);
  const parts = new Map(
    [first!, ...others]
      .flatMap((piece) => piece.parts)
      .map((part) => [`${part.article} ${part.start} ${part.when}`, part]),
  );
  const { label, named } = (renamed ?? first!).core;
  const curated = pieces.find((piece) => piece.curated !== null)?.curated ?? null;
  return { ...first!, core: { ...first!.core, label, named }, parts: [...parts.values()], curated };
}

/**
 * @param periods in the order of time; pieces of one month are one already.
 * @returns all events, with one in the first piece's place for all that an editor joins.
 */
export function joinPeriods(
  periods: readonly { events: readonly FoundEvent[] }[],
  catalogue: Catalogue,
): FoundEvent[] {
  let events = periods.flatMap((period) => period.events);
  for (const references of editorOf(catalogue).words.merge) {
    const pieces = new Set(
      events.filter((event) => references.some((reference) => isMeant(event, reference))),
    );
    if (pieces.size < 2) continue;
    const [place] = pieces;
    const one = united([...pieces]);
    events = events.flatMap((event) => (event === place ? [one] : pieces.has(event) ? [] : [event]));
  }
  return events;
}
