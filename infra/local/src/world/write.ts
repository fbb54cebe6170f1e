import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { REFERENCE_NETWORK } from '../networks.js';
import { castOf } from './cast.js';
import { commonCityWorld } from './common-city.js';
import { coverageFacts } from './coverage.js';
import { type Facts, WORLDS } from './worlds.js';

const BATCH = 1000;

/**
 * Writes the world's records below a folder, a folder a network and a record a line: `kalo/offers.jsonl` goes beside
 * the facts of `offers.json`. The same scale gives the same files, and one that would not change is not touched.
 */
export async function writeWorld(folder: string, scale: number, networks: readonly string[]): Promise<void> {
  const cast = castOf(scale);
  const known = new Map<string, Set<string>>();
  const isWhole = networks.includes(REFERENCE_NETWORK);
  for (const [network, world] of Object.entries(WORLDS)) {
    // Common-city is to know who is known to the others, even to those that do not run.
    if (!isWhole && !networks.includes(network)) continue;
    const facts = { ...world(cast), ...coverageFacts(network) };
    known.set(network, bodiesIn(facts));
    if (networks.includes(network)) await writeFacts(join(folder, network), facts);
  }
  if (isWhole) await writeFacts(join(folder, REFERENCE_NETWORK), commonCityWorld(cast, known));
  for (const network of networks) await mkdir(join(folder, network), { recursive: true });
}

function bodiesIn(facts: Facts): Set<string> {
  const ids = new Set<string>();
  for (const records of Object.values(facts)) {
    for (const lines of linesOf(records)) {
      for (const [, id = ''] of lines.matchAll(/"(org:demo-[a-z]+-\d+)"/g)) ids.add(id);
    }
  }
  return ids;
}

async function writeFacts(folder: string, facts: Facts): Promise<void> {
  await mkdir(folder, { recursive: true });
  const wanted = new Map(Object.entries(facts).map(([name, records]) => [`${name}l`, records]));
  for (const name of await readdir(folder)) {
    if (!wanted.has(name)) await rm(join(folder, name));
  }
  for (const [name, records] of wanted) await writeRecords(join(folder, name), records);
}

async function writeRecords(path: string, records: readonly object[]): Promise<void> {
  const hash = createHash('sha256');
  for (const lines of linesOf(records)) hash.update(lines);
  if ((await hashOf(path)) === hash.digest('hex')) return;
  // Whoever reads meanwhile has the old file or the new one, whole.
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w');
  try {
    for (const lines of linesOf(records)) await file.write(lines);
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

function* linesOf(records: readonly object[]): Generator<string> {
  for (let from = 0; from < records.length; from += BATCH) {
    yield records
      .slice(from, from + BATCH)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join('');
  }
}

async function hashOf(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return hash.digest('hex');
}
