import { describe, expect, it } from "vitest";
import { framePicture } from "./frame-picture";
import { serializeSvg } from "./serialize-svg";

describe("framePicture", () => {
  it("puts title and span above the drawing, legend and source below, in one taller picture", () => {
    const dot = { kind: "path", d: "M0,0h1", x: 5, y: 5, fill: "ink" } as const;
    const drawing = framePicture(
      { widthPx: 600, heightPx: 200, layers: [{ shapes: [dot], clip: { from: 0, to: 600 } }] },
      { title: "Title", span: "2021", legend: "● report", source: `https://${"a".repeat(200)}` },
    );
    const svg = serializeSvg(
      drawing,
      { title: "", description: "", background: "paper" },
      { colorOf: () => "black", familyOf: () => "serif" },
    );
    expect(svg).toContain('height="304"');
    expect(svg).toMatch(/translate\(0 56\)/);
    for (const words of ["Title", "2021", "● report", "…"]) expect(svg).toContain(words);
  });
});
