/** Tables of words, looked up at a place of a folded text, the longest first. */

export type Found<T> = { end: number; value: T; word: string };

export type WordTable<T> = {
  /** The first units of its words. */
  leads: ReadonlySet<number>;
  /** The longest word that begins at a place. */
  at: (text: string, at: number) => Found<T> | null;
  /** All words that begin at a place, the longest first. */
  allAt: (text: string, at: number) => readonly Found<T>[];
};

/** The bits of a unit that tell most leads apart. */
const leadMask = 0x1fff;
const nothing: readonly never[] = [];

/** @param entries words parted by "|", each group with the value that its words have; of two equal words the first is found. */
export function createWordTable<T>(entries: readonly (readonly [words: string, value: T])[]): WordTable<T> {
  const byLead = new Map<number, { word: string; value: T }[]>();
  for (const [words, value] of entries) {
    for (const word of words.split("|")) {
      if (word === "") continue;
      const lead = word.charCodeAt(0);
      const group = byLead.get(lead);
      if (group) group.push({ word, value });
      else byLead.set(lead, [{ word, value }]);
    }
  }
  for (const group of byLead.values()) group.sort((a, b) => b.word.length - a.word.length);
  const none: { word: string; value: T }[] = [];
  // Asked at nearly every place of a text, where mostly nothing begins: a look into bytes says so.
  const mayLead = new Uint8Array(leadMask + 1);
  for (const lead of byLead.keys()) mayLead[lead & leadMask] = 1;
  const groupAt = (text: string, at: number) => {
    const lead = text.charCodeAt(at);
    return mayLead[lead & leadMask] === 1 ? (byLead.get(lead) ?? none) : none;
  };
  return {
    leads: new Set(byLead.keys()),
    at: (text, at) => {
      for (const { word, value } of groupAt(text, at))
        if (text.startsWith(word, at)) return { end: at + word.length, value, word };
      return null;
    },
    allAt: (text, at) => {
      const group = groupAt(text, at);
      if (group === none) return nothing;
      return group
        .filter(({ word }) => text.startsWith(word, at))
        .map(({ word, value }) => ({ end: at + word.length, value, word }));
    },
  };
}
