import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { formatNamed } from './formats.js';
import { type FileParts, type Import, type ImportDesk, ImportRefusal, type ImportRequest } from './import.js';
import { requireImport } from './row.js';

const sourceName = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,99}$/u;

/**
 * Opens an import; its file comes with `stageImport`. Throws ImportRefusal INVALID for a source, record or format that
 * cannot be.
 */
export async function openImport(desk: ImportDesk, request: ImportRequest): Promise<Import> {
  const { id = randomUUID() } = request;
  await insertImport(desk.database.db, desk.parts, { ...request, id });
  return requireImport(desk, id);
}

/** The same within a transaction of the caller's, for an id of its choice. */
export async function insertImport(
  tx: Database,
  parts: FileParts,
  request: ImportRequest & { id: string },
): Promise<void> {
  const { id, source, fileName, format = null, options = {}, actor } = request;
  if (!sourceName.test(source))
    throw new ImportRefusal(
      'INVALID',
      'A source is named by up to 100 letters, digits, dots and hyphens, such as register-mke.',
    );
  if (format !== null) formatNamed(parts, format);
  if (options.record != null) requireRecord(parts, options.record);
  await tx.execute(sql`
    insert into imports (id, source, file_name, format, options, role, actor)
    values (${id}, ${source}, ${plainName(fileName)}, ${format}, ${JSON.stringify(options)}::text::jsonb,
      ${actor.role}, ${actor.pseudonym})
    on conflict (id) do nothing`);
}

function requireRecord(parts: FileParts, name: string): void {
  if (parts.records.some((record) => record.name === name)) return;
  const names = parts.records.map((record) => record.name).join(', ');
  throw new ImportRefusal('INVALID', `${parts.name} has no records ${name}; there are ${names}.`);
}

/** A name as reports may show it: without folders and control characters, of a readable length. */
const plainName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .slice(0, 200) || 'file';
