import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSpool } from '../src/upload/spool.js';
import { openByHand, sendByHand, startUploads, type UploadNetwork } from './upload-network.js';

let network: UploadNetwork;
const maria = 'maria editor';
beforeAll(async () => {
  network = await startUploads({ name: 'toys', records: [] });
});
afterAll(() => network[Symbol.asyncDispose]());
beforeEach(async () => {
  for (const name of await readdir(network.spool)) await rm(join(network.spool, name));
});

const put = (who: string, id: string, body: string) =>
  network.send(who, `/upload/imports/${id}`, { method: 'PUT', body });
const open = (bytes: number, subject = 'maria') => openByHand(network.database, { subject, bytes });
const files = () => readdir(network.spool);
const codeOf = (text: string) => JSON.parse(text).errors[0].extensions.code;

describe('the file of an import', () => {
  it('lies in the spool under a name of ours, for nobody else, and its step waits', async () => {
    const id = await open(10);
    expect((await put(maria, id, '0123456789')).status).toBe(204);
    expect(await files()).toEqual([`${id}.upload`]);
    expect(await readFile(join(network.spool, `${id}.upload`), 'utf8')).toBe('0123456789');
    expect((await stat(join(network.spool, `${id}.upload`))).mode & 0o777).toBe(0o600);
    expect((await stat(network.spool)).mode & 0o777).toBe(0o700);
    const [row] = await network.database.connection`
      select state, progress ->> 'step' as step from import_overviews where id = ${id}`;
    expect(row).toEqual({ state: 'CHECKING', step: 'STAGE' });
  });

  it('comes once', async () => {
    const id = await open(3);
    expect((await put(maria, id, 'abc')).status).toBe(204);
    const again = await put(maria, id, 'xyz');
    expect([again.status, codeOf(again.text)]).toEqual([409, 'CONFLICT']);
    expect(again.text).toContain('It has its file already.');
    expect(await readFile(join(network.spool, `${id}.upload`), 'utf8')).toBe('abc');
  });

  it('does not come twice at once', async () => {
    const id = await open(6);
    const headers = { authorization: `Bearer ${await network.token(maria)}`, 'content-length': 6 };
    const first = sendByHand(new URL(`/upload/imports/${id}`, network.url()).href, headers);
    first.sent.write('abc');
    await expect.poll(files).toHaveLength(1);
    const second = await put(maria, id, 'uvwxyz');
    expect([second.status, second.text]).toEqual([409, expect.stringContaining('being sent already')]);
    first.sent.end('def');
    expect(await first.answer).toBe(204);
    expect(await readFile(join(network.spool, `${id}.upload`), 'utf8')).toBe('abcdef');
  });

  it('that breaks off leaves nothing, and may come again', async () => {
    const id = await open(6);
    const headers = { authorization: `Bearer ${await network.token(maria)}`, 'content-length': 6 };
    const { sent } = sendByHand(new URL(`/upload/imports/${id}`, network.url()).href, headers);
    sent.write('abc');
    await expect.poll(files).toHaveLength(1);
    sent.destroy();
    await expect.poll(files).toEqual([]);
    expect((await put(maria, id, 'abcdef')).status).toBe(204);
  });

  it('has the length that was announced', async () => {
    const id = await open(5);
    const longer = await put(maria, id, 'abcdef');
    expect([longer.status, codeOf(longer.text)]).toEqual([413, 'LIMIT_EXCEEDED']);
    expect(longer.text).toContain('announced with 5 bytes, and this has 6');
    expect((await put(maria, id, 'abcd')).status).toBe(400);
    const headers = { authorization: `Bearer ${await network.token(maria)}`, 'transfer-encoding': 'chunked' };
    const chunked = sendByHand(new URL(`/upload/imports/${id}`, network.url()).href, headers);
    chunked.sent.end('abcde');
    expect(await chunked.answer).toBe(400);
    expect(await files()).toEqual([]);
  });

  it('comes in time', async () => {
    const id = await openByHand(network.database, { subject: 'maria', bytes: 3, expired: true });
    const late = await put(maria, id, 'abc');
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('too old')]);
  });
});

describe('the address of an import', () => {
  it('is of whoever opened it', async () => {
    const id = await open(3, 'nikos');
    for (const [subject, role, status] of [
      ['maria', 'editor', 404],
      ['maria', 'steward', 404],
      ['nikos', 'member', 403],
      ['nikos', 'public', 403],
    ] as const)
      expect((await put(`${subject} ${role}`, id, 'abc')).status).toBe(status);
    const nobody = await put('', id, 'abc');
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await network.send('', `/upload/imports/${id}/report`)).status).toBe(401);
    expect(await files()).toEqual([]);
    expect((await put('nikos editor', id, 'abc')).status).toBe(204);
  });

  it('is nothing without a token of the gateway for this network', async () => {
    const id = await open(3);
    const url = new URL(`/upload/imports/${id}`, network.url());
    for (const token of ['', 'nonsense', `${await network.token(maria)}xyz`]) {
      const headers = { authorization: `Bearer ${token}` };
      expect((await fetch(url, { method: 'PUT', body: 'abc', headers })).status).toBe(401);
    }
    for (const other of ['nonsense', id.toUpperCase(), '00000000-0000-0000-0000-000000000000', '%00'])
      expect((await put(maria, other, 'abc')).status).toBe(404);
    expect(await files()).toEqual([]);
  });
});

describe('the spool', () => {
  it('is a folder of this user', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spools-'));
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await writeFile(join(folder, 'file'), '');
    await expect(openSpool(join(folder, 'link'))).rejects.toThrow('SPOOL_DIR');
    await expect(openSpool(join(folder, 'file'))).rejects.toThrow();
    await rm(folder, { recursive: true });
  });

  it('loses parts that nobody writes to any more, and no others', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spools-'));
    const spool = await openSpool(folder);
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    for (const name of ['old.part', 'new.part', `${id}.upload`, 'note.txt'])
      await writeFile(join(folder, name), 'x');
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    for (const name of ['old.part', `${id}.upload`]) await utimes(join(folder, name), longAgo, longAgo);
    expect(await spool.sweep()).toEqual([id]);
    expect((await readdir(folder)).sort()).toEqual([`${id}.upload`, 'new.part', 'note.txt'].sort());
    await rm(folder, { recursive: true });
  });
});
