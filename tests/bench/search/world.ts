import { readFileSync } from 'node:fs';
import { openDatabase } from '@koinipoli/kit';
import type postgres from 'postgres';
import { refreshMissing } from '../../../subgraphs/common-city/src/search/refresh.js';

/** How many of each. */
export interface Size {
  organisations: number;
  services: number;
}

/** How large the world of the benches is. */
export const worldSize: Size = {
  organisations: Number(process.env.BENCH_ORGANISATIONS ?? 100_000),
  services: Number(process.env.BENCH_SERVICES ?? 300_000),
};

/** Fills the tables of the index, unless they are full, by a few statements, not through feeds: that would take hours. */
export async function fillWorld(sql: postgres.Sql, { organisations, services }: Size): Promise<void> {
  const [last] = await sql`select id from index_records where id = ${`service:bench-${services}`}`;
  if (last) return;
  const statements = readFileSync(new URL('world.sql', import.meta.url), 'utf8')
    .replaceAll(':organisations', `${organisations}`)
    .replaceAll(':services', `${services}`);
  await sql.unsafe(statements);
}

/** Makes what the records are found by, as the index does; the statements above write the records alone. */
export async function fillWords(url: string): Promise<void> {
  const database = openDatabase({ url, connections: 1 });
  await refreshMissing(database.db);
  await database.close();
}
