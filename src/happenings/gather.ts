/** Candidates of one date to groups, each of one happening. */
import { averageLink } from "./average-link";
import type { Told } from "./heart";
import { addTo, dot, normOf, toUnit, type Vector } from "./vectors";

/** Above this number, candidates are condensed before pairs are compared. */
const mostPairs = 900;
/** Likeness from which candidates are condensed. */
const veryAlike = 0.5;
/** Heaviest words of a candidate: groups that share none of them cannot be very alike. */
const heavyWords = 8;

/** How much a title says beside its sentence: less if the article looks back on the date. */
const titleShare = { near: 0.5, far: 0.2 };

type Group = { told: Told[]; sum: Map<number, number> };

const vectorOf = ({ sentence, title, isNear }: Told): Vector => {
  const sum = new Map(sentence);
  addTo(sum, title, isNear ? titleShare.near : titleShare.far);
  return toUnit(sum);
};

/** Each candidate joins the group it is most like, if very like; one pass. */
function condense(told: readonly Told[], vectors: readonly Vector[]): Group[] {
  const groups: Group[] = [];
  const holders = new Map<number, Set<number>>();
  for (const [index, vector] of vectors.entries()) {
    const heavy = [...vector].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, heavyWords);
    const near = new Set(heavy.flatMap(([word]) => [...(holders.get(word) ?? [])]));
    let [best, bestLikeness] = [-1, veryAlike];
    for (const other of [...near].sort((a, b) => a - b)) {
      const likeness = dot(vector, groups[other]!.sum) / normOf(groups[other]!.sum);
      if (likeness > bestLikeness) [best, bestLikeness] = [other, likeness];
    }
    if (best === -1) best = groups.push({ told: [], sum: new Map() }) - 1;
    groups[best]!.told.push(told[index]!);
    addTo(groups[best]!.sum, vector);
    for (const [word] of heavy) holders.set(word, (holders.get(word) ?? new Set()).add(best));
  }
  return groups;
}

/**
 * Groups candidates by the words of their sentences and titles.
 * @param told of one date, in a fixed order.
 * @param threshold mean likeness of a group's members, as a cosine.
 * @returns every candidate in one group.
 */
export function gather(told: readonly Told[], threshold: number): Told[][] {
  const vectors = told.map(vectorOf);
  const groups =
    told.length > mostPairs
      ? condense(told, vectors)
      : told.map((each, index): Group => ({ told: [each], sum: new Map(vectors[index]!) }));
  return averageLink(
    groups.map(({ sum }) => sum),
    groups.map((group) => group.told.length),
    threshold,
  ).map((indices) => indices.flatMap((index) => groups[index]!.told));
}
