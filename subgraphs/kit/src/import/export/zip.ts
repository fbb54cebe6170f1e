import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** A file that goes into a zip. */
export interface Packed {
  name: string;
  /** Begins to make it. */
  content: () => AsyncIterable<string | Buffer> | Iterable<string>;
}

/** Packs files one after the other: each is made while it is packed, and none where nobody takes what is packed. */
export function zipOf(files: readonly Packed[]): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as PassThrough;
  const taken = new AbortController();
  output.once('close', () => taken.abort());
  zip.on('error', (error: Error) => output.destroy(error));
  const fill = async () => {
    for (const { name, content } of files) {
      const packed = new PassThrough();
      zip.addReadStream(packed, name, { mtime: new Date() });
      await pipeline(content(), packed, { signal: taken.signal });
    }
    zip.end();
  };
  fill().catch((error: Error) => output.destroy(error));
  return output;
}
