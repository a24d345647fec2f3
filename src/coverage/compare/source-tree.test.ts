import { describe, expect, it } from "vitest";
import { sourceTree, type SourceNode } from "./source-tree";
import { attributionOf } from "./testing";

const told = (nodes: readonly SourceNode[]): string =>
  nodes
    .map(({ name, kind, people, behind }) => {
      const who = name ?? (people === null ? kind : `${people} ${kind}`);
      return behind.length > 0 ? `${who} ← (${told(behind)})` : who;
    })
    .join(", ");

describe("sourceTree", () => {
  const attributions = [
    attributionOf("白宫", "institution", null, "白宫说", 0),
    attributionOf("路透社", "agency", null, "据路透社报道", 10),
    attributionOf(null, "unnamed", 1, "两位熟悉此事的消息人士说", 20),
    attributionOf("路透社", "agency", null, "路透社的报道称", 40),
    attributionOf(null, "unnamed", 3, "消息人士透露", 50),
  ];

  it("puts a medium first, with those behind it, each once", () => {
    expect(told(sourceTree(attributions, null))).toBe("路透社 ← (2 unnamed), 白宫");
  });

  it("counts no people where the words say different numbers", () => {
    const others = [
      attributionOf(null, "unnamed", null, "两位官员说", 0),
      attributionOf(null, "unnamed", null, "一名官员说", 9),
    ];
    expect(told(sourceTree(others, null))).toBe("unnamed");
  });

  it("takes those of the passages, with whom they came through", () => {
    expect(told(sourceTree(attributions, [{ start: 20, end: 30 }]))).toBe("路透社 ← (2 unnamed)");
  });

  it("takes the whole article's where the passages name none", () => {
    expect(told(sourceTree(attributions, [{ start: 90, end: 99 }]))).toContain("白宫");
  });

  it("keeps the places of every mention", () => {
    expect(sourceTree(attributions, null)[0]!.places).toEqual([1, 3]);
  });

  it("ends at a chain that turns back on itself", () => {
    const circle = [attributionOf("甲", "outlet", 1), attributionOf("乙", "outlet", 0)];
    expect(sourceTree(circle, null).length).toBeGreaterThan(0);
  });
});
