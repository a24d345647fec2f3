/** Names that other accounts of an event have and one has not: "not found in this article", never "left out". */

/**
 * A person, place, organisation, speaker or event, with every form in which the archive writes the name.
 * `tellers` are articles that are known to tell of it, in whatever words.
 */
export type ComparedName = {
  name: string;
  kind: string;
  forms: readonly string[];
  tellers?: ReadonlySet<string>;
};

/** A folded text of one account (same script in all), with the id of its article. */
export type ComparedText = { article: string; text: string };

/** `forms` were searched for. */
export type AbsentName = ComparedName & {
  /** Articles that have it. */
  presentIn: string[];
};

/** Place of the first of some forms in a text, UTF-16 units; null if none is there. */
export function findForm(text: string, forms: readonly string[]): { start: number; end: number } | null {
  let first: { start: number; end: number } | null = null;
  for (const form of forms) {
    const start = form === "" ? -1 : text.indexOf(form);
    if (start !== -1 && (!first || start < first.start)) first = { start, end: start + form.length };
  }
  return first;
}

/**
 * For each account the names that it has in no form, and at least one other account has; those that most
 * accounts have come first. Only whole texts may be given: of an excerpt nothing can be said.
 * @param names forms folded as the texts are.
 * @returns by article, in the order of `texts`.
 */
export function findAbsent(
  texts: readonly ComparedText[],
  names: readonly ComparedName[],
): Map<string, AbsentName[]> {
  const told = names.map((name) => ({
    ...name,
    presentIn: texts.flatMap(({ article, text }) =>
      name.tellers?.has(article) || findForm(text, name.forms) ? [article] : [],
    ),
  }));
  const byReach = told
    .filter(({ presentIn }) => presentIn.length > 0)
    .sort((a, b) => b.presentIn.length - a.presentIn.length);
  return new Map(
    texts.map(({ article }) => [article, byReach.filter(({ presentIn }) => !presentIn.includes(article))]),
  );
}
