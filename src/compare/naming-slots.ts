/**
 * Which terms name the same thing: the event (视频会晤, 在线会议, 习拜会), or a person (what is written before a name:
 * 中国国家主席, 中共国家主席). Found by how the terms are made and where they stand; nothing is listed.
 */
/** A term of an account's words on an event, folded, with what it names. */
export type NamingTerm = { words: string; kind: string };

export type SlotText = {
  outlet: string;
  /** Folded words on the event, the title among them. */
  told: string;
  title: string;
  terms: readonly NamingTerm[];
};

export const eventSlot = "event";

/** Characters at the end of a term that say what it names: 视讯峰会, 视频峰会. */
const headLength = 2;
const headOf = (words: string) => words.slice(-headLength);
const modifierOf = (words: string) => words.slice(0, -headLength);

/** Rounds in which names of the event lead to further ones. */
const rounds = 2;

/** What is written before a person's name is no title below this length. */
const leastTitle = 3;

/** 拜习会 for 习拜会: two that meet, in the other order; null for a term that is not made so. */
export const mirrorOf = (words: string): string | null =>
  /^\p{Script=Han}{3}$/u.test(words) && words[0] !== words[1] ? `${words[1]}${words[0]}${words[2]}` : null;

const wordsOf = (texts: readonly SlotText[]): Set<string> =>
  new Set(texts.flatMap(({ terms }) => terms.map(({ words }) => words)));

/** Names by their words. */
function namesIn(texts: readonly SlotText[]): Map<string, string> {
  const terms = texts.flatMap((text) => text.terms);
  return new Map(terms.flatMap(({ words, kind }) => (kind === "term" ? [] : [[words, kind] as const])));
}

const personsIn = (names: ReadonlyMap<string, string>): string[] =>
  [...names].flatMap(([words, kind]) => (kind === "person" && words.length > 1 ? [words] : []));

/** The texts with those of their terms that are no names and hold none of a person. */
function withPlainTerms(texts: readonly SlotText[], names: ReadonlyMap<string, string>): SlotText[] {
  const persons = personsIn(names);
  const isPlain = ({ words }: NamingTerm) =>
    !names.has(words) && !persons.some((person) => words.includes(person));
  return texts.map((text) => ({ ...text, terms: text.terms.filter(isPlain) }));
}

/**
 * Heads of names of the event: of terms in its own name, then of those in titles that share what stands before
 * them. 视频峰会 gives 峰会; 视频会晤 then 会晤.
 */
function eventHeads(texts: readonly SlotText[], name: string, names: ReadonlyMap<string, string>) {
  const terms = [...wordsOf(texts)].filter((words) => words.length > headLength);
  const titled = new Set(
    terms.filter((words) => texts.some(({ title }) => title.includes(words))).map(headOf),
  );
  const heads = new Set(terms.filter((words) => name.includes(words)).map(headOf));
  const isShared = (modifier: string) => modifier.length >= 2 && !names.has(modifier);
  for (let round = 0; round < rounds; round += 1) {
    const modifiers = new Set(
      terms
        .filter((words) => heads.has(headOf(words)))
        .map(modifierOf)
        .filter(isShared),
    );
    for (const words of terms)
      if (titled.has(headOf(words)) && modifiers.has(modifierOf(words))) heads.add(headOf(words));
  }
  return heads;
}

/** The longest of some terms that stands right before a place. */
const termBefore = (told: string, at: number, terms: readonly NamingTerm[]): string | null =>
  terms.reduce<string | null>(
    (longest, { words }) =>
      words.length > (longest?.length ?? leastTitle - 1) && told.endsWith(words, at) ? words : longest,
    null,
  );

/** What is written before the names of persons of whom more than one outlet writes: pairs of term and person. */
function titlesOfPersons(texts: readonly SlotText[], persons: readonly string[]): [string, string][] {
  return persons.flatMap((person) => {
    const told = texts.filter((text) => text.told.includes(person));
    if (new Set(told.map(({ outlet }) => outlet)).size < 2) return [];
    return told.flatMap((text) => {
      const titles: [string, string][] = [];
      for (let at = text.told.indexOf(person); at !== -1; at = text.told.indexOf(person, at + 1)) {
        const title = termBefore(text.told, at, text.terms);
        if (title !== null) titles.push([title, person]);
      }
      return titles;
    });
  });
}

/**
 * @param name of the event, folded.
 * @returns by term, `eventSlot`, or the person whom it is written before, or null if it names neither; terms that
 * are names of persons, places or organisations are left out.
 */
export function findSlots(all: readonly SlotText[], name: string): Map<string, string | null> {
  const names = namesIn(all);
  const texts = withPlainTerms(all, names);
  const heads = eventHeads(texts, name, names);
  const terms = [...wordsOf(texts)];
  const named = terms.filter((words) => words.length > headLength && heads.has(headOf(words)));
  const mirrored = terms.filter((words) => terms.includes(mirrorOf(words) ?? ""));
  return new Map<string, string | null>([
    ...terms.map((words) => [words, null] as const),
    ...[...named, ...mirrored].map((words) => [words, eventSlot] as const),
    ...titlesOfPersons(texts, personsIn(names)),
  ]);
}
