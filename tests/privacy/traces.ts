import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { databaseName, type Hub, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import { placesOf } from '../../subgraphs/kit/tests/search.js';

/** Opens the database of a network of the demo world. */
export const openDatabaseOf = (hub: Hub, network: string) =>
  postgres(hub.postgres?.urlOf(databaseName(network, 'demo')) ?? '', { max: 1, onnotice: () => {} });

/** Where words stand in the databases of all networks: `kalo public.people: word`. */
export async function inDatabases(hub: Hub, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of NETWORKS) {
    const connection = openDatabaseOf(hub, name);
    try {
      found.push(...(await placesOf(connection, words)).map((place) => `${name} ${place}`));
    } finally {
      await connection.end();
    }
  }
  return found;
}

/** Where words stand in files below a folder, in any case: `spool/kalo/….part: word`. PostgreSQL's own pages are left out. */
export async function inFiles(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || isPage(relative(folder, path))) continue;
    // A file of the spool may go while it is looked for.
    const text = (await readFile(path, 'utf8').catch(() => '')).toLowerCase();
    found.push(
      ...words
        .filter((word) => text.includes(word.toLowerCase()))
        .map((word) => `${relative(folder, path)}: ${word}`),
    );
  }
  return found.sort();
}

const isPage = (path: string): boolean => /(^|\/)(base|global|pg_\w+)\//.test(path) && !/\.log$/.test(path);

/** Lines of all logs in which words stand. */
export const inLogs = ({ logs }: Pick<Hub, 'logs'>, words: readonly string[]): string[] =>
  logs
    .map(({ from, line }) => `${from}: ${line}`)
    .filter((line) => words.some((word) => line.toLowerCase().includes(word.toLowerCase())));
