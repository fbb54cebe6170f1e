import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importById } from '@koinipoli/kit';
import pino from 'pino';
import { expect, it } from 'vitest';
import { importJobs } from '../src/upload/job.js';
import { openSpool } from '../src/upload/spool.js';
import { openTestDatabase } from './database.js';
import { dryRun, importWhole, toyDesk } from './toy-import.js';

it('forgets what nobody came back for within a fortnight, and nothing younger', async () => {
  await using database = await openTestDatabase();
  const { connection: sql } = database;
  const desk = await toyDesk(database);
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-spool-'));
  try {
    const spool = await openSpool(folder);
    const content = 'id;Όνομα;Σειρά\n1;Άλογο;1\n2;Τόπι;δύο\n';
    const old = await dryRun(desk, { content });
    const over = await importWhole(desk, { content, options: { partial: true } });
    const young = await dryRun(desk, { content });
    await sql`
      update imports set opened_at = now() - interval '15 days', checked_at = now() - interval '15 days',
        done_at = done_at - interval '15 days' where id in (${old.id}, ${over.id})`;
    await writeFile(spool.pathOf(old.id), 'a file that nobody reads');
    const [waiting] =
      await sql`select count(*)::int as count from pg_class where relname like 'import_rows_%' and relkind = 'r'`;
    expect(waiting?.['count']).toBe(3);
    const job = importJobs({ parts: desk.parts, spool })['clear-imports'];
    const signal = new AbortController().signal;
    await job?.run({}, { database, log: pino({ level: 'silent' }), signal, attempt: 1, isLast: false });
    const left =
      await sql`select relname as name from pg_class where relname like 'import_rows_%' and relkind = 'r'`;
    expect(left.map(({ name }) => name)).toEqual([`import_rows_${young.id.replaceAll('-', '')}`]);
    expect((await importById(desk, old.id))?.state).toBe('FAILED');
    expect((await importById(desk, over.id))?.state).toBe('DONE');
    expect(existsSync(spool.pathOf(old.id))).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
});
