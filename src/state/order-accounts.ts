import type { NewsEvent } from "../model/bundle";
import { groupBy } from "../model/group-by";

/** First of an outlet's accounts the one with the most to say, then its first and its last. */
function leadingFirst(ids: readonly string[], lengthOf: (id: string) => number): string[] {
  const longest = [...ids].sort((a, b) => lengthOf(b) - lengthOf(a))[0]!;
  return [...new Set([longest, ids[0]!, ids.at(-1)!, ...ids])];
}

/**
 * An event's accounts in the order of reading: one of every outlet before the second of any, so that those side by
 * side compare outlets and not one outlet with itself.
 * @param covering articles in the order of publication.
 */
export function orderAccounts({ claims }: Pick<NewsEvent, "claims">, covering: readonly string[]): string[] {
  const claimOf = new Map(claims.map((claim) => [claim.article, claim]));
  const byOutlet = groupBy(covering, (id) => claimOf.get(id)?.outlet ?? id);
  const queues = [...byOutlet.values()].map((ids) => leadingFirst(ids, (id) => claimOf.get(id)?.length ?? 0));
  const rounds = Math.max(0, ...queues.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}
