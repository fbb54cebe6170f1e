import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyRecord } from './toy-import.js';
import { createToys } from './toy-table.js';
import { startUploads, type UploadNetwork } from './upload-network.js';

/** Toys that editors write, and moderators close. */
const kept = {
  ...toyRecord,
  name: 'kept-toys',
  may: { ...toyRecord.may, close: { least: 'moderator' } },
} as const;

let network: UploadNetwork;
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [toyRecord, kept] });
  await network.database.connection.unsafe(createToys);
});
afterAll(() => network[Symbol.asyncDispose]());

const open = (input: object) =>
  network.ask(
    'maria editor',
    `mutation ($input: ImportInput!) { openToyImport(input: $input) {
      import { id } upload { url method } problems { path code } } }`,
    { input: { source: 'shop', fileName: 'toys.csv', bytes: 3, ...input } },
  );
const stateOf = async (id: string) =>
  (await network.ask('maria editor', 'query ($id: ID!) { toyImport(id: $id) { state } }', { id })).toyImport
    ?.state;

describe('who may', () => {
  it('close by a file: whoever may by hand', async () => {
    const body = 'id;Όνομα\nk1;Κουτί\n';
    const { openToyImport } = await open({
      record: 'kept-toys',
      closeVanished: true,
      bytes: Buffer.byteLength(body),
    });
    const { import: opened, upload } = openToyImport;
    const path = upload.url.replace('/upload/toys/', '/upload/');
    await network.send('maria editor', path, { method: upload.method, body });
    await expect.poll(() => stateOf(opened.id), { timeout: 20_000, interval: 100 }).toBe('CHECKED');
    const apply = 'mutation ($id: ID!) { applyToyImport(id: $id) { problems { code } } }';
    await expect(network.ask('maria editor', apply, { id: opened.id })).rejects.toThrow('FORBIDDEN');
    expect(await stateOf(opened.id)).toBe('CHECKED');
    const { applyToyImport } = await network.ask('mod moderator', apply, { id: opened.id });
    expect(applyToyImport.problems).toEqual([]);
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
