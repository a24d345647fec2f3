import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPlainLine, toPrintable, withoutHidden } from "./plain-text";

describe("withoutHidden", () => {
  it.each([
    ["an override", "a\u202eb", "ab"],
    ["an isolate", "a\u2066b\u2069", "ab"],
    ["a zero-width space", "习\u200b近平", "习近平"],
    ["a word joiner", "a\u2060b", "ab"],
    ["an invisible operator", "a\u2062b", "ab"],
    ["a byte-order mark", "\ufeffa", "a"],
    ["tag characters", "a\u{e0041}\u{e007f}b", "ab"],
    ["controls", "a\0\x07\x9fb", "ab"],
    ["line ends of Unicode", "a\u2028b\x85c\fd", "a\nb\nc\nd"],
  ])("drops or replaces %s", (_, text, plain) => {
    expect(withoutHidden(text)).toBe(plain);
  });

  it("keeps joiners, which scripts and emoji need, and every letter", () => {
    for (const text of ["می\u200cخواهم", "👨\u200d👩\u200d👧", "字\t一\n二 ﷽", "𠮷野家"])
      expect(withoutHidden(text)).toBe(text);
  });

  it("leaves nothing for a second pass", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(withoutHidden(withoutHidden(text))).toBe(withoutHidden(text));
      }),
    );
  });
});

describe("toPlainLine", () => {
  it("makes one line, and replaces half a character", () => {
    expect(toPlainLine(" a\r\n\tb\ud83d\u2029c ")).toBe("a b\ufffd c");
    expect(toPlainLine("a\udb40\u202e\udc41b")).toBe("a\ufffd\ufffdb");
  });

  it("cuts no character in two", () => {
    expect(toPlainLine("ab😀", 3)).toBe("ab");
    expect(toPlainLine("ab😀", 4)).toBe("ab😀");
  });
});

it("shows what a terminal would obey", () => {
  expect(toPrintable("a\x1b[2J\u202eb\n字")).toBe("a\ufffd[2J\ufffdb\ufffd字");
});
