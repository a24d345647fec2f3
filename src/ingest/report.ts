import type { MergeOutcome } from "./merge";
import { toPrintable } from "../model/plain-text";
import type { ReportLine } from "./report-line";

/** The report's text: one JSON object per seed and line (JSON Lines). */
export const toJsonLines = (lines: readonly ReportLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join("");

/** One printed line per message of a seed that nobody accepted, as compilers write them: file, line, what is wrong. */
export const describeProblem = ({ seed, status, messages }: ReportLine): string[] =>
  messages
    .filter(({ accepted }) => accepted === undefined)
    .map(({ code, text, line }) =>
      toPrintable(
        `${seed}${line === undefined ? "" : `:${line}`}: ${status === "rejected" ? "rejected" : "warning"}: ${text} (${code})`,
      ),
    );

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

export function summarize({ lines, counts }: MergeOutcome): string {
  const { articles, outlets, events, found } = counts;
  const rejected = lines.filter(({ status }) => status === "rejected").length;
  const parts = [
    count(articles, "article"),
    count(outlets, "outlet"),
    `${count(events, "event")} (${found} found)`,
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
  ];
  return parts.join(", ");
}
