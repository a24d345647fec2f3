import { LineCounter, parseDocument } from "yaml";
import type { IngestMessage } from "./types";

/** A YAML text as plain data, with a way from a path of keys back to its line (1-based). */
export type YamlData = { data: unknown; lineOf(path: readonly PropertyKey[]): number | undefined };

/**
 * Reads YAML with the core schema and nothing that runs or multiplies: no custom tags, no aliases, no
 * merge keys, no duplicate keys.
 */
export function readYaml(
  source: string,
): { ok: true; value: YamlData } | { ok: false; messages: IngestMessage[] } {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, {
    schema: "core",
    merge: false,
    uniqueKeys: true,
    strict: true,
    prettyErrors: false,
    lineCounter,
  });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) {
    const messages = problems.map((problem) => ({
      code: "yaml-invalid",
      text: problem.message,
      line: lineCounter.linePos(problem.pos[0]).line,
    }));
    return { ok: false, messages };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    // The library throws a ReferenceError for an alias beyond the limit.
    const alias = source.search(/(?:^|[\s[{,:-])\*[^\s*]/);
    const text = "An alias (*name) is not followed; write out what it stands for.";
    const line = alias === -1 ? {} : { line: lineCounter.linePos(alias + 1).line };
    return { ok: false, messages: [{ code: "yaml-alias", text, ...line }] };
  }
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: [number] } | undefined;
      if (node?.range) return lineCounter.linePos(node.range[0]).line;
    }
    return undefined;
  };
  return { ok: true, value: { data, lineOf } };
}
