import * as v from "valibot";

type AnySchema = v.GenericSchema & {
  entries?: Record<string, AnySchema>;
  item?: AnySchema;
  wrapped?: AnySchema;
  options?: readonly AnySchema[];
};

/** Schemas of the objects that a path of keys leads to; of a union all that are objects. */
function objectsAt(schema: AnySchema, path: readonly PropertyKey[]): AnySchema[] {
  if (schema.wrapped) return objectsAt(schema.wrapped, path);
  if (Array.isArray(schema.options))
    return schema.options.flatMap((option) => (typeof option === "object" ? objectsAt(option, path) : []));
  if (path.length === 0) return schema.entries ? [schema] : [];
  const [key, ...rest] = path;
  const next = schema.item ?? schema.entries?.[String(key)];
  return next ? objectsAt(next, rest) : [];
}

/** Damerau and Levenshtein's distance, in which two letters that changed places count once. */
function distance(a: string, b: string): number {
  const rows: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  rows[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  return rows[a.length]![b.length]!;
}

const mostChanges = 2;

/**
 * "unknown field `rnak`; did you mean `rank`?"
 * @param path of keys to the field.
 * @returns null if the issue is about something else.
 */
export function describeUnknownField(
  schema: v.GenericSchema,
  issue: Pick<v.BaseIssue<unknown>, "type" | "expected">,
  path: readonly PropertyKey[],
): string | null {
  if (issue.type !== "strict_object" || issue.expected !== "never") return null;
  const field = String(path.at(-1));
  const known = objectsAt(schema as AnySchema, path.slice(0, -1)).flatMap(({ entries = {} }) =>
    Object.keys(entries),
  );
  const [nearest] = known
    .map((name) => ({ name, changes: distance(field, name) }))
    .filter(({ changes }) => changes <= mostChanges)
    .sort((a, b) => a.changes - b.changes);
  return `unknown field \`${field}\`${nearest ? `; did you mean \`${nearest.name}\`?` : `; known are ${known.join(", ")}`}`;
}
