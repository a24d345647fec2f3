/** How many sources accounts of one event rest on: "3 accounts, 1 source". */
import type { Attribution } from "../model/bundle";
import { summariseSources, type Span } from "./summarise-sources";

export type Account = {
  /** Names of the outlet: another account may have it from there. */
  outlet: readonly string[];
  attributions: readonly Attribution[];
  /** The account's passages; null for the whole article. */
  spans: readonly Span[] | null;
};

export type Independence = {
  accounts: number;
  /** Groups of accounts that no shared agency or outlet joins: never more sources than accounts. */
  sources: number;
  /** Each agency or outlet that two or more accounts rest on, or one account and its own; places of the accounts. */
  shared: { name: string; accounts: number[] }[];
};

/**
 * Joins accounts that name the same agency or outlet as their source, and those of which one is the other's
 * source. It goes by the words alone: an account that names none stands for itself, though it may have been
 * taken over without a word.
 */
export function independentSources(accounts: readonly Account[]): Independence {
  const byName = new Map<string, Set<number>>();
  const add = (name: string, account: number) =>
    byName.set(name, (byName.get(name) ?? new Set()).add(account));
  accounts.forEach(({ attributions, spans }, index) => {
    for (const name of summariseSources(attributions, spans).media) add(name, index);
  });
  accounts.forEach(({ outlet }, index) => {
    for (const name of outlet) if (byName.has(name)) add(name, index);
  });
  const shared = [...byName].flatMap(([name, members]) =>
    members.size > 1 ? [{ name, accounts: [...members].sort((a, b) => a - b) }] : [],
  );
  const group = accounts.map((_, index) => index);
  const rootOf = (index: number): number => (group[index] === index ? index : rootOf(group[index]!));
  for (const { accounts: members } of shared)
    for (const member of members) group[rootOf(member)] = rootOf(members[0]!);
  const sources = group.filter((root, index) => root === index).length;
  return { accounts: accounts.length, sources, shared };
}
