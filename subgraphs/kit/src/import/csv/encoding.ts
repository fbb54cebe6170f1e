import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { FileError, type ImportFile } from '../format.js';

/** Encodings of text files that are read, as TextDecoder calls them. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1253', 'iso-8859-7'] as const;

/** One of the {@link encodings}. */
export type Encoding = (typeof encodings)[number];

/** How a text file is written. */
export interface Written {
  encoding: Encoding;
  /** Bytes of the mark at its beginning. */
  mark: number;
}

const marks: readonly [bytes: readonly number[], encoding: Encoding][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** Longer than any line of a table; a file without line ends is none. */
const longestLine = 4 * 1024 * 1024;

/**
 * Finds out how a text file is written, by reading all of it once. Throws FileError, with the line, for a file that is
 * binary, or that mixes encodings; `asked` is what its owner says.
 */
export async function findEncoding(file: ImportFile, asked?: string): Promise<Written> {
  const found = new Evidence(file.name);
  const own = asked === undefined ? undefined : encodingNamed(asked);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file.path, { highWaterMark: 1024 * 1024 })) {
    const data = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
    const told = found.begin(data, own);
    if (told) return told;
    const end = data.lastIndexOf(0x0a) + 1;
    if (data.length - end > longestLine)
      throw new FileError(
        `${file.name} has a line of more than 4 MB at line ${found.line}: it is no table of texts, or its lines do not end.`,
      );
    found.take(data.subarray(0, end));
    rest = data.subarray(end);
  }
  found.take(rest);
  return found.verdict();
}

function encodingNamed(name: string): Encoding {
  const asked = name.toLowerCase().replace(/^(cp|win-?|windows)-?1253$/, 'windows-1253');
  const plain = asked
    .replace(/^utf-?(8|16le|16be)$/, 'utf-$1')
    .replace(/^greek$|^iso-?8859-?7$/, 'iso-8859-7');
  const found = encodings.find((encoding) => encoding === plain);
  if (found) return found;
  throw new FileError(`The encoding ${name} is not read here; there are ${encodings.join(', ')}.`);
}

/** What the lines of a file say of its encoding. */
class Evidence {
  line = 1;
  private started = false;
  private mark = 0;
  private firstUtf8: number | null = null;
  private firstOther: number | null = null;
  private windows = 0;
  private iso = 0;

  constructor(private readonly name: string) {}

  /** Looks at the first bytes: what they settle by themselves, they settle. */
  begin(data: Buffer, asked: Encoding | undefined): Written | undefined {
    if (this.started) return undefined;
    this.started = true;
    const found = marks.find(([bytes]) => bytes.every((byte, at) => data[at] === byte));
    if (found?.[1] === 'utf-8') this.mark = 3;
    const marked = found && { encoding: found[1], mark: found[0].length };
    if (asked) return { encoding: asked, mark: marked?.encoding === asked ? marked.mark : 0 };
    if (marked && marked.encoding !== 'utf-8') return marked;
    const wide = marked ? undefined : wideEncoding(data.subarray(0, 4096));
    return wide && { encoding: wide, mark: 0 };
  }

  /** Takes whole lines. */
  take(data: Buffer): void {
    if (data.includes(0)) this.refuseBinary(data);
    if (isUtf8(data)) {
      if (!isAscii(this.line === 1 ? data.subarray(this.mark) : data))
        this.firstUtf8 ??= this.line + lineOf(data, (line) => !isAscii(line));
      this.line += countLines(data);
      return;
    }
    for (let from = 0; from < data.length; ) {
      const end = data.indexOf(0x0a, from);
      const to = end < 0 ? data.length : end + 1;
      this.takeLine(data.subarray(from, to));
      from = to;
    }
  }

  private takeLine(line: Buffer): void {
    if (!isAscii(line)) {
      if (isUtf8(line)) this.firstUtf8 ??= this.line;
      else {
        this.firstOther ??= this.line;
        this.weigh(line);
      }
    }
    this.line += 1;
  }

  /** The two Greek alphabets of eight bits differ in capital Άλφα with its accent, and in the range 80 to 9F. */
  private weigh(line: Buffer): void {
    for (let at = 0; at < line.length; at += 1) {
      const byte = line[at] ?? 0;
      if (byte >= 0x80 && byte <= 0x9f) this.windows += 1;
      else if (byte === 0xa2 && (line[at + 1] ?? 0) >= 0xc1) this.windows += 1;
      else if (byte === 0xb6 && (line[at + 1] ?? 0) >= 0xc1) this.iso += 1;
    }
  }

  private refuseBinary(data: Buffer): never {
    const line = this.line + countLines(data.subarray(0, data.indexOf(0)));
    throw new FileError(
      `${this.name} is no text: line ${line} holds bytes that no text has. Save it as CSV in UTF-8, or as XLSX.`,
    );
  }

  verdict(): Written {
    const { firstUtf8, firstOther, mark } = this;
    if (firstOther === null) return { encoding: 'utf-8', mark };
    if (mark > 0 || firstUtf8 !== null) {
      const said = mark > 0 ? 'begins as UTF-8' : `is UTF-8 in line ${firstUtf8}`;
      throw new FileError(
        `${this.name} mixes encodings: it ${said}, and line ${firstOther} is none. ` +
          'Open its parts one by one, save each as UTF-8, and put them together again.',
      );
    }
    return { encoding: this.iso > this.windows ? 'iso-8859-7' : 'windows-1253', mark: 0 };
  }
}

/** UTF-16 without its mark: the borders of cells and lines have a zero byte each, all on the same side. */
function wideEncoding(head: Buffer): Encoding | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const least = head.length / 40;
  if (odd > least && even <= odd / 20) return 'utf-16le';
  if (even > least && odd <= even / 20) return 'utf-16be';
  return undefined;
}

function countLines(data: Buffer): number {
  let count = 0;
  for (let at = data.indexOf(0x0a); at >= 0; at = data.indexOf(0x0a, at + 1)) count += 1;
  return count;
}

/** Which of some lines is the first of a kind, from 0. */
function lineOf(data: Buffer, is: (line: Buffer) => boolean): number {
  let from = 0;
  for (let nr = 0; from < data.length; nr += 1) {
    const end = data.indexOf(0x0a, from);
    const to = end < 0 ? data.length : end + 1;
    if (is(data.subarray(from, to))) return nr;
    from = to;
  }
  return 0;
}
