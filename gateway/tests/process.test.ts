import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { Agent, request } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '../src/config/config.js';
import { createGateway } from '../src/server.js';
import { compose, patience, startSubgraph, writeSupergraph } from './graph.js';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

interface Running {
  child: ChildProcess;
  output: () => string;
  exit: Promise<number | null>;
}

function run(env: Record<string, string>, args: string[] = []): Running {
  // Another folder than the package's: defaults may not depend on where the process is started.
  const child = spawn(process.execPath, [...args, main], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH, PORT: '0', ...patience, ...env },
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  cleanUps.push(() => child.kill('SIGKILL'));
  return { child, output: () => output, exit: once(child, 'close').then(([code]) => code) };
}

async function untilReady({ output, exit }: Running): Promise<string> {
  let ended = false;
  void exit.then(() => {
    ended = true;
  });
  while (!ended) {
    const url = /gateway ready at (http:\/\/[^"]+)/.exec(output())?.[1];
    if (url) return url;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(output());
}

async function slowGraph() {
  const slow = await startSubgraph('slow', 'type Query { hello: String }', {
    Query: { hello: () => 'late' },
  });
  const supergraph = await writeSupergraph(compose([slow]));
  cleanUps.push(
    () => slow[Symbol.asyncDispose](),
    () => supergraph[Symbol.asyncDispose](),
  );
  return { slow, SUPERGRAPH_PATH: supergraph.file };
}

/** EX_CONFIG of sysexits.h: whoever supervises the process need not start it again. */
const badConfig = 78;

/** Starts one in this process; gives why it cannot. */
async function refusalOf(env: Record<string, string>): Promise<unknown> {
  const start = async () => createGateway(readConfig({ PORT: '0', ...env }), pino({ enabled: false }));
  return start().then(() => 'It started.', Object);
}

describe('a start that cannot succeed names the variable and exits with 78', () => {
  test('in words, and without a stack', async () => {
    const { exit, output } = run({ SUPERGRAPH_PATH: '/nowhere/supergraph.graphql' });
    expect(await exit).toBe(badConfig);
    expect(output()).toMatch(/SUPERGRAPH_PATH \/nowhere.*ENOENT/);
    expect(output()).not.toMatch(/\n\s+at /);
  });

  test.each([
    ['a file that is not GraphQL', { SUPERGRAPH_PATH: main }, /SUPERGRAPH_PATH .*not a usable supergraph/],
    ['a port that is none', { PORT: 'http' }, /PORT is not a whole number/],
    ['a limit that is no number', { MAX_DEPTH: 'x' }, /MAX_DEPTH is not a whole number/],
    ['a host of elsewhere', { HOST: '192.0.2.1' }, /HOST 192\.0\.2\.1 is not an address of this machine/],
    [
      'an override of an unknown subgraph',
      { SUBGRAPH_URL_FAST: 'http://localhost:1/' },
      /SUBGRAPH_URL_FAST names no subgraph.*slow/,
    ],
    [
      'a timeout of an unknown subgraph',
      { SUBGRAPH_TIMEOUT_MS_FAST: '1' },
      /SUBGRAPH_TIMEOUT_MS_FAST names no subgraph/,
    ],
    ['pages that are not there', { WEB_PATH: '/nowhere' }, /WEB_PATH \/nowhere is not a folder/],
  ])('%s', async (_name, env, message) => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    expect(await refusalOf({ SUPERGRAPH_PATH, ...env })).toMatchObject({
      name: 'StartError',
      exitCode: badConfig,
      message: expect.stringMatching(message),
    });
  });

  test('a plain schema and a broken supergraph', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const sdl = await readFile(SUPERGRAPH_PATH, 'utf8');
    for (const text of [
      'type Query { a: Int }',
      sdl.replace('hello: String', 'hello: Strin'),
      sdl.replaceAll('join/v0.', 'join/v9.'),
    ]) {
      await using broken = await writeSupergraph(text);
      expect(await refusalOf({ SUPERGRAPH_PATH: broken.file })).toMatchObject({
        name: 'StartError',
        exitCode: badConfig,
        message: expect.stringContaining('SUPERGRAPH_PATH'),
      });
    }
  });

  test('but with 1 if its port is taken, which may be free a moment later', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const holder = createServer().listen(0, '127.0.0.1');
    cleanUps.push(() => holder.close());
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { exit, output } = run({ SUPERGRAPH_PATH, PORT: String(port) });
    expect(await exit).toBe(1);
    expect(output()).toContain(`PORT ${port} on 127.0.0.1 is taken`);
  });
});

describe('a stop', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'by %s lets a request in flight finish, then ends by itself',
    async (signal) => {
      const { slow, SUPERGRAPH_PATH } = await slowGraph();
      const running = run({ SUPERGRAPH_PATH });
      const url = await untilReady(running);
      const arrived = new Promise<void>((resolve) => {
        slow.behave((res) => {
          resolve();
          setTimeout(() => res.end('{"data":{"hello":"late"}}'), 500);
        });
      });
      const agent = new Agent({ keepAliveTimeout: 60_000 });
      cleanUps.push(() => agent.destroy());
      const pending = request(`${url}/graphql?query={hello}`, { dispatcher: agent });
      await arrived;
      running.child.kill(signal);
      const { statusCode, body } = await pending;
      expect([statusCode, await body.json()]).toMatchObject([200, { data: { hello: 'late' } }]);
      expect(await running.exit).toBe(0);
      expect(running.output()).toContain('"msg":"stopped"');
      await expect(request(`${url}/health/ready`)).rejects.toThrow();
    },
  );

  test('is told of beforehand: not ready, and answering all the same', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const running = run({ SUPERGRAPH_PATH, STOP_DELAY_MS: '600000' });
    const url = await untilReady(running);
    running.child.kill('SIGTERM');
    await expect.poll(async () => (await request(`${url}/health/ready`)).statusCode).toBe(503);
    const { statusCode, headers, body } = await request(`${url}/graphql?query={hello}`);
    expect([statusCode, headers.connection]).toEqual([200, 'close']);
    expect(await body.json()).toMatchObject({ data: { hello: 'late' } });
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(1);
  });

  test('answers those who came while the event loop was busy, also where the door is to be closed next', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const go = path.join(path.dirname(SUPERGRAPH_PATH), 'go');
    const busy = `import { existsSync, writeSync } from 'node:fs'; process.on('SIGUSR2', () => { writeSync(1, 'busy'); while (!existsSync(${JSON.stringify(go)})); })`;
    const running = run({ SUPERGRAPH_PATH, STOP_DELAY_MS: '1' }, [
      '--import',
      `data:text/javascript,${encodeURIComponent(busy)}`,
    ]);
    const url = new URL(await untilReady(running));
    running.child.kill('SIGUSR2');
    await expect.poll(running.output).toContain('busy');
    running.child.kill('SIGTERM');
    const callers = Array.from({ length: 12 }, async () => {
      const socket = connect(Number(url.port), url.hostname);
      await once(socket, 'connect');
      return { socket, answer: text(socket) };
    });
    for (const { socket } of await Promise.all(callers))
      socket.write('GET /graphql?query={hello} HTTP/1.1\r\nhost: hub\r\n\r\n');
    await writeFile(go, '');
    for (const { answer } of await Promise.all(callers)) expect(await answer).toContain('"hello":"late"');
    expect(await running.exit).toBe(0);
  });

  test('does not wait for a connection on which nothing was ever asked', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const running = run({ SUPERGRAPH_PATH, STOP_TIMEOUT_MS: '600000' });
    const url = new URL(await untilReady(running));
    const silent = connect(Number(url.port), url.hostname);
    await once(silent, 'connect');
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(0);
  });

  test('gives up on a request that never ends, and says so', async () => {
    const { slow, SUPERGRAPH_PATH } = await slowGraph();
    slow.behave(() => {});
    const running = run({ SUPERGRAPH_PATH, STOP_TIMEOUT_MS: '300' });
    const url = await untilReady(running);
    request(`${url}/graphql?query={hello}`).catch(() => {});
    while (slow.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(1);
    expect(running.output()).toContain('STOP_TIMEOUT_MS');
  });

  test('after an uncaught exception is orderly and non-zero', async () => {
    const { SUPERGRAPH_PATH } = await slowGraph();
    const fault = 'data:text/javascript,process.on("SIGUSR2", () => { throw new Error("sec" + "ret") })';
    const running = run({ SUPERGRAPH_PATH }, ['--import', fault]);
    await untilReady(running);
    running.child.kill('SIGUSR2');
    expect(await running.exit).toBe(1);
    expect(running.output()).toMatch(/uncaught exception[\s\S]*"msg":"stopped"/);
    expect(running.output()).not.toContain('secret');
  });
});

test('a start needs no subgraph, and no network but this machine', async () => {
  const supergraph = await writeSupergraph(
    compose([{ name: 'gone', url: 'http://127.0.0.1:1/', typeDefs: 'type Query { hello: String }' }]),
  );
  cleanUps.push(() => supergraph[Symbol.asyncDispose]());
  const running = run({ SUPERGRAPH_PATH: supergraph.file });
  const url = await untilReady(running);
  const { body } = await request(`${url}/graphql?query={hello}`);
  expect(await body.json()).toMatchObject({
    data: { hello: null },
    errors: [{ extensions: { network: 'gone' } }],
  });
  for (const line of running.output().trim().split('\n')) expect(JSON.parse(line).service).toBe('gateway');
});
