// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { spanOfRange, textOfBlocks } from "./selection-span";

/** Text nodes of a page as blocks; "|" parts the nodes. */
function makeBlocks(...blocks: string[]) {
  const root = document.createElement("div");
  return {
    root,
    blocks: blocks.map((block) => {
      const paragraph = document.createElement("p");
      root.append(paragraph);
      return block.split("|").map((original) => {
        const node = document.createTextNode(original);
        paragraph.append(node);
        return { node, original };
      });
    }),
  };
}

function rangeOf(start: Node, from: number, end: Node, to: number): Range {
  const range = document.createRange();
  range.setStart(start, from);
  range.setEnd(end, to);
  return range;
}

describe("spanOfRange", () => {
  const { root, blocks } = makeBlocks("白宫|表示", "会晤|将在下周");
  const [[white], [, nextWeek]] = blocks as [[{ node: Text }], [unknown, { node: Text }]];

  it("counts from the beginning of the text, across nodes and blocks", () => {
    const span = spanOfRange(blocks, rangeOf(white.node, 1, nextWeek.node, 2))!;
    expect(textOfBlocks(blocks).slice(span.start, span.end)).toBe("宫表示会晤将在");
  });

  it("is the whole text of a range around it", () => {
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(spanOfRange(blocks, range)).toEqual({ start: 0, end: textOfBlocks(blocks).length });
  });

  it("ignores what the page put between the words", () => {
    const button = document.createElement("button");
    button.textContent = "显示图片";
    root.insertBefore(button, root.lastChild);
    const span = spanOfRange(blocks, rangeOf(white.node, 0, nextWeek.node, 1))!;
    expect(textOfBlocks(blocks).slice(span.start, span.end)).toBe("白宫表示会晤将");
    expect(spanOfRange(blocks, rangeOf(button.firstChild!, 0, button.firstChild!, 2))).toBeNull();
  });
});
