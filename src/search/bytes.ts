/** Bytes that grow, and numbers in them: little-endian base 128, seven bits a byte (LEB128), and 16-bit units. */
export class ByteWriter {
  length = 0;
  private buffer: Uint8Array<ArrayBuffer>;
  constructor(capacity = 1 << 12) {
    this.buffer = new Uint8Array(capacity);
  }
  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    larger.set(this.buffer);
    this.buffer = larger;
  }
  /** @param value from 0 to 2³² − 1. */
  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.buffer[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.length++] = rest;
  }
  byte(value: number): void {
    this.reserve(1);
    this.buffer[this.length++] = value;
  }
  /** A term: its length in units, then those. */
  term(term: string): void {
    this.reserve(1 + term.length * 2);
    this.buffer[this.length++] = term.length;
    for (let at = 0; at < term.length; at += 1) {
      const unit = term.charCodeAt(at);
      this.buffer[this.length++] = unit & 0xff;
      this.buffer[this.length++] = unit >>> 8;
    }
  }
  bytes(source: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    // Most pieces are a few bytes, for which a loop is faster.
    if (to - from < 48) for (let at = from; at < to; at += 1) this.buffer[this.length++] = source[at]!;
    else {
      this.buffer.set(source.subarray(from, to), this.length);
      this.length += to - from;
    }
  }
  append(other: ByteWriter): void {
    this.bytes(other.buffer, 0, other.length);
  }
  /** Empties it; what was taken before stays as it was. */
  clear(): void {
    this.length = 0;
  }
  /** What was written, not copied: good until the next call, and longer than `length`. */
  peek(): Uint8Array {
    return this.buffer;
  }
  /** A copy of the bytes so far. */
  take(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote, from a place that moves on. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;
  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }
  number(): number {
    let value = this.bytes[this.at++]!;
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; ; shift += 7) {
      const byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }
  byte(): number {
    return this.bytes[this.at++]!;
  }
  /** A term: its length in units, then those. */
  term(): string {
    const length = this.bytes[this.at++]!;
    let term = "";
    for (let index = 0; index < length; index += 1) {
      term += String.fromCharCode(this.bytes[this.at]! | (this.bytes[this.at + 1]! << 8));
      this.at += 2;
    }
    return term;
  }
}
