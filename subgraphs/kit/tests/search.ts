import type { Connection } from '@koinipoli/kit';

/**
 * Where words stand in a database: every column of every row of every table, those of jobs and of migrations among
 * them, searched as text in any case; `schema.table: word`, each once. Empty: nowhere.
 */
export async function placesOf(connection: Connection, words: readonly string[]): Promise<string[]> {
  const tables = await connection<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  if (tables.length === 0) throw new Error('There is no table: a search that cannot find is none.');
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await connection<{ word: string }[]>`
      select given.word from unnest(${[...words]}::text[]) as given(word)
      where exists (select from ${connection(`${schema}.${name}`)} t where strpos(lower(t::text), lower(given.word)) > 0)`;
    found.push(...rows.map(({ word }) => `${schema}.${name}: ${word}`));
  }
  return found.sort();
}
