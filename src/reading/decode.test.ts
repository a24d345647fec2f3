import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "./decode";

const codesOf = (bytes: Uint8Array) => decode(bytes).messages.map(({ code }) => code);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());

describe(decode, () => {
  test("reads UTF-8 without a word, and drops its mark", () => {
    expect(decode(utf8("\ufeff中文 text\n"))).toEqual({
      text: "中文 text\n",
      encoding: "utf-8",
      messages: [],
    });
  });

  test("gives back any text without controls, whatever its line ends", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => !/[\0-\x1f\x7f\ufeff]/.test(value));
    fc.assert(
      fc.property(text, (value) => {
        expect(decode(utf8(value)).text).toBe(value);
      }),
    );
    expect(decode(utf8("a\r\nb\rc\nd")).text).toBe("a\nb\nc\nd");
  });

  test("tells UTF-16 by its mark or by the zero bytes of markup", () => {
    const text = "<p>中文与 markup</p>\n";
    for (const bytes of [utf16be(`\ufeff${text}`), utf16be(text)])
      expect(decode(bytes)).toMatchObject({
        text,
        encoding: "utf-16be",
        messages: [{ code: "other-encoding" }],
      });
  });

  test("removes control characters and says where the first was", () => {
    const { text, messages } = decode(utf8("one\ntwo\0 three\u0007\n"));
    expect(text).toBe("one\ntwo three\n");
    expect(messages).toMatchObject([{ code: "nul-characters", line: 2 }]);
  });

  test("takes a binary file for what it is", () => {
    const bytes = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 31 + 7) % 256);
    expect(decode(bytes)).toMatchObject({ text: "", encoding: null, messages: [{ code: "binary-file" }] });
  });

  test("never gives U+FFFD in silence, and never throws", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, messages } = decode(bytes);
        if (text.includes("\ufffd") && !Buffer.from(bytes).includes(Buffer.from("\ufffd")))
          expect(messages.length).toBeGreaterThan(0);
        expect(text).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  test("a text cut at any byte loses at most its last character", () => {
    const whole = utf8("讨论😀完");
    for (let end = 1; end <= whole.length; end += 1) {
      const { text } = decode(whole.subarray(0, end));
      if (end >= 6) expect("讨论😀完".startsWith(text)).toBe(true);
    }
    expect(codesOf(whole.subarray(0, whole.length - 1))).toEqual(["truncated-character"]);
  });
});
