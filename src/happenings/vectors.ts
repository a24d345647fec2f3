/** Sparse vectors over the words of one period. */

/** Weights by word number. */
export type Vector = ReadonlyMap<number, number>;

export function normOf(vector: Vector): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

export function dot(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) {
    const other = large.get(word);
    if (other !== undefined) sum += weight * other;
  }
  return sum;
}

/** The likeness of two unit vectors beside the one word that they share most. */
export function dotBesideMost(a: Vector, b: Vector, share: number): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let [sum, most] = [0, 0];
  for (const [word, weight] of small) {
    const product = weight * (large.get(word) ?? 0);
    sum += product;
    if (product > most) most = product;
  }
  return sum - share * most;
}

/** @returns 0 where one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  const norms = normOf(a) * normOf(b);
  return norms === 0 ? 0 : dot(a, b) / norms;
}

export function addTo(sum: Map<number, number>, vector: Vector, factor = 1): void {
  for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight * factor);
}

/** A vector of length 1, or an empty one. */
export function toUnit(vector: Vector): Vector {
  const norm = normOf(vector);
  return norm === 0 ? new Map() : new Map([...vector].map(([word, weight]) => [word, weight / norm]));
}
