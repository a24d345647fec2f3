/** Agglomerative clustering by average link. */
import type { Vector } from "./vectors";

/** Mean likeness of every pair, from the sums of unit vectors: word by word, as most pairs share none. */
function likenesses(sums: readonly Vector[], sizes: readonly number[]): Float64Array {
  const n = sums.length;
  const table = new Float64Array(n * n);
  const holders = new Map<number, [group: number, weight: number][]>();
  for (const [group, sum] of sums.entries())
    for (const [word, weight] of sum) {
      const share = weight / sizes[group]!;
      const known = holders.get(word);
      if (!known) holders.set(word, [[group, share]]);
      else {
        for (const [other, otherShare] of known) table[other * n + group]! += share * otherShare;
        known.push([group, share]);
      }
    }
  for (let a = 0; a < n; a += 1) for (let b = a + 1; b < n; b += 1) table[b * n + a] = table[a * n + b]!;
  return table;
}

/**
 * Joins the two likest groups, again and again, while their mean likeness reaches a threshold. Time and space
 * grow with the square of the number of groups.
 * @param sums sums of the unit vectors of each group.
 * @param sizes vectors in each group.
 * @returns for each resulting cluster the indices of its groups, ascending; ties go to the lower index.
 */
export function averageLink(
  sums: readonly Vector[],
  sizes: readonly number[],
  threshold: number,
): number[][] {
  const n = sums.length;
  const table = likenesses(sums, sizes);
  const weight = Float64Array.from(sizes);
  const members: (number[] | null)[] = sums.map((_, index) => [index]);
  const best = new Int32Array(n).fill(-1);
  const findBest = (row: number) => {
    let found = -1;
    for (let other = 0; other < n; other += 1)
      if (
        other !== row &&
        members[other] &&
        (found === -1 || table[row * n + other]! > table[row * n + found]!)
      )
        found = other;
    best[row] = found;
  };
  for (let row = 0; row < n; row += 1) findBest(row);
  for (;;) {
    let a = -1;
    for (let row = 0; row < n; row += 1)
      if (
        members[row] &&
        best[row]! >= 0 &&
        (a === -1 || table[row * n + best[row]!]! > table[a * n + best[a]!]!)
      )
        a = row;
    if (a === -1 || table[a * n + best[a]!]! < threshold) break;
    const b = best[a]!;
    const [keep, gone] = a < b ? [a, b] : [b, a];
    const [keepWeight, goneWeight] = [weight[keep]!, weight[gone]!];
    members[keep] = [...members[keep]!, ...members[gone]!].sort((x, y) => x - y);
    members[gone] = null;
    weight[keep] = keepWeight + goneWeight;
    for (let other = 0; other < n; other += 1) {
      if (!members[other] || other === keep) continue;
      const mean =
        (keepWeight * table[keep * n + other]! + goneWeight * table[gone * n + other]!) /
        (keepWeight + goneWeight);
      table[keep * n + other] = mean;
      table[other * n + keep] = mean;
      if (best[other] === keep || best[other] === gone) findBest(other);
      else if (mean > table[other * n + best[other]!]!) best[other] = keep;
    }
    findBest(keep);
  }
  return members.filter((group) => group !== null);
}
