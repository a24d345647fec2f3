/** Agencies and outlets by all their names, looked up in folded text. */
import { foldText } from "./fold";
import type { NamedSource, OwnOutlet } from "./types";
import { ambiguousAliases, knownSources } from "./words/known-sources";
import { createWordTable, type WordTable } from "./word-table";

export type KnownSource = { source: NamedSource; isAmbiguous: boolean };

export type SourceTable = {
  /** The first units of the sources' names. */
  leads: ReadonlySet<number>;
  at: (text: string, at: number) => { known: KnownSource; end: number } | null;
  /** Whether a source is the article's own outlet. */
  isOwn: (source: NamedSource) => boolean;
};

const isWordChar = (char: string | undefined) => char !== undefined && /[A-Za-z0-9]/.test(char);
const bare = (name: string) =>
  foldText(name)
    .toLowerCase()
    .replace(/[\s》《]|中文网?$|新闻网?$/g, "");

function isOwnOf(own: OwnOutlet | null): (source: NamedSource) => boolean {
  if (!own) return () => false;
  const names = new Set([...own.names, ...own.hosts].map(bare));
  const isWithin = (host: string) => own.hosts.some((mine) => mine === host || mine.endsWith(`.${host}`));
  return (source) =>
    source.hosts.some(isWithin) ||
    [source.name, ...source.aliases, source.id].some((name) => names.has(bare(name)));
}

const tables = new WeakMap<readonly NamedSource[], WordTable<KnownSource>>();

function tableOf(added: readonly NamedSource[]): WordTable<KnownSource> {
  let table = tables.get(added);
  if (!table) {
    const replaced = new Set(added.map(({ id }) => id));
    const all = [...added, ...knownSources.filter(({ id }) => !replaced.has(id))];
    table = createWordTable(
      all.flatMap((source) =>
        [source.name, ...source.aliases].map(
          (name) => [foldText(name), { source, isAmbiguous: ambiguousAliases.has(name) }] as const,
        ),
      ),
    );
    tables.set(added, table);
  }
  return table;
}

/** @param added sources of the catalogue; one with the id of a built-in source replaces it. */
export function createSourceTable(added: readonly NamedSource[], own: OwnOutlet | null): SourceTable {
  const table = tableOf(added);
  return {
    leads: table.leads,
    at: (text, at) => {
      for (const { end, value, word } of table.allAt(text, at)) {
        if (isWordChar(word[0]) && isWordChar(text[at - 1])) continue;
        if (isWordChar(word.at(-1)) && isWordChar(text[end])) continue;
        return { known: value, end };
      }
      return null;
    },
    isOwn: isOwnOf(own),
  };
}
