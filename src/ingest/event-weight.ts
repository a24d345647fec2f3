/**
 * How much an event matters in an archive, until its words are weighed too: many outlets that tell of it on many
 * days, each with less effect the more there are.
 * @param days days on which articles on it were published.
 * @returns at least 0, three decimals.
 */
export function weightOf({
  outlets,
  articles,
  days,
}: Record<"outlets" | "articles" | "days", number>): number {
  const weight = 2 * Math.log2(1 + outlets) + Math.log2(1 + articles) + Math.log2(1 + days);
  return Math.round(weight * 1000) / 1000;
}
