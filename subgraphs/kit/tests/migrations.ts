import { readFile } from 'node:fs/promises';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';

/** The SQL that the tables of a subgraph still lack in its migrations: `npx drizzle-kit generate` would write it. */
export async function pendingMigration(
  migrations: string,
  tables: Record<string, unknown>,
): Promise<string[]> {
  const { entries } = await readJson<{ entries: { tag: string }[] }>(`${migrations}/meta/_journal.json`);
  const last = entries.at(-1)?.tag.slice(0, 4) ?? '0000';
  const known = await readJson<ReturnType<typeof generateDrizzleJson>>(
    `${migrations}/meta/${last}_snapshot.json`,
  );
  return generateMigration(known, generateDrizzleJson(tables, known.id, undefined, 'snake_case'));
}

const readJson = async <T>(file: string): Promise<T> => JSON.parse(await readFile(file, 'utf8'));
