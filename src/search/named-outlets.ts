import type { Localized } from "../model/bundle";
import { foldText } from "./fold";
import type { Query } from "./parse-query";

/** What `outlet:` is compared with. */
export type NamedOutlet = { id: string; name: Localized };

/** @returns ids of the outlets that a query's `outlet:` fits, in id or name; null if it does not narrow. */
export function outletsNamed(
  { outlets: pieces }: Query,
  outlets: readonly NamedOutlet[],
): Set<string> | null {
  if (pieces.length === 0) return null;
  const fits = ({ id, name }: NamedOutlet) =>
    pieces.some((piece) => [id, name.zh, name.en].some((text) => foldText(text).includes(piece)));
  return new Set(outlets.filter(fits).map(({ id }) => id));
}
