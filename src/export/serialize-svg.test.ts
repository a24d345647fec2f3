import { describe, expect, it } from "vitest";
import type { Ink, Shape } from "../layout/shape";
import { serializeSvg } from "./serialize-svg";

const ink = {
  colorOf: (token: Ink) => (typeof token === "string" ? `#${token.length}` : token.light),
  familyOf: () => "serif",
};
const paper = { title: "A & B", description: "<script>", background: "paper" } as const;
const write = (...shapes: Shape[]) =>
  serializeSvg({ widthPx: 100, heightPx: 50, layers: [{ shapes, clip: { from: 10, to: 90 } }] }, paper, ink);
const words = { kind: "text", x: 1, y: 2, align: "start", font: "event", ink: "ink" } as const;

describe("serializeSvg", () => {
  it("says what it is, and writes words as words, never as markup", () => {
    const svg = write({ ...words, text: `<a href="x">&\u0001` });
    expect(svg).toContain("<title>A &amp; B</title>");
    expect(svg).toContain("<desc>&lt;script&gt;</desc>");
    expect(svg).toContain(">&lt;a href=&quot;x&quot;&gt;&amp;</text>");
  });

  it("holds no style, script, link or token of the page", () => {
    const svg = write(
      { ...words, text: "label", hasHalo: true },
      { kind: "path", d: "M0,0h9", x: 1, y: 2, stroke: { ink: "accent", width: 1 } },
    );
    expect(svg).not.toMatch(/style|script(?!&)|href|var\(|class=/);
  });

  it("defines each fade once, and cuts a layer off at its clip", () => {
    const bar = { kind: "path", d: "M0,0h9v5z", x: 0, y: 0, fill: "accent" } as const;
    const svg = write(
      { ...bar, fade: { at: "both", from: 0, to: 9 } },
      { ...bar, fade: { at: "both", from: 0, to: 9 } },
      { ...bar, fade: { at: "end", from: 0, to: 9 } },
    );
    expect(svg.match(/<linearGradient/g)).toHaveLength(2);
    expect(svg.match(/url\(#timeline-fade-accent-both\)/g)).toHaveLength(2);
    expect(svg).toContain(`<clipPath id="clip-0"><rect x="10" y="0" width="80" height="50"/></clipPath>`);
  });
});
