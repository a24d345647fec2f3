import type { EventBrief, Voice } from "../../model/bundle";

/** An event of the first sight, with what outlets say of it. */
export type Card = { brief: EventBrief; voices: readonly Voice[] };

/** Events that first sight shows where no editor named summits: of a small archive, of a large one. */
const mostCards = { small: 3, large: 6 } as const;
/** Summits shown at most. */
const mostSummits = 6;

const byWeight = (a: Card, b: Card): number =>
  Number(b.brief.rank === "summit") - Number(a.brief.rank === "summit") ||
  b.brief.weight - a.brief.weight ||
  a.brief.extent.from - b.brief.extent.from;

/** Whether the voices themselves give different dates. */
const isDiffering = ({ brief, voices }: Card): boolean =>
  brief.disagreement && new Set(voices.map(({ when }) => when)).size > 1;

/**
 * The events to begin with: the summits in the order of time, in a large archive also the weightiest others, and without summits the
 * weightiest; those of which an outlet speaks go before those without a word. Where accounts differ goes first.
 * @param briefs the events shown.
 * @param voicesOf what the outlets shown say of an event.
 */
export function chooseCards(
  briefs: readonly EventBrief[],
  voicesOf: (event: string) => readonly Voice[],
  size: "small" | "large",
): Card[] {
  const cards = briefs.map((brief) => ({ brief, voices: voicesOf(brief.id) })).sort(byWeight);
  const summits = cards
    .filter(({ brief }) => brief.rank === "summit")
    .slice(0, mostSummits)
    .sort((a, b) => a.brief.extent.from - b.brief.extent.from);
  const others = cards.filter(({ brief }) => brief.rank !== "summit");
  const speaking = others.filter(({ voices }) => voices.length > 0);
  const silent = others.filter(({ voices }) => voices.length === 0);
  const room = summits.length > 0 && size === "small" ? 0 : Math.max(0, mostCards[size] - summits.length);
  const chosen = [...summits, ...[...speaking, ...silent].slice(0, room)];
  const differing = speaking.find(isDiffering);
  if (differing && !chosen.some(isDiffering)) {
    if (chosen.length >= mostCards.large) chosen.pop();
    chosen.push(differing);
  }
  return [...chosen.filter(isDiffering), ...chosen.filter((card) => !isDiffering(card))];
}
