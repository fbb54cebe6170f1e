import { afterAll, beforeAll, expect, it } from 'vitest';
import { toyRecord } from './toy-import.js';
import { createToys } from './toy-table.js';
import { openByHand, startUploads, type UploadNetwork } from './upload-network.js';

const open = `mutation ($input: ImportInput!) { openToyImport(input: $input) { import { id } } }`;
const step = (verb: string) =>
  `mutation ($id: ID!) { it: ${verb}ToyImport(id: $id) { problems { message } } }`;

let network: UploadNetwork;
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [toyRecord] });
  await network.database.connection.unsafe(createToys);
});
afterAll(() => network[Symbol.asyncDispose]());

async function send(fileName: string, body: string): Promise<string> {
  const bytes = Buffer.byteLength(body);
  const input = { source: 'told', fileName, bytes, record: 'toys' };
  const { openToyImport } = await network.ask('anna editor', open, { input });
  const { id } = openToyImport.import;
  expect((await network.send('anna editor', `/upload/imports/${id}`, { method: 'PUT', body })).status).toBe(
    204,
  );
  return id;
}

const reaches = (id: string, state: string) =>
  expect
    .poll(
      async () =>
        (await network.ask('anna editor', 'query ($id: ID!) { toyImport(id: $id) { state } }', { id }))
          .toyImport.state,
      { interval: 100 },
    )
    .toBe(state);

it('shows the faults of ten imports at once and not of more', async () => {
  for (let at = 0; at < 11; at += 1) await openByHand(network.database, { subject: 'lister', bytes: 3 });
  const query = (first: number) => `{ toyImports(first: ${first}) { nodes { faults { totalCount } } } }`;
  const { toyImports } = await network.ask('lister editor', query(10));
  expect(toyImports.nodes).toHaveLength(10);
  await expect(network.ask('lister editor', query(11))).rejects.toThrow(
    'LIMIT_EXCEEDED: A question reads the faults of at most 10 imports',
  );
});

it('tells whoever opened it when it is over, who asked to be told', async () => {
  const { connection } = network.database;
  const told = () => connection`
    select kind, params ->> 'file' as file, params #>> '{outcome,en}' as outcome
    from notices order by at, outcome`;
  const quiet = await send('quiet.csv', 'id;Όνομα\nq1;Νήμα\n');
  await reaches(quiet, 'CHECKED');
  await network.ask('mod moderator', step('apply'), { id: quiet });
  await reaches(quiet, 'DONE');
  await connection`
    insert into notice_subscriptions (pseudonym, email, language, kinds, confirmed_at)
    select pseudonym, subject || '@example.org', 'el', '{IMPORT_FINISHED}', now() from people`;
  const id = await send('toys.csv', 'id;Όνομα\nn1;Νήμα\n');
  await reaches(id, 'CHECKED');
  expect(await told()).toEqual([]);

  await network.ask('mod moderator', step('apply'), { id });
  const done = {
    kind: 'IMPORT_FINISHED',
    file: 'toys.csv',
    outcome: 'written, records new 1, changed 0, closed 0',
  };
  await expect.poll(told).toEqual([done]);
  await reaches(id, 'DONE');
  await network.ask('mod moderator', step('undo'), { id });
  await expect.poll(told).toEqual([done, { ...done, outcome: 'taken back as a whole' }]);
  await reaches(id, 'UNDONE');
  await send('a.json', '{"a": [');
  await expect.poll(told).toHaveLength(3);
  expect((await told())[2]).toMatchObject({ file: 'a.json', outcome: 'not done; it says itself why' });
  expect(await connection`select distinct subject from notices join people using (pseudonym)`).toEqual([
    { subject: 'anna' },
  ]);
});
