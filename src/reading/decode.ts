import { analyse } from "chardet";
import type { IngestMessage } from "./types";

export type DecodedText = {
  /** Line ends are `\n`; no NUL or other control characters. Empty where the bytes are no text. */
  text: string;
  /** Name from the Encoding Standard; null where the bytes are no text. */
  encoding: string | null;
  messages: IngestMessage[];
};

/** Bytes that are looked at to guess what the whole is. */
const sampleLength = 64 * 1024;
/** Share of control characters above which bytes are no text. */
const binaryShare = 0.02;
/** Share of broken sequences among the characters beyond ASCII up to which damaged UTF-8 is still UTF-8. */
const damageShare = 0.05;

/** What chardet may answer and the runtime can decode; other guesses are not believed. */
const decodable = new Map([
  ["GB18030", "gb18030"],
  ["Big5", "big5"],
  ["EUC-JP", "euc-jp"],
  ["EUC-KR", "euc-kr"],
  ["Shift_JIS", "shift_jis"],
  ["windows-1252", "windows-1252"],
  ["ISO-8859-1", "windows-1252"],
]);

/** By byte, 1 for a control character that no text needs. */
const isControl = Uint8Array.from({ length: 0x100 }, (_, byte) =>
  Number((byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f),
);

/** Strict decoding; null where the bytes are not of the encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Strict decoding of all but an incomplete last character; null where that is not the only fault. */
function decodeWithoutTail(bytes: Uint8Array, encoding: string): string | null {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut += 1) {
    const text = decodeStrictly(bytes.subarray(0, bytes.length - cut), encoding);
    if (text !== null) return text;
  }
  return null;
}

/** UTF-16 by its mark, or without one by the zero bytes that markup and line ends leave on one side. */
function detectUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (!bytes.subarray(0, sampleLength).includes(0)) return null;
  const length = Math.min(bytes.length, sampleLength) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const least = Math.max(2, length / 100);
  if (odd >= least && even * 10 < odd) return "utf-16le";
  if (even >= least && odd * 10 < even) return "utf-16be";
  return null;
}

function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength);
  let controls = 0;
  for (let at = 0; at < sample.length; at += 1) controls += isControl[sample[at]!]!;
  return controls > Math.max(8, sample.length * binaryShare);
}

/** Damaged UTF-8: mostly right, with a few broken sequences. */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let broken = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) broken += 1;
    else if (unit > 0x7f) beyondAscii += 1;
  }
  return broken <= (broken + beyondAscii) * damageShare ? text : null;
}

type Decoding = { text: string; encoding: string; messages: IngestMessage[] };

const truncated = (): IngestMessage => ({
  code: "truncated-character",
  text: "The file ends inside a character; the incomplete character was left out.",
});

const otherEncoding = (encoding: string): IngestMessage => ({
  code: "other-encoding",
  text: `The file is not UTF-8; it was read as ${encoding.toUpperCase()}.`,
});

function decodeAs(bytes: Uint8Array, encoding: string): Decoding | null {
  const whole = decodeStrictly(bytes, encoding);
  if (whole !== null) return { text: whole, encoding, messages: [] };
  const text = decodeWithoutTail(bytes, encoding);
  return text === null ? null : { text, encoding, messages: [truncated()] };
}

/** Line of the first U+FFFD, from 1. */
function lineOfDamage(text: string): number {
  return text.slice(0, text.indexOf("\ufffd")).split("\n").length;
}

function withDamage(text: string, encoding: string): Decoding {
  const count = text.split("\ufffd").length - 1;
  const message: IngestMessage = {
    code: "broken-characters",
    text: `${count} broken character(s) stand as U+FFFD; the first is in this line.`,
    line: lineOfDamage(text),
  };
  return { text, encoding, messages: [message] };
}

/** The encodings to try, likeliest first. */
function guessEncodings(bytes: Uint8Array): string[] {
  const guesses = analyse(bytes.subarray(0, sampleLength))
    .map(({ name }) => decodable.get(name))
    .filter((name) => name !== undefined);
  return [...new Set([...guesses, "gb18030", "big5"])];
}

function decodeBytes(bytes: Uint8Array): Decoding | null {
  const utf16 = detectUtf16(bytes);
  if (utf16 !== null) {
    const decoding = decodeAs(bytes, utf16) ?? withDamage(new TextDecoder(utf16).decode(bytes), utf16);
    return { ...decoding, messages: [otherEncoding(utf16), ...decoding.messages] };
  }
  if (isBinary(bytes)) return null;
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const damaged = decodeDamagedUtf8(bytes);
  if (damaged !== null) return withDamage(damaged, "utf-8");
  for (const encoding of guessEncodings(bytes)) {
    const decoding = decodeAs(bytes, encoding);
    if (decoding !== null) return { ...decoding, messages: [otherEncoding(encoding), ...decoding.messages] };
  }
  const encoding = guessEncodings(bytes)[0] ?? "gb18030";
  const decoding = withDamage(new TextDecoder(encoding).decode(bytes), encoding);
  return { ...decoding, messages: [otherEncoding(encoding), ...decoding.messages] };
}

/** Control characters that no text needs; tab, line feed, form feed and carriage return are not among them. */
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f]/g;

/**
 * Bytes to text: strict UTF-8 first, then what the bytes give themselves away as, always with a message.
 * A byte-order mark is dropped, CRLF and CR become `\n`, NUL and other control characters are removed and
 * reported. Never throws; bytes that are no text give an empty text and an error message `binary-file`.
 */
export function decode(bytes: Uint8Array): DecodedText {
  const decoding = decodeBytes(bytes);
  if (decoding === null) {
    const message = { code: "binary-file", text: "The file is not text." };
    return { text: "", encoding: null, messages: [message] };
  }
  const { encoding, messages } = decoding;
  let { text } = decoding;
  if (text.includes("\r")) text = text.replace(/\r\n?/g, "\n");
  const first = text.search(controls);
  if (first >= 0) {
    const found = text.match(controls)!;
    messages.push({
      code: found.includes("\0") ? "nul-characters" : "control-characters",
      text: `${found.length} control character(s) removed; the first was in this line.`,
      line: text.slice(0, first).split("\n").length,
    });
    text = text.replace(controls, "");
  }
  return { text, encoding, messages };
}
