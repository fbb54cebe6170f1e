import { createHash } from 'node:crypto';
import { buffer, text } from 'node:stream/consumers';
import {
  applyImport,
  checkImport,
  dropImport,
  exportRecords,
  importById,
  openImport,
  reportImport,
  stageImport,
  summariseFaults,
  undoImport,
} from '@koinipoli/kit';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from './database.js';
import { clerk, dryRun, fileOf, importWhole, toyDesk } from './toy-import.js';

const bad = 'id;Όνομα;Σειρά\n1;Άλογο;3\n2;<b>Κύβος</b>;δύο\n3;Σβούρα;=2\n4;Τόπι;4\n';

describe('an import with faults', () => {
  it('writes nothing, or by choice the rows without', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const whole = await dryRun(desk, { content: bad });
    expect(whole.counts).toMatchObject({ read: 4, faulty: 2, created: 2 });
    await expect(applyImport(desk, whole.id)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await database.connection`select 1 from toys`).toHaveLength(0);
    await dropImport(desk, whole.id);
    const part = await importWhole(desk, { content: bad, options: { partial: true } });
    expect(part).toMatchObject({ state: 'DONE', counts: { faulty: 2, created: 2 } });
    const rows = await database.connection`select name ->> 'el' as name from toys order by rank`;
    expect(rows.map(({ name }) => name)).toEqual(['Άλογο', 'Τόπι']);
  });

  it('reports row by row what is wrong and what to write, without personal paths, safe to open', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const { id } = await dryRun(desk, { content: bad });
    const report = await text(reportImport(desk, id));
    expect(report.startsWith('\ufeff')).toBe(true);
    const [headings, ...rows] = parse(report, { delimiter: ';', bom: true }) as string[][];
    expect(headings).toEqual([
      'line',
      'file',
      'record',
      'column',
      'value',
      'what is wrong',
      'what to write instead',
    ]);
    expect(rows.map(([line, , , column, value]) => [line, column, value])).toEqual([
      ['3', 'Σειρά', 'δύο'],
      ['3', 'Όνομα', '<b>Κύβος</b>'],
      ['4', 'Σειρά', "'=2"],
    ]);
    expect(await summariseFaults(desk, id)).toContainEqual(
      expect.objectContaining({ column: 'Σειρά', message: 'is no whole number', count: 2, line: 3 }),
    );
  });
});

describe('what vanished from its source', () => {
  it('is closed when told only, is open again when it is back, and is as it was after an undo', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const both = 'id;Όνομα\n1;Άλογο\n2;Τόπι\n';
    const active = async () =>
      (await database.connection`select name ->> 'el' as name from toys where active order by 1`).map(
        ({ name }) => name,
      );
    await importWhole(desk, { content: both });
    const one = 'id;Όνομα\n1;Άλογο\n';
    expect((await importWhole(desk, { content: one })).counts).toMatchObject({
      vanished: 1,
      closed: 0,
      same: 1,
    });
    expect(await active()).toEqual(['Άλογο', 'Τόπι']);
    const options = { closeVanished: true };
    const closing = await importWhole(desk, { content: one, options });
    expect(closing.counts).toMatchObject({ vanished: 1, closed: 1 });
    expect(await active()).toEqual(['Άλογο']);
    expect((await importWhole(desk, { content: one, options })).counts).toMatchObject({
      vanished: 0,
      closed: 0,
    });
    const back = await importWhole(desk, { content: both, options });
    expect(back.counts).toMatchObject({ changed: 1, same: 1 });
    expect(await active()).toEqual(['Άλογο', 'Τόπι']);
    await undoImport(desk, back.id, { actor: clerk });
    expect(await active()).toEqual(['Άλογο']);
    // Another source says nothing of these.
    const other = await importWhole(desk, { content: 'id;Όνομα\n9;Άλλο\n', source: 'other', options });
    expect(other.counts).toMatchObject({ created: 1, vanished: 0 });
  });
});

describe('two imports', () => {
  it('of one source at once: the second is told; after it, it finds nothing to change', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const content = `id;Όνομα\n${Array.from({ length: 6000 }, (_, n) => `${n};Τόπι ${n}\n`).join('')}`;
    await using file = await fileOf(content);
    const open = () => openImport(desk, { source: 'shop', fileName: 'toys.csv', actor: clerk });
    const [one, two] = [await open(), await open()];
    const results = await Promise.allSettled([
      stageImport(desk, one.id, { file }),
      stageImport(desk, two.id, { file }),
    ]);
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'DUPLICATE' } }]);
    for (const { id } of [one, two]) {
      await stageImport(desk, id, { file });
      await checkImport(desk, id);
      await applyImport(desk, id);
    }
    expect((await importById(desk, two.id))?.counts).toMatchObject({ created: 0, changed: 0 });
    expect(await database.connection`select 1 from toys`).toHaveLength(6000);
  });

  it('of different sources are written one after the other', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const ready = await Promise.all(
      ['a', 'b', 'c'].map((source) => dryRun(desk, { source, content: `id;Όνομα\nsame;Τόπι ${source}\n` })),
    );
    await Promise.all(ready.map(({ id }) => applyImport(desk, id)));
    const moments = await database.connection`select number from revision_counter`;
    expect(moments).toEqual([{ number: '3' }]);
    expect(await database.connection`select 1 from toys`).toHaveLength(3);
  });

  it('that is ended goes on where it was, and not with another file', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const content = `id;Όνομα\n${Array.from({ length: 9000 }, (_, n) => `${n};Τόπι ${n}\n`).join('')}`;
    await using file = await fileOf(content);
    await using other = await fileOf(`${content}9000;Ένα ακόμη\n`);
    const { id } = await openImport(desk, { source: 'shop', fileName: 'toys.csv', actor: clerk });
    const ended = new AbortController();
    const staging = stageImport(desk, id, { file, signal: ended.signal, onProgress: () => ended.abort() });
    await expect(staging).rejects.toThrow(/abort/i);
    const halfway = await importById(desk, id);
    expect(halfway).toMatchObject({ state: 'OPEN', staged: 2000 });
    await expect(stageImport(desk, id, { file: other })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(checkImport(desk, id)).rejects.toMatchObject({ code: 'CLOSED' });
    expect((await stageImport(desk, id, { file })).counts.read).toBe(9000);
    await checkImport(desk, id);
    expect((await applyImport(desk, id)).counts.created).toBe(9000);
  });
});

describe('what goes out', () => {
  it('comes in again equal, whatever the texts hold', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const texts = [
      '=SUM(A1)',
      '+30 210',
      "'=x",
      '@you',
      '-5',
      '"quoted"; and; more',
      'δύο\nγραμμές',
      'ναι',
      '1.234',
      'Ξύλο,κόμμα',
    ];
    for (const [nr, name] of texts.entries())
      await database.connection`
        insert into toys (id, name, shelf, rank, weight, wooden, topics, latitude, longitude, synthetic, made_at)
        values (${`toy:${nr}`}, jsonb_build_object('el', ${name}::text, 'en', ${`${name} in English`}::text, 'ar', 'لعبة'), ${name},
          ${nr * 1000}, ${nr * 1.0005}, ${nr % 2 === 0}, '{topic:play}', 37.98381, 23.72754, ${nr % 3 === 0}, '2024-03-31 01:30:00.5+00')`;
    const { content, ending } = await exportRecords(desk, { records: ['toys'] });
    const file = await buffer(content);
    expect(ending).toBe('csv');
    const again = await importWhole(desk, { content: file });
    expect(again.counts).toMatchObject({
      read: texts.length,
      faulty: 0,
      created: 0,
      changed: 0,
      same: texts.length,
    });
    const rowsOf = () => database.connection`
      select id, name, shelf, rank, weight, made_at, wooden, topics, latitude, longitude, synthetic from toys order by id`;
    const before = await rowsOf();
    await database.connection`delete from toys`;
    await database.connection`delete from record_origins`;
    expect(
      (await importWhole(desk, { content: file, source: 'elsewhere', options: { restore: true } })).counts,
    ).toMatchObject({
      created: texts.length,
    });
    expect(await rowsOf()).toEqual(before);
    const second = await buffer((await exportRecords(desk, { records: ['toys'] })).content);
    expect(createHash('sha256').update(second).digest('hex')).toBe(
      createHash('sha256').update(file).digest('hex'),
    );
  });
});
