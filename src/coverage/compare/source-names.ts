import type { Lang } from "../../model/lang";
import { knownSources } from "../../sources/words/known-sources";
import type { CompareWords } from "../../i18n/compare";
import type { SourceNode } from "./source-tree";

const latinNames = new Map(
  knownSources.flatMap(({ name, aliases }) => {
    const latin = aliases.find((alias) => /^[A-Z]/.test(alias));
    return latin === undefined ? [] : [[name, latin] as const];
  }),
);

/** A source's name as the reader knows it; what it is, where it has none. */
export function nameOfSource({ name, kind, people }: SourceNode, lang: Lang, say: CompareWords): string {
  if (name !== null) return (lang === "en" && latinNames.get(name)) || name;
  return kind === "unnamed" && people !== null ? say.unnamed(people) : say.kinds[kind];
}

/** The language of that name. */
export const langOfName = ({ name }: SourceNode, shown: string): string | undefined =>
  name !== null && /\p{Script=Han}/u.test(shown) ? "zh" : undefined;
