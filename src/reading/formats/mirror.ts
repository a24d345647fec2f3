import { isRule, skipBlank } from "./link-line";
import type { SeedFormat } from "./seed-format";

const isHeading = (line: string | undefined) => line !== undefined && /^#{1,6}[ \t]+\S/.test(line);

/** The mirror's menu: a heading made of several links. */
const isNavigation = (line: string) => line.startsWith("####") && line.includes("](");

/** `原文链接（需翻墙）：https://…`, in either script, as the mirror's last line. */
function parseSourceLine(line: string): string | null {
  if (line.length > 8_192 || !/^\s*原文[链鏈][接結结]/.test(line)) return null;
  return /https?:\/\/\S+/i.exec(line)?.[0] ?? null;
}

/** Index of the line that names the source, searched from the end; -1 if there is none. */
function findSourceLine(lines: readonly string[]): number {
  for (let at = lines.length - 1; at >= 0; at -= 1) if (parseSourceLine(lines[at]!) !== null) return at;
  return -1;
}

/** Where a line begins in the text, UTF-16 units. */
const startOfLine = (lines: readonly string[], at: number): number =>
  lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0);

/** A Markdown mirror of a news site: `### title`, a menu, the body as HTML, the source on the last line. */
export const mirror: SeedFormat = {
  name: "mirror",
  matches(text) {
    const lines = text.split("\n");
    if (!isHeading(lines[skipBlank({ lines, at: 0 })])) return false;
    return lines.slice(0, 20).some(isNavigation) || findSourceLine(lines) >= 0;
  },
  read(text) {
    const lines = text.split("\n");
    const titleAt = skipBlank({ lines, at: 0 });
    const title = lines[titleAt]!.replace(/^#+[ \t]+/, "");
    const sourceAt = findSourceLine(lines);
    let start = skipBlank({ lines, at: titleAt + 1 });
    if (isRule(lines[start])) start = skipBlank({ lines, at: start + 1 });
    const hasNavigation = isNavigation(lines[start] ?? "");
    if (hasNavigation) start += 1;
    let end = sourceAt < 0 ? lines.length : sourceAt;
    while (end > start && (lines[end - 1]!.trim() === "" || isRule(lines[end - 1]))) end -= 1;
    const placeOfLine = (kind: string, at: number) => {
      const start = startOfLine(lines, at);
      return { kind, start, end: start + lines[at]!.length };
    };
    const removed = [];
    if (hasNavigation) removed.push(placeOfLine("navigation", start - 1));
    if (sourceAt >= 0) removed.push(placeOfLine("mirror-line", sourceAt));
    return {
      title,
      url: sourceAt < 0 ? null : parseSourceLine(lines[sourceAt]!),
      author: null,
      published: [],
      body: lines.slice(start, end).join("\n"),
      bodyAt: startOfLine(lines, start),
      removed,
      messages: [],
    };
  },
};
