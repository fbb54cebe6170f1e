import {
  applyImport,
  checkImport,
  faultsOf,
  type ImportDesk,
  type RecordDefinition,
  undoImport,
} from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { recordKind } from '../src/record/kinds-reference.js';
import { openTestDatabase } from './database.js';
import { clerk, dryRun, importWhole, toyDesk, toyRecord } from './toy-import.js';

const told = async (desk: ImportDesk, id: string) =>
  (await faultsOf(desk, id, { first: 20 })).map(
    ({ line, column, value, message }) => `${line} ${column} ${value}: ${message}`,
  );

/** A change as the verbs of records make it: the row and its version. */
async function correct({ database: { connection: sql } }: ImportDesk, name: string, rank: number) {
  await sql`
    with written as (update toys set rank = ${rank} where name ->> 'el' = ${name} returning id)
    insert into record_states (kind, id, version, position) select 'Toy', id, 2, 1 from written
    on conflict (kind, id) do update set version = record_states.version + 1`;
}

const names = async ({ database }: ImportDesk) =>
  (await database.connection`select name ->> 'el' as name from toys order by rank, 1`).map(
    ({ name }) => name,
  );

describe('a row that PostgreSQL refuses', () => {
  const content = `id;Όνομα;Ράφι;Σειρά\n${Array.from({ length: 3000 }, (_, n) => `${n};Τόπι ${n};${n === 2500 ? 'ράφι 7' : `ράφι ${n}`};${n === 1234 ? 5000 : n}\n`).join('')}`;

  it('keeps all out, and is named as people name it', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    await database.connection`alter table toys add check (rank < 4000), add unique (shelf)`;
    const { id } = await dryRun(desk, { content });
    await expect(applyImport(desk, id)).rejects.toMatchObject({
      code: 'INVALID',
      message:
        'Nothing is written: line 1236, Αναγνωριστικό (id) "1234": breaks a rule of the record. The report has 2 such faults.',
    });
    expect(await names(desk)).toEqual([]);
    expect(await told(desk, id)).toEqual([
      '1236 Αναγνωριστικό (id) 1234: breaks a rule of the record',
      '2502 Ράφι ράφι 7: is that of another record already',
    ]);
    // Once the reason is gone, a new look forgets it.
    await database.connection`alter table toys drop constraint toys_rank_check, drop constraint toys_shelf_key`;
    expect((await checkImport(desk, id)).counts).toMatchObject({ faulty: 0, created: 3000 });
    expect((await applyImport(desk, id)).counts).toMatchObject({ created: 3000 });
  });

  it('is left out by choice, and stays in the report', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    await database.connection`alter table toys add check (rank < 4000), add unique (shelf)`;
    const done = await importWhole(desk, { content, options: { partial: true } });
    expect(done).toMatchObject({ state: 'DONE', counts: { faulty: 2, created: 2998 } });
    expect(await names(desk)).toHaveLength(2998);
    expect(await told(desk, done.id)).toHaveLength(2);
    await undoImport(desk, done.id, { actor: clerk });
    expect(await names(desk)).toEqual([]);
  });
});

describe('what was corrected after the dry run', () => {
  it('is not written over: refused with words, or left out by choice', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    await importWhole(desk, { content: 'id;Όνομα;Σειρά\n1;Άλογο;1\n2;Τόπι;2\n3;Κύβος;3\n' });
    const changed = 'id;Όνομα;Σειρά\n1;Άλογο;10\n2;Τόπι;20\n3;Κύβος;3\n';
    const whole = await dryRun(desk, { content: changed });
    const part = await dryRun(desk, { content: changed, options: { partial: true } });
    await correct(desk, 'Τόπι', 5);
    // This one is said by the file as it stood: nothing is written over.
    await correct(desk, 'Κύβος', 3);
    await expect(applyImport(desk, whole.id)).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringMatching(
        /^Nothing is written: line 3, Αναγνωριστικό \(id\) "2": was changed here since the file was read/,
      ),
    });
    expect((await applyImport(desk, part.id)).counts).toMatchObject({ faulty: 1, changed: 1 });
    const rows = await database.connection`select rank from toys order by rank`;
    expect(rows.map(({ rank }) => rank)).toEqual([3, 5, 10]);
  });
});

describe('what has to hold between fields', () => {
  it('is looked at when the file is read, and holds when it is written: of another version nothing is', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const { connection: sql } = database;
    await importWhole(desk, { content: 'id;Όνομα;Πλάτος;Μήκος\n1;Άλογο;38;23\n2;Τόπι;;\n' });
    // Half a point by itself, a whole one with what stands.
    const half = await dryRun(desk, { content: 'id;Όνομα;Πλάτος\n1;Άλογο;38,5\n2;Τόπι;38,5\n' });
    expect(await told(desk, half.id)).toEqual([
      expect.stringMatching(/^3 Μήκος : is missing: a point needs both/),
    ]);
    const good = await dryRun(desk, { content: 'id;Όνομα;Πλάτος\n1;Άλογο;38,5\n' });
    expect(good.counts).toMatchObject({ faulty: 0, changed: 1 });
    await sql`update toys set latitude = null, longitude = null where name ->> 'el' = 'Άλογο'`;
    await correct(desk, 'Άλογο', 1);
    await expect(applyImport(desk, good.id)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await sql`select from toys where (latitude is null) <> (longitude is null)`).toEqual([]);
  });
});

describe('an id of ours that no record has', () => {
  const content = 'id;Όνομα\ntoy:17;Άλογο\n';

  it('is a fault of its row, unless a copy is to be made', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const typo = await dryRun(desk, { content });
    expect(await told(desk, typo.id)).toEqual([
      '2 Αναγνωριστικό (id) toy:17: is an id of ours that no record has, and would be made',
    ]);
    expect((await importWhole(desk, { content, options: { restore: true } })).counts.created).toBe(1);
    // It is there now: the fault has healed.
    expect((await checkImport(desk, typo.id)).counts).toMatchObject({ faulty: 0, same: 1 });
    expect((await importWhole(desk, { content })).counts.same).toBe(1);
  });
});

describe('a record that names others of its own table', () => {
  const shelf = { ...toyRecord.fields['shelf'], kind: recordKind(() => boxRecord) };
  const boxRecord = { ...toyRecord, fields: { ...toyRecord.fields, shelf } } as RecordDefinition;
  const rows = 1100;
  const portion = 1000;
  const content = (part: (n: number) => number | string) =>
    `id;Όνομα;Ράφι\n${Array.from({ length: rows }, (_, n) => `${n};Κουτί ${n};${part(n)}\n`).join('')}`;

  it('comes after them wherever it stands in the file, and can be taken back', async () => {
    await using database = await openTestDatabase();
    const { parts } = await toyDesk(database);
    const desk = { parts: { ...parts, records: [boxRecord] }, database };
    await database.connection`create index on toys (shelf)`;
    await database.connection`alter table toys add foreign key (shelf) references toys (id)`;
    // Each names the last row of the file or one of the next portion.
    const given = { content: content((n) => (n === rows - 1 ? '' : n < 4 ? n + 1 : rows - 1)) };
    const first = await importWhole(desk, given, { portion });
    expect(first.counts).toMatchObject({ faulty: 0, created: rows });
    const other = await importWhole(desk, {
      content: `${content((n) => (n === 0 ? 'new' : n < 4 ? n + 1 : rows - 1)).replace(`;${rows - 1}\n`, `;${rows - 1}\n`)}new;Νέο;\n`,
      options: { partial: true },
    });
    expect(other.counts).toMatchObject({ created: 1 });
    await undoImport(desk, other.id, { actor: clerk });
    await undoImport(desk, first.id, { actor: clerk });
    expect(await database.connection`select 1 from toys`).toHaveLength(0);
  });

  it('does not stand above itself; what names a refused one is refused', async () => {
    await using database = await openTestDatabase();
    const { parts } = await toyDesk(database);
    const desk = { parts: { ...parts, records: [boxRecord] }, database };
    const options = { partial: true };
    await database.connection`alter table toys add check (rank < 4000)`;
    const done = await importWhole(desk, {
      content: 'id;Όνομα;Ράφι;Σειρά\n1;Α;2;\n2;Β;1;\n3;Γ;3;\n4;Δ;5;\n5;Ε;6;\n6;Ζ;;5000\n7;Η;;1\n',
      options,
    });
    expect(done.counts).toMatchObject({ read: 7, faulty: 6, created: 1 });
    expect((await told(desk, done.id)).map((line) => line.replace(/toy:\S+/, '…'))).toMatchInlineSnapshot(`
      [
        "2 Ράφι 1: stands above itself through the records that it names, or more than 100 stand above it",
        "3 Ράφι 2: stands above itself through the records that it names, or more than 100 stand above it",
        "4 Ράφι 3: stands above itself through the records that it names, or more than 100 stand above it",
        "5 Ράφι … names a record of toys that is neither here nor, without faults, in the file",
        "6 Ράφι … names a record of toys that is neither here nor, without faults, in the file",
        "7 Αναγνωριστικό (id) 6: breaks a rule of the record",
      ]
    `);
    expect(await names(desk)).toEqual(['Η']);
  });
});
