import { randomUUID } from 'node:crypto';
import type { RecordDefinition } from '@koinipoli/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyRecord } from './toy-import.js';
import { createToys } from './toy-table.js';
import { startUploads, type UploadNetwork } from './upload-network.js';

/** Toys that editors write, and moderators close; their place is for moderators alone. */
const kept = {
  ...toyRecord,
  name: 'kept-toys',
  fields: { ...toyRecord.fields, rank: { ...toyRecord.fields['rank'], least: 'moderator' } },
  may: { ...toyRecord.may, close: { least: 'moderator' } },
} as RecordDefinition;

let network: UploadNetwork;
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [toyRecord, kept] });
  await network.database.connection.unsafe(createToys);
});
afterAll(() => network[Symbol.asyncDispose]());

const open = (input: object, who = 'maria editor') =>
  network.ask(
    who,
    `mutation ($input: ImportInput!) { openToyImport(input: $input) {
      import { id } upload { url method } problems { path code } } }`,
    { input: { source: 'shop', fileName: 'toys.csv', bytes: 3, ...input } },
  );
const stateOf = async (id: string) =>
  (await network.ask('maria editor', 'query ($id: ID!) { toyImport(id: $id) { state } }', { id })).toyImport
    ?.state;

/** Opens an import of kept toys, sends its file, and waits until it is checked. */
async function send(body: string, input: object = {}): Promise<string> {
  const { openToyImport } = await open({ record: 'kept-toys', bytes: Buffer.byteLength(body), ...input });
  const { import: opened, upload } = openToyImport;
  const path = upload.url.replace('/upload/toys/', '/upload/');
  await network.send('maria editor', path, { method: upload.method, body });
  await expect.poll(() => stateOf(opened.id), { interval: 100 }).toBe('CHECKED');
  return opened.id;
}
const apply = (who: string, id: string) =>
  network.ask(who, 'mutation ($id: ID!) { applyToyImport(id: $id) { problems { code } } }', { id });

describe('who may', () => {
  it('close by a file: whoever may by hand', async () => {
    const id = await send('id;Όνομα\nk1;Κουτί\n', { closeVanished: true });
    await expect(apply('maria editor', id)).rejects.toThrow('FORBIDDEN');
    expect(await stateOf(id)).toBe('CHECKED');
    expect((await apply('mod moderator', id)).applyToyImport.problems).toEqual([]);
    await expect.poll(() => stateOf(id), { interval: 100 }).toBe('DONE');
  });

  it('write a field by a file: whoever may by hand', async () => {
    const file = (rank: string) => `id;Όνομα;Σειρά\nr1;Ράβδος;${rank}\n`;
    const ranked = await send(file('3'), { source: 'ranks' });
    await expect(apply('maria editor', ranked)).rejects.toThrow(
      'FORBIDDEN: The field rank of a Toy is for moderators and above; you are editor',
    );
    expect((await apply('mod moderator', ranked)).applyToyImport.problems).toEqual([]);
    await expect.poll(() => stateOf(ranked), { interval: 100 }).toBe('DONE');
    // What stands may come again, and what is not said stays.
    const again = await send(`${file('3')}r2;Ρόπτρο;\n`, { source: 'ranks' });
    expect((await apply('maria editor', again)).applyToyImport.problems).toEqual([]);
    await expect.poll(() => stateOf(again), { interval: 100 }).toBe('DONE');
  });

  it('have what a program brought, or somebody who was forgotten: moderators', async () => {
    const id = randomUUID();
    const { connection } = network.database;
    await connection`
      insert into imports (id, source, file_name, state, role) values (${id}, 'command', 'a.csv', 'CHECKED', 'editor')`;
    await connection`insert into uploads (import, bytes, expires_at) values (${id}, 3, now())`;
    const path = `/upload/imports/${id}`;
    for (const who of ['stranger editor', 'other moderator'])
      expect((await network.send(who, path, { method: 'PUT', body: 'abc' })).status, who).toBe(404);
    expect((await network.send('stranger editor', `${path}/report`)).status).toBe(404);
    expect((await network.send('other moderator', `${path}/report`)).status).toBe(200);
  });
});

it('a name has one line', async () => {
  for (const name of ['source', 'fileName']) {
    const { openToyImport } = await open({ [name]: 'one\ntwo' });
    expect(openToyImport.problems).toContainEqual({ path: ['input', name], code: 'INVALID' });
  }
});

describe('an import and its upload', () => {
  it('are opened together, or not at all', async () => {
    const { connection } = network.database;
    const before = await connection`select id from imports order by 1`;
    await connection.unsafe(`
      create function refuse() returns trigger language plpgsql as $$ begin raise 'no room'; end $$;
      create trigger refuse before insert on uploads for each row execute function refuse()`);
    await expect(open({ source: 'torn' }, 'new editor')).rejects.toThrow('INTERNAL');
    await connection.unsafe('drop trigger refuse on uploads; drop function refuse()');
    expect(await connection`select id from imports order by 1`).toEqual(before);
    expect(await connection`select subject from people where subject = 'new'`).toEqual([]);
  });

  it('are opened at once no oftener than one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 24 }, () => open({}, 'many editor')));
    const refused = answers.filter(({ openToyImport }) => openToyImport.import === null);
    expect(refused.map(({ openToyImport }) => openToyImport.problems[0].code)).toEqual(
      Array(4).fill('LIMIT'),
    );
  });
});
