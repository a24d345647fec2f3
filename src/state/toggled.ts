/**
 * A filter's list after one item was shown or hidden.
 * @param shown the items shown; null: all of them.
 * @param all every item, in the order of the result.
 * @returns null if all are shown again, so that there is no filter and the URL stays short.
 */
export function toggled<T>(shown: readonly T[] | null, all: readonly T[], item: T): readonly T[] | null {
  const before = new Set(shown ?? all);
  if (!before.delete(item)) before.add(item);
  const after = all.filter((candidate) => before.has(candidate));
  return after.length === all.length ? null : after;
}
