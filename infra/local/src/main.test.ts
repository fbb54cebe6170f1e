import { randomInt } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { isFree } from './machine/port.js';
import { isAlive, until } from './machine/process.js';
import { IDENTITY_PORT_OFFSET, LETTERS_PORT_OFFSET, NETWORKS } from './networks.js';
import { createPostgres } from './postgres/postgres.js';
import { type HubProcess, makeRepository, startMain } from './testing/fake-repository.js';
import { temporaryFolder } from './testing/temporary.js';

interface Situation extends AsyncDisposable {
  readonly port: number;
  readonly dataDir: string;
  /** Where the services note their ends. */
  readonly ends: string;
  start(args?: readonly string[]): HubProcess;
}

/** The first of the ports of a hub, where nobody else looks for some. */
async function freeBlock(): Promise<number> {
  for (;;) {
    block += 20;
    if (await portsAreFree(block)) return block;
  }
}
let block = 9_000 + 20 * randomInt(50);

async function repository(): Promise<Situation> {
  const folder = await temporaryFolder();
  await makeRepository(folder.path);
  const port = await freeBlock();
  const [dataDir, ends] = [join(folder.path, '.data'), join(folder.path, 'ends')];
  const started: HubProcess[] = [];
  return {
    port,
    dataDir,
    ends,
    start(args = []) {
      const hub = startMain(folder.path, { PORT: String(port), ENDS: ends, PATH: process.env.PATH }, args);
      started.push(hub);
      return hub;
    },
    async [Symbol.asyncDispose]() {
      for (const { child, ended } of started) {
        child.kill('SIGTERM');
        await ended;
      }
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function portsAreFree(port: number): Promise<boolean> {
  const offsets = [
    0,
    IDENTITY_PORT_OFFSET,
    LETTERS_PORT_OFFSET,
    ...NETWORKS.map(({ portOffset }) => portOffset),
  ];
  const ports = offsets.map((offset) => port + offset);
  return (await Promise.all(ports.map((number) => isFree(number)))).every(Boolean);
}

async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s ends gateway, subgraphs and PostgreSQL, in this order',
  async (signal) => {
    await using situation = await repository();
    const hub = situation.start();
    await hub.says(`Koini Poli is ready at http://127.0.0.1:${situation.port}/graphql`);
    expect(hub.output()).toContain('social-care | {"level":30,"msg":"listening"}\n');
    const server = await postmasterPid(situation.dataDir);
    hub.child.kill(signal);
    expect(await hub.ended).toBe(0);
    const ends = (await readFile(situation.ends, 'utf8')).trim().split('\n');
    expect(ends[0]).toBe('gateway');
    expect(ends.slice(1).sort()).toEqual(NETWORKS.map(({ name }) => name).sort());
    expect(isAlive(server)).toBe(false);
    expect(await portsAreFree(situation.port)).toBe(true);
  },
);

test('kill -9 of the hub frees all ports; the next start takes over PostgreSQL and ends it', async () => {
  await using situation = await repository();
  const first = situation.start();
  await first.says('is ready');
  const server = await postmasterPid(situation.dataDir);
  first.child.kill('SIGKILL');
  expect(await until(() => portsAreFree(situation.port), 60_000)).toBe(true);
  expect(isAlive(server)).toBe(true);
  const second = situation.start();
  await second.says('is ready');
  expect(await postmasterPid(situation.dataDir)).toBe(server);
  second.child.kill('SIGTERM');
  expect(await second.ended).toBe(0);
  expect(isAlive(server)).toBe(false);
});

test('hub and PostgreSQL killed in the middle of a write: what was committed is there', async () => {
  await using situation = await repository();
  const hub = situation.start();
  await hub.says('is ready');
  const server = await postmasterPid(situation.dataDir);
  const port = (await readFile(join(situation.dataDir, 'postgres/port'), 'utf8')).trim();
  const password = (await readFile(join(situation.dataDir, 'postgres/password'), 'utf8')).trim();
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/koinipoli_demo_social_care`, {
    max: 1,
  });
  await sql`create table kept as select generate_series(1, 500) as n`;
  await sql.unsafe('begin');
  await sql`insert into kept select generate_series(501, 900)`;
  for (const pid of [Number(hub.child.pid), server]) process.kill(pid, 'SIGKILL');
  await hub.ended;
  await sql.end({ timeout: 0 });
  await using again = await createPostgres({ dataDir: join(situation.dataDir, 'postgres') });
  const check = postgres(again.urlOf('koinipoli_demo_social_care'), { max: 1 });
  expect(await check`select count(*)::int as n from kept`).toMatchObject([{ n: 500 }]);
  await check.end();
});

test('a taken port is named, with its holder and the way out, before anything starts', async () => {
  await using situation = await repository();
  const other = createServer().listen(situation.port + 3, '127.0.0.1');
  try {
    const hub = situation.start();
    expect(await hub.ended).toBe(1);
    expect(hub.output()).toContain(`Port ${situation.port + 3} (for social-care) is taken by `);
    expect(hub.output()).toContain('PORT=4100 npm start');
    await expect(postmasterPid(situation.dataDir)).rejects.toThrow();
  } finally {
    other.close();
  }
});

test('a second hub on the same folder is sent away; one on another starts its network again with its schema', async () => {
  await using situation = await repository();
  await using other = await repository();
  const first = situation.start();
  await first.says('is ready');
  const dataDir = join(situation.dataDir, 'postgres');
  await expect(createPostgres({ dataDir })).rejects.toThrow(`Another hub (pid ${first.child.pid})`);
  const second = other.start(['--only', 'social-care']);
  await second.says(`social-care is ready at http://127.0.0.1:${other.port + 3}/graphql`);
  expect(first.child.exitCode).toBeNull();
  await startsAgainWithItsSchema(other, second);
});

/** The hub runs social care alone, whose schema is written anew. */
async function startsAgainWithItsSchema({ dataDir, port }: Situation, hub: HubProcess): Promise<void> {
  const pid = async () => {
    const answer = await fetch(`http://127.0.0.1:${port + 3}/env`).catch(() => undefined);
    return ((await answer?.json()) as { pid: number } | undefined)?.pid;
  };
  const before = await pid();
  const contract = join(dataDir, '../schema/sdl');
  await mkdir(contract, { recursive: true });
  const isTold = async () => {
    // Again and again: the hub may not be looking yet.
    await writeFile(join(contract, 'social-care.graphql'), 'type Query { new: ID }');
    return hub.output().includes('social-care has another schema, and is started again.');
  };
  expect(await until(isTold, 90_000)).toBe(true);
  expect(await until(async () => ![before, undefined].includes(await pid()), 90_000)).toBe(true);
}

test('a signal during the start ends it cleanly', async () => {
  await using situation = await repository();
  const hub = situation.start();
  // Taken when it is seen: while a cluster is being made, the file comes and goes.
  let server = 0;
  await until(async () => {
    server = await postmasterPid(situation.dataDir).catch(() => 0);
    return server > 0;
  }, 60_000);
  hub.child.kill('SIGINT');
  expect(await hub.ended).toBe(0);
  expect(isAlive(server)).toBe(false);
  expect(await portsAreFree(situation.port)).toBe(true);
});

test('what is wrong with the configuration is said without a stack, exit code 78', async () => {
  await using situation = await repository();
  const hub = situation.start(['--world', 'mars']);
  expect(await hub.ended).toBe(78);
  expect(hub.output()).toBe('--world mars does not exist; there are demo, seeds.\n');
});
