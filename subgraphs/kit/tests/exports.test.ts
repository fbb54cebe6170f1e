import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyRecord } from './toy-import.js';
import { createToys } from './toy-table.js';
import { startUploads, type UploadNetwork } from './upload-network.js';

let network: UploadNetwork;
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [toyRecord, { ...toyRecord, name: 'other-toys' }] });
  const { connection } = network.database;
  await connection.unsafe(createToys);
  // More than what lies between the database and somebody who does not read.
  await connection`
    insert into toys (id, name, shelf) select 'toy:' || n, jsonb_build_object('el', 'Τόπι ' || n), repeat('x', 1500)
    from generate_series(1, 20000) n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const maria = 'maria editor';
const addressOf = async (args = '') => {
  const { toyExport } = await network.ask(
    maria,
    `{ toyExport${args && `(${args})`} { url fileName format } }`,
  );
  return { ...toyExport, path: toyExport.url.replace('/upload/toys/', '/upload/') };
};

/** Asks for an export and reads its head alone. */
async function begin(path = '/upload/exports/csv/toys') {
  const end = new AbortController();
  const headers = { authorization: `Bearer ${await network.token(maria)}` };
  const answer = await fetch(new URL(path, network.url()), { headers, signal: end.signal });
  return { answer, end: () => end.abort() };
}
/** One that has begun: what somebody left a moment ago may still be at work in its place. */
async function beginOnceFree() {
  let begun = await begin();
  while (begun.answer.status === 429) {
    begun.end();
    await sleep(20);
    begun = await begin();
  }
  return begun;
}
/** The processes of PostgreSQL that work for exports. */
const atWork = () =>
  network.database.connection<{ pid: number }[]>`
    select pid from pg_stat_activity
    where datname = current_database() and query like 'fetch%'`;

describe('an export', () => {
  it('is a file under the headings that an import reads', async () => {
    const { path, fileName, format } = await addressOf('record: "toys"');
    expect([fileName, format]).toEqual(['toys-toys.csv', 'csv']);
    const { status, text, headers } = await network.send(maria, path);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toBe('attachment; filename="toys-toys.csv"');
    const [first, ...rows] = text.trimEnd().split('\r\n');
    expect(first).toMatch(/^\ufeff?Αναγνωριστικό;Όνομα;/);
    expect(rows).toHaveLength(20_000);
    expect(rows[0]).toMatch(/^toy:1;Τόπι 1;;;x{1500};/);
  });

  it('of all records is a zip of tables', async () => {
    const { path, fileName } = await addressOf();
    expect(fileName).toBe('toys.zip');
    const { answer, end } = await begin(path);
    const { value } = (await answer.body?.getReader().read()) ?? {};
    expect(
      Buffer.from(value ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    end();
  });

  it('is for editors and above', async () => {
    for (const who of ['x member', 'y public']) {
      expect((await network.send(who, '/upload/exports/csv/toys')).status).toBe(403);
      await expect(network.ask(who, '{ toyExport { url } }')).rejects.toThrow('FORBIDDEN');
    }
    const nobody = await network.send('', '/upload/exports/csv/toys');
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    const past = await fetch(new URL('/upload/exports/csv/toys', network.url()));
    expect([past.status, past.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="internal"']);
  });

  it('is refused where there is no such format, or no such records', async () => {
    await expect(addressOf('format: "pdf"')).rejects.toThrow(
      'BAD_USER_INPUT: format: there is none pdf, but csv',
    );
    await expect(addressOf('record: "cars"')).rejects.toThrow('BAD_USER_INPUT: record');
    for (const path of ['pdf', 'csv/cars', 'csv/..%2Ftoys'])
      expect((await network.send(maria, `/upload/exports/${path}`)).status, path).toBe(404);
  });

  it('is one of four at a time, and nobody is read for who has gone', async () => {
    const begun = await Promise.all(Array.from({ length: 4 }, beginOnceFree));
    expect(begun.map(({ answer }) => answer.status)).toEqual([200, 200, 200, 200]);
    const { status, text } = await network.send(maria, '/upload/exports/csv/toys');
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    for (const { end } of begun) end();
    await expect.poll(atWork).toHaveLength(0);
    const again = await beginOnceFree();
    expect(again.answer.status).toBe(200);
    again.end();
  });

  it('ends before its end where the database goes, and the network stays', async () => {
    const { answer } = await beginOnceFree();
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader?.read()) ?? { done: true, value: '' };
    // With its first row here it is at work, and waits for its reader; what another export left behind may go too.
    let text = '';
    while (!text.includes('toy:1;')) text += (await next()).value ?? '';
    for (const { pid } of await atWork())
      await network.database.connection`select pg_terminate_backend(${pid})`;
    const toTheEnd = async () => {
      while (!(await next()).done);
    };
    await expect(toTheEnd()).rejects.toThrow();
    await expect.poll(async () => (await network.send(maria, '/upload/exports/csv/toys')).status).toBe(200);
  });
});
