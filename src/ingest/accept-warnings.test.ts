import { describe, expect, it } from "vitest";
import { acceptWarnings } from "./accept-warnings";
import { describeProblem } from "./report";
import type { ReportLine } from "./report-line";

const url = "https://news.example/a";
const line: ReportLine = {
  seed: "a.md",
  status: "warned",
  id: "a",
  format: "bare",
  title: "甲",
  url,
  outlet: "news",
  published: null,
  messages: [
    { code: "published-differs", text: "two dates" },
    { code: "encoding", text: "GB 18030" },
  ],
};
const entry = { code: "published-differs", article: url, reason: "the comment is the time of archiving" };

describe("acceptWarnings", () => {
  it("silences the warning that was looked at and no other, and keeps both in the report", () => {
    const { lines, unused } = acceptWarnings([line], { accept: [entry] });
    expect(describeProblem(lines[0]!)).toEqual(["a.md: warning: GB 18030 (encoding)"]);
    expect(lines[0]!.messages.map(({ code, accepted }) => [code, accepted])).toEqual([
      ["published-differs", entry.reason],
      ["encoding", undefined],
    ]);
    expect(lines[0]!.status).toBe("warned");
    expect(unused).toEqual([]);
  });

  it("says which acceptance has no warning left", () => {
    const { unused } = acceptWarnings([line], { accept: [{ ...entry, article: "https://news.example/b" }] });
    expect(unused.map(({ text }) => text)).toEqual([
      "accept: there is no warning published-differs of https://news.example/b any more; take the entry out.",
    ]);
  });

  it("silences no rejection", () => {
    const rejected: ReportLine = { ...line, status: "rejected" };
    expect(describeProblem(acceptWarnings([rejected], { accept: [entry] }).lines[0]!)).toHaveLength(2);
  });
});
