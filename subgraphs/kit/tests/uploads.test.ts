import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toyRecord } from './toy-import.js';
import { createToys } from './toy-table.js';
import { openByHand, startUploads, type UploadNetwork } from './upload-network.js';

const shown = `id state source fileName format record partial bytes counts { read faulty created changed same vanished closed }
  problems { path code message } report progress { step fraction rows secondsLeft }`;
const open = `mutation ($input: ImportInput!) { openToyImport(input: $input) {
  import { ${shown} } upload { url method headers { name value } expiresAt } problems { path code message } } }`;
const step = (verb: string, more = '') =>
  `mutation ($id: ID!) { ${verb}ToyImport(id: $id${more}) { import { ${shown} } problems { path code message } } }`;
const one = `query ($id: ID!) { toyImport(id: $id) { ${shown} } }`;

/** Toys that editors may correct, and moderators make. */
const may = { ...toyRecord.may, create: { least: 'moderator' } } as const;
const guarded = { ...toyRecord, name: 'guarded-toys', may };

let network: UploadNetwork;
const [maria, nikos, moderator] = ['maria editor', 'nikos editor', 'mod moderator'] as const;
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [toyRecord, guarded] });
  await network.database.connection.unsafe(createToys);
});
afterAll(() => network[Symbol.asyncDispose]());

const csv = (rows: string[]) => `id;Όνομα;Σειρά\n${rows.join('\n')}\n`;

/** Opens an import as somebody and sends its file. */
async function send(who: string, body: string, input: object = {}): Promise<string> {
  const bytes = Buffer.byteLength(body);
  const { openToyImport } = await network.ask(who, open, {
    input: { source: 'shop', fileName: 'toys.csv', bytes, record: 'toys', ...input },
  });
  expect(openToyImport.problems).toEqual([]);
  const { url, method } = openToyImport.upload;
  const path = url.replace('/upload/toys/', '/upload/');
  expect((await network.send(who, path, { method, body })).status).toBe(204);
  return openToyImport.import.id;
}

const stateOf = async (who: string, id: string) => (await network.ask(who, one, { id })).toyImport;
const reaches = (who: string, id: string, state: string) =>
  expect.poll(async () => (await stateOf(who, id))?.state, { interval: 100 }).toBe(state);
const toys = () => network.database.connection`select name ->> 'el' as name, rank from toys order by 1`;

describe('an import by the graph', () => {
  it('goes from its opening to its undoing', async () => {
    const body = csv(['a;Άλογο;1', 'b;Βάρκα;2']);
    const opened = await network.ask(maria, open, {
      input: { source: 'first', fileName: 'παιχνίδια.csv', bytes: Buffer.byteLength(body), record: 'toys' },
    });
    const { import: fresh, upload } = opened.openToyImport;
    expect(fresh).toMatchObject({
      state: 'OPEN',
      source: 'first',
      fileName: 'παιχνίδια.csv',
      record: 'toys',
      partial: false,
      bytes: Buffer.byteLength(body),
      counts: { read: 0, created: 0 },
      problems: [],
      report: null,
      progress: null,
    });
    expect(upload).toMatchObject({
      url: `/upload/toys/imports/${fresh.id}`,
      method: 'PUT',
      headers: [
        { name: 'content-length', value: String(Buffer.byteLength(body)) },
        { name: 'content-type', value: 'application/octet-stream' },
      ],
    });
    const minutes = (Date.parse(upload.expiresAt) - Date.now()) / 60_000;
    expect(minutes > 55 && minutes <= 60).toBe(true);

    await network.send(maria, `/upload/imports/${fresh.id}`, { method: 'PUT', body });
    await reaches(maria, fresh.id, 'CHECKED');
    expect(await stateOf(maria, fresh.id)).toMatchObject({
      format: 'csv',
      counts: { read: 2, faulty: 0, created: 2, changed: 0, same: 0 },
      progress: null,
    });
    expect(await toys()).toEqual([]);
    expect(await readdir(network.spool)).toEqual([]);

    const applied = await network.ask(maria, step('apply'), { id: fresh.id });
    expect(applied.applyToyImport).toMatchObject({ import: { id: fresh.id }, problems: [] });
    await reaches(maria, fresh.id, 'DONE');
    expect(await toys()).toMatchObject([
      { name: 'Άλογο', rank: 1 },
      { name: 'Βάρκα', rank: 2 },
    ]);

    await expect(network.ask(maria, step('undo'), { id: fresh.id })).rejects.toThrow('FORBIDDEN');
    expect((await network.ask(moderator, step('undo'), { id: fresh.id })).undoToyImport.problems).toEqual([]);
    await reaches(maria, fresh.id, 'UNDONE');
    expect(await toys()).toEqual([]);
  });

  it('lists its faults, and has a report of them', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => (at % 10 === 9 ? `f${at};;x` : `f${at};Τόπι;${at}`));
    const id = await send(maria, csv(rows), { source: 'faulty' });
    await reaches(maria, id, 'CHECKED');
    const query = `query ($id: ID!, $after: String) { toyImport(id: $id) { report faults(first: 4, after: $after) {
      totalCount nodes { line column value message instead } pageInfo { hasNextPage endCursor } } } }`;
    const { toyImport } = await network.ask(maria, query, { id });
    expect(toyImport.faults).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true } });
    expect(toyImport.faults.nodes[0]).toMatchObject({
      line: 11,
      column: expect.stringMatching(/Όνομα|Σειρά/),
    });
    const rest = await network.ask(maria, query, { id, after: toyImport.faults.pageInfo.endCursor });
    expect(rest.toyImport.faults.nodes).toHaveLength(2);
    expect(rest.toyImport.faults.pageInfo.hasNextPage).toBe(false);
    const both = [...toyImport.faults.nodes, ...rest.toyImport.faults.nodes];
    expect(both.map(({ line }: { line: number }) => line)).toEqual([11, 11, 21, 21, 31, 31]);

    const report = await network.send(maria, toyImport.report.replace('/upload/toys/', '/upload/'));
    expect(report.status).toBe(200);
    expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(report.headers.get('content-disposition')).toBe(`attachment; filename="import-${id}.csv"`);
    expect(report.text.trim().split('\r\n')).toHaveLength(7);
    expect((await network.send(nikos, `/upload/imports/${id}/report`)).status).toBe(404);
    expect((await network.send(moderator, `/upload/imports/${id}/report`)).status).toBe(200);

    const refused = await network.ask(maria, step('apply'), { id });
    expect(refused.applyToyImport).toMatchObject({ import: null, problems: [{ code: 'INVALID' }] });
    await expect(network.ask(maria, query, { id, after: 'x' })).rejects.toThrow('BAD_CURSOR');
  });

  it('is written without its faulty rows where it is partial', async () => {
    const id = await send(maria, csv(['p1;Ποδήλατο;1', 'p2;;x']), { source: 'partial', partial: true });
    await reaches(maria, id, 'CHECKED');
    await network.ask(maria, step('apply'), { id });
    await reaches(maria, id, 'DONE');
    expect(await toys()).toMatchObject([{ name: 'Ποδήλατο' }]);
    await network.ask(moderator, step('undo'), { id });
    await reaches(maria, id, 'UNDONE');
  });

  it('is cancelled, and forgets its file and its rows', async () => {
    const id = await send(maria, csv(['c1;Κύβος;1']), { source: 'cancelled' });
    await reaches(maria, id, 'CHECKED');
    expect((await network.ask(maria, step('cancel'), { id })).cancelToyImport.import.state).toBe('CANCELLED');
    await expect
      .poll(
        () =>
          network.database.connection`select to_regclass(${`import_rows_${id.replaceAll('-', '')}`}) as t`,
      )
      .toEqual([{ t: null }]);
    expect((await network.ask(maria, step('apply'), { id })).applyToyImport.problems[0].code).toBe('CLOSED');
    expect(await readdir(network.spool)).toEqual([]);
  });

  it('of a file that cannot be read says why', async () => {
    for (const [body, fileName] of [
      ['\0\u0001\u0002\0binary\0', 'a.csv'],
      ['{"a": [', 'a.json'],
    ] as const) {
      const id = await send(maria, body, { fileName, source: 'unread' });
      await reaches(maria, id, 'FAILED');
      const { problems } = await stateOf(maria, id);
      expect(problems).toEqual([{ path: [], code: 'INVALID', message: expect.stringMatching(/\w{3}/) }]);
      await expect.poll(() => readdir(network.spool)).toEqual([]);
    }
  });

  it('goes on after the process that did it has ended', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `r${at};Ρόδα ${at};${at}`);
    const id = await send(maria, csv(rows), { source: 'restart' });
    await network.restart();
    await reaches(maria, id, 'CHECKED');
    expect((await stateOf(maria, id)).counts).toMatchObject({ read: 20_000, faulty: 0, created: 20_000 });
    await network.ask(maria, step('cancel'), { id });
  });
});

describe('who may', () => {
  it('see and decide: whoever opened it, and moderators', async () => {
    const id = await send(maria, csv(['w1;Ξύλο;1']), { source: 'whose' });
    await reaches(maria, id, 'CHECKED');
    expect(await stateOf(nikos, id)).toBeNull();
    for (const verb of ['apply', 'cancel'])
      expect((await network.ask(nikos, step(verb), { id }))[`${verb}ToyImport`]).toMatchObject({
        import: null,
        problems: [{ code: 'NOT_YOURS' }],
      });
    const list = '{ toyImports(filter: { sources: ["whose"] }) { totalCount nodes { id } } }';
    expect((await network.ask(nikos, list)).toyImports).toEqual({ totalCount: 0, nodes: [] });
    expect((await network.ask(maria, list)).toyImports).toEqual({ totalCount: 1, nodes: [{ id }] });
    expect((await network.ask(moderator, list)).toyImports.totalCount).toBe(1);
    expect((await network.ask(moderator, step('cancel'), { id })).cancelToyImport.problems).toEqual([]);
  });

  it('write by a file: whoever may by hand', async () => {
    const body = 'id;Όνομα\nm1;Μόνο\n';
    const id = await send(maria, body, { source: 'guarded', record: 'guarded-toys' });
    await reaches(maria, id, 'CHECKED');
    await expect(network.ask(maria, step('apply'), { id })).rejects.toThrow(
      'FORBIDDEN: guarded-toys are written by moderators and above',
    );
    expect((await stateOf(maria, id)).state).toBe('CHECKED');
    await network.ask(moderator, step('apply'), { id });
    await reaches(maria, id, 'DONE');
  });

  it('open: editors and above', async () => {
    const input = { source: 's', fileName: 'a.csv', bytes: 3 };
    for (const who of ['x member', 'y public'])
      await expect(network.ask(who, open, { input })).rejects.toThrow('FORBIDDEN');
  });
});

describe('what is refused at the opening', () => {
  it.each<[string, object, string, string[]]>([
    ['an empty file', { bytes: 0 }, 'INVALID', ['input', 'bytes']],
    ['a file too large', { bytes: 2_000_000_000 }, 'LIMIT', ['input', 'bytes']],
    ['a source that is no name', { source: 'a b' }, 'INVALID', []],
    ['records that there are none of', { record: 'cars' }, 'INVALID', []],
    ['a format that there is none of', { format: 'pdf' }, 'INVALID', []],
    ['markup', { fileName: '<b>a</b>.csv' }, 'INVALID', ['input', 'fileName']],
    ['control characters', { source: 'a\u0007' }, 'INVALID', ['input', 'source']],
    ['a name without end', { fileName: 'a'.repeat(201) }, 'INVALID', ['input', 'fileName']],
    ['no name', { fileName: ' ' }, 'REQUIRED', ['input', 'fileName']],
  ])('%s', async (_name, given, code, path) => {
    const input = { source: 's', fileName: 'a.csv', bytes: 3, ...given };
    const { openToyImport } = await network.ask(maria, open, { input });
    expect(openToyImport).toMatchObject({ import: null, upload: null, problems: [{ code, path }] });
  });

  it('an id that is none, of any step', async () => {
    for (const id of ['x', '00000000-0000-0000-0000-000000000000', 'a\u0000b'])
      for (const verb of ['apply', 'cancel', 'undo'])
        expect((await network.ask(moderator, step(verb), { id }))[`${verb}ToyImport`]).toMatchObject({
          import: null,
          problems: [{ code: 'NOT_FOUND' }],
        });
    expect((await network.ask(maria, one, { id: 'x' })).toyImport).toBeNull();
  });

  it('the twenty-first that waits for its file', async () => {
    for (let at = 0; at < 20; at += 1) await openByHand(network.database, { subject: 'many', bytes: 3 });
    const input = { source: 's', fileName: 'a.csv', bytes: 3 };
    expect((await network.ask('many editor', open, { input })).openToyImport.problems).toMatchObject([
      { code: 'LIMIT' },
    ]);
  });
});
