import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findChanges, type Piece } from "./find-changes";

const draw = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, words }) => ({ same: words, deleted: `[-${words}-]`, inserted: `{+${words}+}` })[kind])
    .join("");

const without = (pieces: readonly Piece[], kind: Piece["kind"]) =>
  pieces.flatMap((piece) => (piece.kind === kind ? [] : piece.words)).join("");

describe("findChanges", () => {
  it("marks the words that changed within a sentence", () => {
    const changes = findChanges("双方将于11月举行会谈。议程待定。", "双方将于12月举行会谈。议程待定。");
    expect(draw(changes)).toBe("双方将于[-11-]{+12+}月举行会谈。议程待定。");
  });

  it("marks a sentence that was added or taken out as a whole", () => {
    expect(draw(findChanges("会谈结束。\n双方离开。", "会谈结束。\n会后有记者会。\n双方离开。"))).toBe(
      "会谈结束。\n{+会后有记者会。\n+}双方离开。",
    );
    expect(draw(findChanges("会谈结束。议程未公布。双方离开。", "会谈结束。双方离开。"))).toBe(
      "会谈结束。[-议程未公布。-]双方离开。",
    );
  });

  it("does not mix the words of sentences that have little in common", () => {
    expect(draw(findChanges("天气预报说明天有雨。", "代表团星期五抵达河内。"))).toBe(
      "[-天气预报说明天有雨。-]{+代表团星期五抵达河内。+}",
    );
  });

  it("finds no change in the same text", () => {
    expect(findChanges("会谈结束。", "会谈结束。")).toEqual([{ kind: "same", words: "会谈结束。" }]);
    expect(findChanges("", "")).toEqual([]);
  });

  it("gives both texts back", () => {
    const text = fc.array(fc.constantFrom("会谈", "。", "\n", " ", "11月", "双方", "a", "！"), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = findChanges(before.join(""), after.join(""));
        expect(without(changes, "inserted")).toBe(before.join(""));
        expect(without(changes, "deleted")).toBe(after.join(""));
      }),
    );
  });
});
