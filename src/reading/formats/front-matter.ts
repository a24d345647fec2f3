import { limits } from "../../model/limits";
import { readYaml } from "../read-yaml";
import type { IngestMessage } from "../types";

const fieldNames = ["title", "date", "author", "from"] as const;
type FieldName = (typeof fieldNames)[number];

/** The fields that an article needs, as text; all others in the front matter are passed over. */
export type FrontMatter = {
  fields: Map<FieldName, { value: string; line?: number }>;
  /** Index of the first line after the front matter. */
  end: number;
  messages: IngestMessage[];
};

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Takes the fields out of parsed YAML; only an object's own keys with plain values count. */
function fieldsOf(data: unknown, lineOf: (path: string[]) => number | undefined) {
  const fields: FrontMatter["fields"] = new Map();
  const messages: IngestMessage[] = [];
  if (typeof data !== "object" || data === null) return { fields, messages };
  for (const name of fieldNames) {
    const value: unknown = Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : null;
    if (value === null || value === undefined) continue;
    const line = lineOf([name]);
    const place = line === undefined ? {} : { line: line + 1 };
    if (isScalar(value)) fields.set(name, { value: String(value), ...place });
    else messages.push({ code: "front-matter-not-plain", text: `${name} is not a plain value.`, ...place });
  }
  return { fields, messages };
}

/** `"a \"b\""` and `'it''s'` without their quotation marks; other text as it stands. */
function unquote(raw: string): string {
  const value = raw.trim();
  if (value.length < 2 || value[0] !== value.at(-1)) return value;
  if (value[0] === '"') return value.slice(1, -1).replace(/\\(["\\])/g, "$1");
  if (value[0] === "'") return value.slice(1, -1).replaceAll("''", "'");
  return value;
}

/**
 * Reads `name: value` lines where the YAML as a whole is broken, as by an author called "@name". The
 * first of a name counts; what YAML would read as a tag, an alias or a collection is left out.
 */
function salvageFields(lines: readonly string[]): FrontMatter["fields"] {
  const fields: FrontMatter["fields"] = new Map();
  lines.forEach((line, index) => {
    const name = fieldNames.find((known) => line.startsWith(`${known}:`));
    if (name === undefined || fields.has(name)) return;
    const raw = line.slice(name.length + 1).trim();
    if (raw === "" || /^[!&*{[|>%]/.test(raw)) return;
    fields.set(name, { value: unquote(raw), line: index + 2 });
  });
  return fields;
}

/** Reads YAML, whatever it does: a text made to break the library is a message too. */
function readYamlSafely(source: string): ReturnType<typeof readYaml> {
  try {
    return readYaml(source);
  } catch {
    return { ok: false, messages: [{ code: "yaml-invalid", text: "The front matter cannot be read." }] };
  }
}

/**
 * Reads the front matter at the top of a post. Broken YAML is reported and its plain lines are used.
 * @returns null if the text has no closed front matter within the limits.
 */
export function readFrontMatter(lines: readonly string[]): FrontMatter | null {
  let length = 0;
  let close = 1;
  for (; close < lines.length && !/^(?:---|\.\.\.)\s*$/.test(lines[close]!); close += 1) {
    length += lines[close]!.length + 1;
    if (length > limits.frontMatterLength) return null;
  }
  if (close >= lines.length) return null;
  const inner = lines.slice(1, close);
  const yaml = readYamlSafely(inner.join("\n"));
  if (yaml.ok) return { ...fieldsOf(yaml.value.data, yaml.value.lineOf), end: close + 1 };
  const messages = yaml.messages.slice(0, 5).map(({ code, text, line }) => ({
    code,
    text: `Front matter: ${text.slice(0, 200)}`,
    ...(line === undefined ? {} : { line: line + 1 }),
  }));
  return { fields: salvageFields(inner), end: close + 1, messages };
}
