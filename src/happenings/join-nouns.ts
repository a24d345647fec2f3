/** Joins groups of one date that name one happening by its noun ("阿拉斯加会谈", "阿拉斯加高级别会议"). */
import { articlesOf, type Told } from "./heart";

/** Names of persons, places, organisations and others, as candidates mark them. */
const nameWord = /\/[plox]$/;

/** The names within the nouns that a group's dates are written before. */
function namesInNouns(told: readonly Told[]): Set<string> {
  const names = new Set<string>();
  for (const { candidate } of told)
    for (const noun of candidate.names)
      if (noun.isDated)
        for (const word of candidate.words.split(" "))
          if (nameWord.test(word) && noun.text.toLowerCase().includes(word.slice(0, -2))) names.add(word);
  return names;
}

/**
 * @param groups of one date, in a fixed order.
 * @returns groups in which each candidate is once; one article's groups stay apart, as it tells of two things.
 */
export function joinByNoun(groups: readonly Told[][]): Told[][] {
  const joined: { told: Told[]; names: Set<string> }[] = [];
  for (const told of groups) {
    const names = namesInNouns(told);
    const articles = articlesOf(told);
    const same = joined.find(
      (other) =>
        [...names].some((name) => other.names.has(name)) &&
        ![...articlesOf(other.told)].some((article) => articles.has(article)),
    );
    if (same) {
      same.told.push(...told);
      for (const name of names) same.names.add(name);
    } else joined.push({ told: [...told], names });
  }
  return joined.map(({ told }) => told);
}
