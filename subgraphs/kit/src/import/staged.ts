import { finished } from 'node:stream/promises';
import { type SQL, sql as statement } from 'drizzle-orm';
import { languagesOf } from '../database/fact-records.js';
import type { Connection } from '../database/open.js';
import type { Incoming } from './check-values.js';
import { tableOf } from './columns.js';

/** The staging table of an import. */
export const stagingTable = (id: string): string => `import_rows_${id.replaceAll('-', '')}`;

/** The same as statements name it. */
export const stagedAs = (id: string): SQL => statement.identifier(stagingTable(id)) as unknown as SQL;

/** Makes it, empty. */
export async function makeStagingTable(sql: Connection, id: string): Promise<void> {
  await sql`create table if not exists ${sql(stagingTable(id))} (like import_rows including all)`;
}

/** Takes it away. */
export async function dropStagingTable(sql: Connection, id: string): Promise<void> {
  await sql`drop table if exists ${sql(stagingTable(id))}`;
}

/** Whether it is there. */
export async function isStaged(sql: Connection, id: string): Promise<boolean> {
  const [row] = await sql<
    { there: boolean }[]
  >`select to_regclass(${stagingTable(id)}::text) is not null as there`;
  return row?.there ?? false;
}

const columns = ['nr', 'record', 'line', 'file', 'identifier', 'id', 'values', 'refs', 'faults', 'version'];

/** Reads from a staging table; gives no rows where there is none, or not any more: it goes when its import is over. */
export async function whileStaged<T>(read: () => PromiseLike<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read();
  } catch (error) {
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code === undefinedTable) return [];
    throw error;
  }
}

const undefinedTable = '42P01';

/** Copies a batch into the staging table, in the text format of COPY. */
export async function copyBatch(
  sql: Connection,
  { id, source }: { id: string; source: string },
  batch: readonly Incoming[],
): Promise<void> {
  const into = await sql`
    copy ${sql(stagingTable(id))} (${sql(columns)}) from stdin`.writable();
  const done = finished(into);
  into.end(batch.map((each) => lineOf(each, source)).join(''));
  await done;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const special = /[\\\t\n\r]/g;

const cell = (text: string | null): string =>
  text === null ? '\\N' : text.replace(special, (letter) => escapes[letter] ?? letter).replaceAll('\0', ' ');

/** JSON writes line breaks as two characters each; only the backslash is left to escape. */
const jsonCell = (value: unknown): string => JSON.stringify(value).replaceAll('\\', '\\\\');

function lineOf(each: Incoming, source: string): string {
  const { nr, from, identifier, id, refs, faults, version } = each;
  const isFaulty = faults.length > 0;
  return `${[
    nr,
    cell(from.record.name),
    from.line,
    cell(from.file),
    cell(identifier),
    cell(id),
    jsonCell(isFaulty ? {} : columnValues(each, source)),
    refs === null ? '\\N' : jsonCell(refs),
    isFaulty ? jsonCell(faults) : '\\N',
    version ?? '\\N',
  ].join('\t')}\n`;
}

/** The values of a row by column, with what a new record says of where it comes from. */
function columnValues(
  { from: { record, synthetic }, columns: given, before }: Incoming,
  source: string,
): Record<string, unknown> {
  const table = tableOf(record);
  const found: Record<string, unknown> = {};
  for (const { key, name } of table.columns) if (key in given) found[name] = given[key];
  if (before) return found;
  if (table.has('sources')) found['sources'] ??= [{ document: source }];
  if (synthetic && table.has('synthetic')) found['synthetic'] = true;
  if (table.has('languages')) found['languages'] ??= languagesOf(given);
  return found;
}
