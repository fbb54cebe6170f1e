const quote = 0x22;
const backslash = 0x5c;
const zero = 0x30;
/** Answers are as long as they are; one of great length gives its room back. */
const usualBytes = 64 * 1024;
const mostKept = 1024 * 1024;

/** JSON text as bytes, written piece by piece: of the many texts that it is made of, none is made. */
export class JsonBytes {
  private room = Buffer.allocUnsafeSlow(usualBytes);
  /** How much is written. */
  length = 0;

  /** Begins anew. */
  clear(): void {
    this.length = 0;
    if (this.room.length > mostKept) this.room = Buffer.allocUnsafeSlow(usualBytes);
  }

  /** What is JSON already, of ASCII alone. */
  ascii(text: string): void {
    const { length } = text;
    const bytes = this.roomFor(length);
    const start = this.length;
    for (let nr = 0; nr < length; nr++) bytes[start + nr] = text.charCodeAt(nr);
    this.length = start + length;
  }

  /** What is JSON already, encoded. */
  bytes(piece: Uint8Array): void {
    const { length } = piece;
    const bytes = this.roomFor(length);
    const start = this.length;
    // Pieces are short: to copy them by a call takes longer.
    for (let nr = 0; nr < length; nr++) bytes[start + nr] = piece[nr] as number;
    this.length = start + length;
  }

  /** A whole number from 0 to 2³¹ - 1. */
  digits(number: number): void {
    const bytes = this.roomFor(10);
    let length = 1;
    for (let rest = number; rest >= 10; rest = Math.trunc(rest / 10)) length += 1;
    let at = this.length + length;
    this.length = at;
    let rest = number;
    do {
      const next = Math.trunc(rest / 10);
      bytes[--at] = zero + rest - 10 * next;
      rest = next;
    } while (rest > 0);
  }

  /** What is JSON already. */
  json(text: string): void {
    const bytes = this.roomFor(text.length * 3);
    this.length += bytes.write(text, this.length);
  }

  /** A text, in quotes. */
  string(text: string): void {
    const { length } = text;
    const bytes = this.roomFor(length * 3 + 2);
    let at = this.length;
    bytes[at++] = quote;
    for (let nr = 0; nr < length; nr++) {
      const code = text.charCodeAt(nr);
      // Control characters and both halves of a character are rare.
      if (code < 0x20 || (code >= 0xd800 && code <= 0xdfff)) {
        this.json(JSON.stringify(text));
        return;
      }
      if (code < 0x80) {
        if (code === quote || code === backslash) bytes[at++] = backslash;
        bytes[at++] = code;
      } else if (code < 0x800) {
        bytes[at++] = 0xc0 | (code >> 6);
        bytes[at++] = 0x80 | (code & 0x3f);
      } else {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
      }
    }
    bytes[at++] = quote;
    this.length = at;
  }

  /** What was written before, once more. */
  again({ from, to }: { from: number; to: number }): void {
    const bytes = this.roomFor(to - from);
    bytes.copyWithin(this.length, from, to);
    this.length += to - from;
  }

  /** A copy of all that is written, with so much room on both sides. */
  whole(before = 0, after = 0): Buffer {
    const whole = Buffer.allocUnsafe(before + this.length + after);
    this.room.copy(whole, before, 0, this.length);
    return whole;
  }

  private roomFor(more: number): Buffer {
    const needed = this.length + more;
    if (needed > this.room.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.room.length));
      this.room.copy(larger, 0, 0, this.length);
      this.room = larger;
    }
    return this.room;
  }
}
