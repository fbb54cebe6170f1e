import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ConfigError } from '../config-error.js';

/** The folder in which files wait for the job that reads them. Their names are ours. */
export interface Spool {
  /** Where the whole file of an import lies. */
  pathOf(id: string): string;
  /** Writes a body of exactly so many bytes; `keep` makes it the file of the import. Throws WrongLength. */
  receive(body: Readable, bytes: number): Promise<Received>;
  /** Forgets the file of an import. */
  drop(id: string): Promise<void>;
  /** Ids of the files that are there, and removes parts that nobody has written to for an hour. */
  sweep(): Promise<string[]>;
}

/** A body that came whole and is nobody's yet. */
export interface Received {
  keep(id: string): Promise<void>;
  drop(): Promise<void>;
}

/** A body that is longer or shorter than it was announced. */
export class WrongLength extends Error {
  override name = 'WrongLength';
}

const staleMs = 3_600_000;
const partName = /\.part$/;
const fileName = /^([0-9a-f-]{36})\.upload$/;

/** The usual folder of a network. */
export const usualSpool = (name: string): string => join(tmpdir(), `koinipoli-${name}-spool`);

/**
 * Opens a folder, which nobody else may read. Throws ConfigError for one that belongs to somebody else or is no folder.
 */
export async function openSpool(folder: string): Promise<Spool> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // In a folder for everybody, such as /tmp, somebody else may have been there first.
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new ConfigError(`SPOOL_DIR: ${folder} is not a folder of this user.`);
  await chmod(folder, 0o700);
  const pathOf = (id: string) => join(folder, `${id}.upload`);
  return {
    pathOf,
    drop: (id) => rm(pathOf(id), { force: true }),
    async receive(body, bytes) {
      const part = join(folder, `${randomUUID()}.part`);
      const drop = () => rm(part, { force: true });
      try {
        await write(body, part, bytes);
      } catch (error) {
        await drop();
        throw error;
      }
      return { drop, keep: (id) => rename(part, pathOf(id)) };
    },
    sweep: () => sweep(folder),
  };
}

async function write(body: Readable, path: string, bytes: number): Promise<void> {
  let size = 0;
  async function* counted(source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > bytes) throw new WrongLength();
      yield chunk;
    }
  }
  await pipeline(body, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  if (size !== bytes) throw new WrongLength();
  const handle = await open(path, 'r');
  // The database will say that it is there: it has to be, whatever happens to the machine.
  await handle.sync().finally(() => handle.close());
}

async function sweep(folder: string): Promise<string[]> {
  const ids: string[] = [];
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const [, id] = fileName.exec(name) ?? [];
    if (id) ids.push(id);
    else if (partName.test(name) && (await ageOf(path)) > staleMs) await rm(path, { force: true });
  }
  return ids;
}

async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  return found ? Date.now() - found.mtimeMs : 0;
}
