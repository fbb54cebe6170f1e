import { createReadStream } from 'node:fs';
import { FileError, type ImportFile } from '../format.js';
import type { Written } from './encoding.js';

/** A piece of text and how many bytes of the file were read for it. */
export interface Piece {
  text: string;
  bytes: number;
}

/** Reads a text file piece by piece. Throws FileError, with the line, for bytes that its encoding does not have, and for a mark in the middle. */
export async function* readText(file: ImportFile, { encoding, mark }: Written): AsyncGenerator<Piece> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let line = 1;
  let bytes = mark;
  let pending = '';
  for await (const chunk of createReadStream(file.path, { start: mark, highWaterMark: 256 * 1024 })) {
    bytes += (chunk as Buffer).length;
    const text = decode(() => decoder.decode(chunk as Buffer, { stream: true }), refuse);
    refuseStrange(text);
    yield { text, bytes };
    line += count(text, '\n');
  }
  pending = decode(() => decoder.decode(), refuse);
  if (pending !== '') yield { text: pending, bytes };

  function refuse(): never {
    throw new FileError(
      `${file.name} cannot be read as ${encoding} after line ${line}: bytes there are none of it. ` +
        'It may be cut off or put together of several files; save it as UTF-8, or say its encoding.',
    );
  }

  function refuseStrange(text: string): void {
    const at = Math.max(
      text.search(/[\ufeff\ufffe\0]/),
      encoding.startsWith('utf-16') ? findPairs(text) : -1,
    );
    if (at < 0) return;
    const where = line + count(text.slice(0, at), '\n');
    if (text[at] === '\ufeff' || text[at] === '\ufffe')
      throw new FileError(
        `${file.name} has a byte order mark in line ${where}: it was put together of several files. ` +
          'Open each of them alone and import them one by one.',
      );
    throw new FileError(
      text[at] === '\0'
        ? `${file.name} is no text: line ${where} holds a zero character. Save it as CSV in UTF-8, or as XLSX.`
        : `${file.name} mixes encodings: line ${where} is not ${encoding} as what precedes it. Save all of it as UTF-8.`,
    );
  }
}

/** Where Latin letters of eight bits were taken in pairs: twelve characters of two such letters each; -1: nowhere. */
function findPairs(text: string): number {
  let run = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPair = code >= 0x2020 && isPrintable(code >> 8) && isPrintable(code & 0xff);
    run = isPair ? run + 1 : 0;
    if (run === 12) return at - 11;
  }
  return -1;
}

const isPrintable = (byte: number): boolean => byte >= 0x20 && byte <= 0x7e;

function decode(read: () => string, refuse: () => never): string {
  try {
    return read();
  } catch {
    return refuse();
  }
}

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}
