import { limits } from "../../model/limits";

/** A seed's text from a place on: how the formats share the reading of their common head. */
export type Lines = { lines: readonly string[]; at: number };

/** Index of the first line from `at` on that is not blank; the number of lines if there is none. */
export function skipBlank({ lines, at }: Lines): number {
  let next = at;
  while (next < lines.length && lines[next]!.trim() === "") next += 1;
  return next;
}

/** A line of hyphens, as it stands between head and body. */
export const isRule = (line: string | undefined): boolean => line !== undefined && /^-{3,}\s*$/.test(line);

/** The comment that holds the publication instant as a number alone, or "NaN" where the archive had none. */
export function parseEpochComment(line: string): string | null {
  if (line.length > 100) return null;
  return /^\s*<!--\s*(-?\d+(?:\.\d+)?|NaN)\s*-->\s*$/.exec(line)?.[1] ?? null;
}

/**
 * Reads `[title](url)` where the title may hold brackets and the address parentheses: the last `](`
 * before something like an address parts them, and the line's last `)` ends it. Null for any other line.
 */
export function parseLinkLine(line: string): { title: string; url: string } | null {
  const text = line.trim();
  if (text.length > limits.lineLength || !text.startsWith("[") || !text.endsWith(")")) return null;
  const withScheme = Math.max(text.lastIndexOf("](http://"), text.lastIndexOf("](https://"));
  const parting = withScheme > 0 ? withScheme : text.lastIndexOf("](");
  if (parting < 1) return null;
  return { title: text.slice(1, parting), url: text.slice(parting + 2, -1) };
}

export type Head = {
  epoch: { value: string; line: number } | null;
  link: { title: string; url: string } | null;
  body: string;
};

/** Reads what Jekyll and bare posts share: comment, link line and rule, each of which may be missing. */
export function readHead({ lines, at }: Lines): Head {
  let next = skipBlank({ lines, at });
  const value = parseEpochComment(lines[next] ?? "");
  const epoch = value === null || value === "NaN" ? null : { value, line: next + 1 };
  if (value !== null) next = skipBlank({ lines, at: next + 1 });
  const link = parseLinkLine(lines[next] ?? "");
  if (link) {
    next = skipBlank({ lines, at: next + 1 });
    if (isRule(lines[next])) next += 1;
  }
  return { epoch, link, body: lines.slice(next).join("\n") };
}
