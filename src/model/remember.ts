/**
 * A function that makes each value once.
 * @param make from a key; must not depend on anything else.
 * @param most values kept; beyond it all are forgotten, which costs less than knowing the oldest.
 */
export function remember<K, T>(make: (key: K) => T, most = Infinity): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    if (known.size >= most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
