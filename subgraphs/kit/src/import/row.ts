import type { Connection } from '../database/open.js';
import { type Import, type ImportCounts, type ImportDesk, ImportRefusal } from './import.js';

/** Nothing yet. */
export const noCounts: ImportCounts = {
  read: 0,
  faulty: 0,
  created: 0,
  changed: 0,
  same: 0,
  vanished: 0,
  closed: 0,
};

interface Row {
  id: string;
  source: string;
  file_name: string;
  sha256: string | null;
  format: string | null;
  options: Import['options'];
  state: Import['state'];
  message: string | null;
  counts: Partial<ImportCounts>;
  staged: string;
  progress: number;
  role: string;
  actor: string | null;
  opened_at: string;
  checked_at: string | null;
  done_at: string | null;
  undone_at: string | null;
}

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const toImport = (row: Row): Import => ({
  id: row.id,
  source: row.source,
  fileName: row.file_name,
  sha256: row.sha256,
  format: row.format,
  options: row.options,
  state: row.state,
  message: row.message,
  counts: { ...noCounts, ...row.counts },
  staged: Number(row.staged),
  progress: row.progress,
  role: row.role,
  pseudonym: row.actor,
  openedAt: new Date(row.opened_at),
  checkedAt: instant(row.checked_at),
  doneAt: instant(row.done_at),
  undoneAt: instant(row.undone_at),
});

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An import as it is now; null: there is none of that id. */
export async function importById({ database }: ImportDesk, id: string): Promise<Import | null> {
  if (!uuid.test(id)) return null;
  const [row] = await database.connection<Row[]>`select * from imports where id = ${id}`;
  return row ? toImport(row) : null;
}

/** The latest imports, the newest first. */
export async function latestImports({ database }: ImportDesk, first = 50): Promise<Import[]> {
  const rows = await database.connection<Row[]>`
    select * from imports order by opened_at desc, id limit ${first}`;
  return rows.map(toImport);
}

/** The same, where there has to be one. Throws ImportRefusal NOT_FOUND. */
export async function requireImport(desk: ImportDesk, id: string): Promise<Import> {
  const found = await importById(desk, id);
  if (!found) throw new ImportRefusal('NOT_FOUND', `There is no import ${id}.`);
  return found;
}

/** What a step notes in an import; it has read and joins the counts that are there. */
export interface Noted {
  state?: Import['state'];
  counts?: Partial<ImportCounts>;
  message?: string;
  /** The moment of it. */
  at?: 'checked_at' | 'done_at' | 'undone_at';
}

/** Notes how far an import is. */
export async function noteImport(sql: Connection, id: string, noted: Noted): Promise<void> {
  await sql`
    update imports set state = coalesce(${noted.state ?? null}::text, state),
      counts = counts || ${JSON.stringify(noted.counts ?? {})}::text::jsonb,
      message = ${noted.message ?? null}::text
      ${noted.at ? sql`, ${sql(noted.at)} = now()` : sql``}
    where id = ${id}`;
}
