import { faultsOf, undoImport } from '@koinipoli/kit';
import { describe, expect, it } from 'vitest';
import { openTestDatabase } from './database.js';
import { clerk, dryRun, importWhole, toyDesk } from './toy-import.js';

const file = `id;Όνομα;Name (en);Ράφι;Σειρά;Ξύλινο;Θέματα
1;Αλογάκι;Horse;α;3;ναι;topic:play
2;"Κουτί; ""μεγάλο""
με δύο γραμμές";;β;1.000;όχι;
3;=SUM(1);;;;;
`;

describe('an import', () => {
  it('creates, finds the same again, changes what differs, and can be undone', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const first = await importWhole(desk, { content: file });
    expect(first).toMatchObject({ state: 'DONE', counts: { read: 3, faulty: 0, created: 3, changed: 0 } });
    const rows = await database.connection`select * from toys order by name ->> 'el' collate "C"`;
    expect(
      rows.map((row) => [row['name'], row['rank'], row['wooden'], row['topics'], row['languages']]),
    ).toEqual([
      [{ el: '=SUM(1)' }, 0, false, [], ['el']],
      [{ el: 'Αλογάκι', en: 'Horse' }, 3, true, ['topic:play'], ['el', 'en']],
      [{ el: 'Κουτί; "μεγάλο"\nμε δύο γραμμές' }, 1000, false, [], ['el']],
    ]);
    const again = await importWhole(desk, { content: file });
    expect(again.counts).toMatchObject({ read: 3, created: 0, changed: 0, same: 3 });
    const changed = await importWhole(desk, { content: file.replace('Horse', 'Pony') });
    expect(changed.counts).toMatchObject({ created: 0, changed: 1, same: 2 });
    await undoImport(desk, changed.id, { actor: clerk });
    const [horse] = await database.connection`select name from toys where name ->> 'el' = 'Αλογάκι'`;
    expect(horse?.['name']).toEqual({ el: 'Αλογάκι', en: 'Horse' });
    const revisions =
      await database.connection`select version, verb from revisions join record_states using (kind, id, version)`;
    expect(revisions.map(({ version, verb }) => `${verb} ${version}`).sort()).toEqual([
      'import 1',
      'import 1',
      'undo 3',
    ]);
    await database.connection`
      insert into revisions (kind, id, version, verb, role)
      select kind, id, version + 1, 'correct', 'editor' from record_states where version = 3`;
    await expect(undoImport(desk, first.id, { actor: clerk })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    });
    await undoImport(desk, first.id, { actor: clerk, keepChanged: true });
    expect(await database.connection`select 1 from toys`).toHaveLength(1);
  });

  it('is not undone over what somebody is just changing', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const { id } = await importWhole(desk, { content: file });
    const writer = await database.connection.reserve();
    await writer`begin`;
    await writer`update toys set rank = 77 where name ->> 'el' = 'Αλογάκι'`;
    await writer`
      with noted as (
        update record_states set version = version + 1
        where id = (select id from toys where name ->> 'el' = 'Αλογάκι') returning kind, id, version)
      insert into revisions (kind, id, version, verb, role) select kind, id, version, 'correct', 'editor' from noted`;
    const undoing = undoImport(desk, id, { actor: clerk });
    undoing.catch(() => {});
    const waiting = () => database.connection`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await expect.poll(waiting).toHaveLength(1);
    await writer`commit`;
    writer.release();
    await expect(undoing).rejects.toMatchObject({ code: 'STALE_VERSION' });
    expect(await database.connection`select rank from toys where name ->> 'el' = 'Αλογάκι'`).toEqual([
      { rank: 77 },
    ]);
  });

  it('names what is wrong with a row, and where', async () => {
    await using database = await openTestDatabase();
    const desk = await toyDesk(database);
    const found = await dryRun(desk, {
      content:
        'id,name,rank,topics,latitude,longitude\n1,,x,topic:nothing,,\n2,Α,2147483648,,23.7,37.9\n2,Β,1,,,\ncare:9,Γ,1,,,\n',
    });
    expect(found.counts).toMatchObject({ read: 4, faulty: 4 });
    const faults = await faultsOf(desk, found.id, { first: 10 });
    expect(
      faults.map(({ line, column, value, message }) => `${line} ${column} ${value}: ${message}`),
    ).toMatchInlineSnapshot(`
      [
        "2 rank x: is no whole number",
        "2 topics topic:nothing: "topic:nothing" is no topic that is known here",
        "2 name : is missing, and the record cannot be without it",
        "3 rank 2147483648: is more than 2147483647",
        "3 latitude 23.7: is a longitude of Greece: the two are in each other's place",
        "3 longitude 37.9: is a latitude of Greece: the two are in each other's place",
        "4 Αναγνωριστικό (id) 2: means the same record as line 3; keep one of the two",
        "5 Αναγνωριστικό (id) care:9: is the id of another network or of another kind; ids here begin with toy:",
      ]
    `);
  });
});
