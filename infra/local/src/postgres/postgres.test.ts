import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { isAlive, until } from '../machine/process.js';
import { temporaryFolder } from '../testing/temporary.js';
import { createPostgres } from './postgres.js';

async function ask<T>(url: string, question: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return (await sql.unsafe(question)) as unknown as T[];
  } finally {
    await sql.end();
  }
}

test('a fresh folder becomes a Greek cluster that only a password opens', async () => {
  await using folder = await temporaryFolder();
  await using server = await createPostgres({ dataDir: folder.path, temporary: true });
  const sorted = await ask<{ w: string }>(
    server.adminUrl,
    `select w from unnest(array['b', 'Ω', 'ά', 'β']) w order by w`,
  );
  expect(sorted.map(({ w }) => w)).toEqual(['ά', 'β', 'Ω', 'b']);
  const password = join(folder.path, 'password');
  expect((await stat(password)).mode & 0o777).toBe(0o600);
  const wrong = server.adminUrl.replace((await readFile(password, 'utf8')).trim(), 'guess');
  await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed');
});

test('PostgreSQL knows Greek letters: trigrams, words, capitals and stems', async () => {
  await using folder = await temporaryFolder();
  await using server = await createPostgres({ dataDir: folder.path, temporary: true });
  await ask(server.adminUrl, 'create extension pg_trgm');
  const question = `select similarity('ΠΕΡΙΣΤΈΡΙ', 'περιστέρι') as near, 'άλφα' ~ '^\\w+$' as word,
    'ΑΘΉΝΑ' ilike 'αθήνα' as same, to_tsvector('greek', 'ΔΟΜΈΣ φροντίδας')::text as stems`;
  expect(await ask(server.adminUrl, question)).toEqual([
    { near: 1, word: true, same: true, stems: "'δομ':1 'φροντιδ':2" },
  ]);
});

test('as root the server runs as somebody else, otherwise as ourselves', async () => {
  await using folder = await temporaryFolder();
  await using server = await createPostgres({ dataDir: folder.path, temporary: true });
  const owner = (await stat(join(folder.path, 'cluster', 'postmaster.pid'))).uid;
  const self = process.getuid?.();
  if (self === 0) expect(owner).not.toBe(0);
  else expect(owner).toBe(self);
  expect(isAlive(server.pid)).toBe(true);
});

test('createDatabase makes it once, even when two ask at the same time', async () => {
  await using folder = await temporaryFolder();
  await using server = await createPostgres({ dataDir: folder.path, temporary: true });
  await Promise.all([server.createDatabase('one'), server.createDatabase('one')]);
  await ask(server.urlOf('one'), 'create table t (n int)');
  await server.createDatabase('one');
  expect(await ask(server.urlOf('one'), 'select count(*)::int as n from t')).toEqual([{ n: 0 }]);
  await expect(server.createDatabase('x"; drop table t')).rejects.toThrow('no name');
});

test('a second start uses the same cluster and port', async () => {
  await using folder = await temporaryFolder();
  const first = await createPostgres({ dataDir: folder.path, temporary: true });
  const { pid, adminUrl } = first;
  await ask(adminUrl, 'create table kept as select 7 as n');
  await first[Symbol.asyncDispose]();
  expect(isAlive(pid)).toBe(false);
  await using second = await createPostgres({ dataDir: folder.path });
  expect(second.adminUrl).toBe(adminUrl);
  expect(await ask(second.adminUrl, 'show fsync')).toEqual([{ fsync: 'on' }]);
  expect(await ask(second.adminUrl, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('a port that is taken by now is replaced', async () => {
  await using folder = await temporaryFolder();
  const first = await createPostgres({ dataDir: folder.path, temporary: true });
  const port = Number(new URL(first.adminUrl).port);
  await first[Symbol.asyncDispose]();
  const other = createServer().listen(port, '127.0.0.1');
  try {
    await using second = await createPostgres({ dataDir: folder.path });
    expect(Number(new URL(second.adminUrl).port)).not.toBe(port);
    expect(await ask(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  } finally {
    other.close();
  }
});

test('after kill -9 it comes back by itself, with what was committed', async () => {
  await using folder = await temporaryFolder();
  const notices: string[] = [];
  await using server = await createPostgres({
    dataDir: folder.path,
    onRestart: (text) => notices.push(text),
  });
  await ask(server.adminUrl, 'create table kept as select generate_series(1, 1000) as n');
  const dead = server.pid;
  process.kill(dead, 'SIGKILL');
  expect(await until(() => server.pid !== dead, 60_000)).toBe(true);
  expect(await ask(server.adminUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  expect(notices[0]).toContain('PostgreSQL stopped');
});

test('a half-made cluster is made anew, and leaves nothing behind', async () => {
  await using folder = await temporaryFolder();
  await mkdir(join(folder.path, 'initdb-abc123', 'base'), { recursive: true });
  await writeFile(join(folder.path, 'initdb-abc123', 'PG_VERSION'), '18\n');
  await using server = await createPostgres({ dataDir: folder.path, temporary: true });
  expect(await ask(server.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect((await readdir(folder.path)).filter((name) => name.startsWith('initdb-'))).toEqual([]);
});

test('a postmaster.pid whose number another program has by now is no obstacle', async () => {
  await using folder = await temporaryFolder();
  const first = await createPostgres({ dataDir: folder.path, temporary: true });
  await first[Symbol.asyncDispose]();
  const cluster = join(folder.path, 'cluster');
  const { uid, gid } = await stat(cluster);
  // PostgreSQL takes a living process of its own user for another server.
  const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
  try {
    await writeFile(
      join(cluster, 'postmaster.pid'),
      `${other.pid}\n${cluster}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`,
    );
    await using second = await createPostgres({ dataDir: folder.path });
    expect(await ask(second.adminUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(isAlive(Number(other.pid))).toBe(true);
  } finally {
    other.kill();
  }
});

test('two at once on one folder: the second is told who was first', async () => {
  await using folder = await temporaryFolder();
  const options = { dataDir: folder.path, temporary: true };
  const [one, two] = await Promise.allSettled([createPostgres(options), createPostgres(options)]);
  const won = [one, two].find((result) => result.status === 'fulfilled');
  const lost = [one, two].find((result) => result.status === 'rejected');
  await won?.value[Symbol.asyncDispose]();
  expect(lost?.reason.message).toContain(`Another hub (pid ${process.pid}) works on this data folder`);
  expect(won).toBeDefined();
});

test('a temporary server ends with the process that started it, even by kill -9', async () => {
  await using folder = await temporaryFolder();
  const face = new URL('../../dist/index.js', import.meta.url).href;
  const script = `const { createPostgres } = await import('${face}');
    const server = await createPostgres({ dataDir: '${folder.path}', temporary: true });
    process.stdout.write(String(server.pid)); setInterval(() => {}, 1000);`;
  const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const server = await new Promise<number>((resolve) =>
    starter.stdout.once('data', (data) => resolve(Number(data))),
  );
  expect(isAlive(server)).toBe(true);
  starter.kill('SIGKILL');
  expect(await until(() => !isAlive(server), 60_000)).toBe(true);
});

test('a lost password is said, and the data are left alone', async () => {
  await using folder = await temporaryFolder();
  const first = await createPostgres({ dataDir: folder.path, temporary: true });
  await first[Symbol.asyncDispose]();
  await writeFile(join(folder.path, 'password'), '');
  await expect(createPostgres({ dataDir: folder.path })).rejects.toThrow('password is missing');
  expect(await readdir(folder.path)).toContain('cluster');
});
