import type { Catalogue } from "../reading/catalogue";
import type { IngestMessage } from "../reading/types";
import type { ReportLine } from "./report-line";

/**
 * Marks the warnings that the catalogue accepts with its reason; they stay in the report and are not printed.
 * @returns the lines, and a warning for each acceptance that no warning is left for.
 */
export function acceptWarnings(
  lines: readonly ReportLine[],
  { accept }: Pick<Catalogue, "accept">,
): { lines: readonly ReportLine[]; unused: IngestMessage[] } {
  if (accept.length === 0) return { lines, unused: [] };
  const addressOf = (url: string | null) => url && new URL(url).href;
  const used = new Set<(typeof accept)[number]>();
  const mark = (line: ReportLine): ReportLine => {
    if (line.status !== "warned") return line;
    const messages = line.messages.map((message) => {
      const found = accept.find(
        ({ code, article }) => code === message.code && addressOf(article) === addressOf(line.url),
      );
      if (!found) return message;
      used.add(found);
      return { ...message, accepted: found.reason };
    });
    return { ...line, messages };
  };
  const marked = lines.map(mark);
  const unused = accept
    .filter((each) => !used.has(each))
    .map(({ code, article }) => ({
      code: "accept-unused",
      text: `accept: there is no warning ${code} of ${article} any more; take the entry out.`,
    }));
  return { lines: marked, unused };
}
