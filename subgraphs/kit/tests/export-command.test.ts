import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runExport } from '../src/import/command/export.js';
import { xlsxFormat } from '../src/import/xlsx/format.js';
import { noMigrations, openTestDatabase } from './database.js';
import { toyDesk, toyRecord } from './toy-import.js';

it('writes a workbook into the folder where it was called, and no file for a format that there is not', async () => {
  await using database = await openTestDatabase();
  const { parts: files } = await toyDesk(database);
  await database.connection`insert into toys (id, name, shelf) values ('toy:1', '{"el":"Τόπι"}', '0012')`;
  const folder = await mkdtemp(join(tmpdir(), 'koinipoli-export-'));
  try {
    const env = { DATABASE_URL: database.url, INIT_CWD: folder };
    const run = (...argv: string[]) => runExport({ files, migrations: noMigrations }, { argv, env });
    expect(await run('--record', 'toys', '--format', 'xlsx')).toBe(0);
    expect(await run('--record', 'toys', '--format', 'ods')).toBe(64);
    expect(await readdir(folder)).toEqual(['toys.xlsx']);
    const records = [];
    const file = { name: 'toys.xlsx', path: join(folder, 'toys.xlsx') };
    for await (const record of xlsxFormat.read(file, { records: [toyRecord] })) records.push(record);
    expect(records).toMatchObject([{ identifier: 'toy:1', values: { name: { el: 'Τόπι' }, shelf: '0012' } }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
