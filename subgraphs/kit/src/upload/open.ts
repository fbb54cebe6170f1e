import { randomUUID } from 'node:crypto';
import type { ImportInput, ImportUpload, ProblemRow } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import type { Context } from '../context.js';
import type { Database } from '../database/open.js';
import { type FileParts, type ImportOptions, ImportRefusal } from '../import/import.js';
import { insertImport } from '../import/open.js';
import { pseudonymOf } from '../person/pseudonym.js';
import { plainFaults } from '../record/plain.js';
import { uploadPath } from './path.js';

/** Whose files, and how large they may be. */
export interface UploadParts {
  parts: FileParts;
  /** Name of the subgraph, as the gateway knows it. */
  subgraph: string;
}

/** What came of opening an import. */
export interface Opened {
  id: string;
  upload: ImportUpload;
}

/** A gigabyte; the gateway has a limit of its own. */
export const mostBytes = 1024 ** 3;

/** How long an upload may wait before it begins. */
const lifeMs = 3_600_000;
/** A person's imports that wait for their file. */
const mostOpen = 20;

/** Opens an import that waits for its file. Gives problems instead where it cannot be. */
export async function openUpload(
  ctx: Context,
  { parts, subgraph }: UploadParts,
  input: ImportInput,
): Promise<Opened | { problems: ProblemRow[] }> {
  const problems = checkInput(input);
  if (problems.length > 0) return { problems };
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + lifeMs);
  try {
    const refused = await ctx.db.transaction(async (transaction) => {
      const tx = transaction as unknown as Database;
      return insertBoth({ ...ctx, db: tx }, parts, { id, expiresAt, input });
    });
    if (refused) return { problems: [refused] };
  } catch (error) {
    if (error instanceof ImportRefusal) return { problems: [problem(error.code, error.message)] };
    throw error;
  }
  const headers = [
    { name: 'content-length', value: String(input.bytes) },
    { name: 'content-type', value: 'application/octet-stream' },
  ];
  return { id, upload: { url: uploadPath(subgraph, id), method: 'PUT', headers, expiresAt } };
}

/** The import and its upload come into the database together, or not at all. Gives the problem where there are too many. */
async function insertBoth(
  { db, viewer }: Context,
  parts: FileParts,
  { id, expiresAt, input }: { id: string; expiresAt: Date; input: ImportInput },
): Promise<ProblemRow | null> {
  // From here on the person is locked: nobody opens two at once past the limit.
  const pseudonym = await pseudonymOf(db, viewer);
  if ((await countOpen(db, pseudonym)) >= mostOpen)
    return problem('LIMIT', `${mostOpen} of your imports wait for their file; cancel some.`);
  await insertImport(db, parts, {
    id,
    source: input.source,
    fileName: input.fileName,
    format: input.format ?? null,
    options: optionsOf(input),
    actor: { role: viewer.role, pseudonym },
  });
  await db.execute(sql`
    insert into uploads (import, bytes, expires_at) values (${id}, ${input.bytes}, ${expiresAt.toISOString()})`);
  return null;
}

function checkInput(input: ImportInput): ProblemRow[] {
  const faults = plainFaults(input).map(({ path = [], message }) => problem('INVALID', message, ...path));
  for (const name of ['source', 'fileName', 'record', 'format', 'encoding'] as const) {
    if ((input[name]?.length ?? 0) > 200)
      faults.push(problem('INVALID', 'has more than 200 characters', name));
    if (/[\t\n\r]/.test(input[name] ?? '')) faults.push(problem('INVALID', 'is one line', name));
  }
  if (input.fileName.trim() === '') faults.push(problem('REQUIRED', 'The file has a name.', 'fileName'));
  if (input.bytes < 1) faults.push(problem('INVALID', 'The file is empty.', 'bytes'));
  if (input.bytes > mostBytes)
    faults.push(problem('LIMIT', `A file has at most ${mostBytes} bytes; divide it.`, 'bytes'));
  if ((input.map?.length ?? 0) > 1000) faults.push(problem('LIMIT', 'At most 1,000 headings.', 'map'));
  return faults;
}

function optionsOf({ record, partial, closeVanished, restore, encoding, map }: ImportInput): ImportOptions {
  return {
    partial,
    closeVanished,
    restore,
    ...(record != null ? { record } : {}),
    ...(encoding != null ? { encoding } : {}),
    ...(map ? { headings: Object.fromEntries(map.map((each) => [each.heading, each.means ?? null])) } : {}),
  };
}

async function countOpen(db: Database, pseudonym: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from import_overviews where actor = ${pseudonym} and state = 'OPEN'`);
  return row?.count ?? 0;
}

/** A problem of the input, or of the whole. */
export function problem(code: ProblemRow['code'], message: string, ...path: string[]): ProblemRow {
  return { code, message, path: path.length > 0 ? ['input', ...path] : [] };
}
