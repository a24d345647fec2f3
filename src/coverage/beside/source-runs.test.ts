import { describe, expect, it } from "vitest";
import { countKinds, sourceRuns, type SourceRun } from "./source-runs";

const draw = (runs: readonly SourceRun[]) =>
  runs
    .map(({ kind, pieces }) => {
      const words = pieces.map(({ words, isMarkup }) => (isMarkup ? `‹${words}›` : words)).join("");
      return kind === null ? words : `[${kind}: ${words}]`;
    })
    .join("");

const textOf = (runs: readonly SourceRun[]) =>
  runs.flatMap(({ pieces }) => pieces.map(({ words }) => words)).join("");

describe("sourceRuns", () => {
  it("shows what was removed and what is markup", () => {
    const text = "<p>会谈。</p><nav>首页</nav>后文";
    const removed = [{ kind: "navigation", start: 10, end: 23 }];
    expect(draw(sourceRuns({ text, removed }))).toBe(
      "‹<p>›会谈。‹</p>›[navigation: ‹<nav>›首页‹</nav>›]后文",
    );
  });

  it("takes the first of places that overlap, and none that is empty", () => {
    const removed = [
      { kind: "form", start: 1, end: 4 },
      { kind: "script", start: 2, end: 6 },
      { kind: "icon", start: 5, end: 5 },
    ];
    const runs = sourceRuns({ text: "0123456789", removed });
    expect(draw(runs)).toBe("0[form: 123]456789");
    expect(countKinds(runs)).toEqual([{ kind: "form", count: 1 }]);
  });

  it.each([
    "<".repeat(50_000),
    "<a ".repeat(50_000),
    "<!--".repeat(50_000),
    "<p>x".repeat(50_000),
    "a < b > c",
  ])("gives back every character of markup that does not end or is too much", (text) => {
    const runs = sourceRuns({ text, removed: [] });
    expect(textOf(runs)).toBe(text);
    expect(runs[0]!.pieces.length).toBeLessThan(10_000);
  });
});
