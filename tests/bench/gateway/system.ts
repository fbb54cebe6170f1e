import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Child, freePort, startChild } from './child.js';

/** A federation to put gateways before. */
export interface Federation {
  name: string;
  supergraphPath: string;
  /** Where each subgraph answers. */
  urls: Readonly<Record<string, string>>;
  /** File with the key by which subgraphs know a gateway. */
  internalKey?: string;
}

/** A gateway that is measured. */
export interface System {
  name: string;
  url: string;
  child: Child;
}

/** What gateways are started from. */
export interface Ground {
  root: string;
  /** Where the others are installed. */
  peers: string;
}

type Start = (
  ground: Ground,
  federation: Federation,
) => { script: string; cwd?: string; env: NodeJS.ProcessEnv };

/** The gateways by name, in the order of the table. */
export const starts: Readonly<Record<string, Start>> = {
  own: ({ root }, federation) => ours(join(root, 'gateway'), federation, 'own'),
  stock: ({ root }, federation) => ours(join(root, 'gateway'), federation, 'stock'),
  apollo: (_, { supergraphPath, internalKey }) => ({
    script: './apollo.js',
    env: { SUPERGRAPH_PATH: supergraphPath, INTERNAL_KEY: internalKey, APOLLO_TELEMETRY_DISABLED: '1' },
  }),
  hive: (ground, federation) => hive(ground, federation, '0'),
  'hive, shared': (ground, federation) => hive(ground, federation, '1'),
  // Another build of ours, to measure a change: BENCH_OTHER is the folder of a gateway.
  other: (_, federation) => ours(process.env.BENCH_OTHER ?? '', federation, 'own'),
};

/** Ours runs with it (`npm start`), so the others do. */
const YOUNG_HEAP = '--max-semi-space-size=64';
const usage = new URL('./usage.js', import.meta.url).href;

/** Starts a gateway in a process of its own; done when it answers. */
export async function startSystem(name: string, ground: Ground, federation: Federation): Promise<System> {
  const start = starts[name];
  if (!start) throw new RangeError(`There is no system ${name}: ${Object.keys(starts).join(', ')}.`);
  return startMeasured(name, start(ground, federation));
}

/** A bare server that answers as many bytes: what any gateway costs at least. */
export async function startFloor(bytes: number): Promise<System> {
  return startMeasured('bare server', { script: './floor.js', env: { BYTES: String(Math.round(bytes)) } });
}

async function startMeasured(name: string, { script, cwd, env }: ReturnType<Start>): Promise<System> {
  const port = await freePort();
  const flags = [YOUNG_HEAP, ...(process.env.BENCH_NODE_FLAGS?.split(' ') ?? []), '--import', usage];
  const child = startChild({ script, cwd, flags, env: { ...env, PORT: String(port) } });
  const url = `http://127.0.0.1:${port}/graphql`;
  await untilReady(url, name);
  return { name, url, child };
}

function ours(folder: string, federation: Federation, engine: string) {
  const urls = Object.entries(federation.urls).map(([name, url]) => [
    `SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`,
    url,
  ]);
  const env = {
    ...Object.fromEntries(urls),
    SUPERGRAPH_PATH: federation.supergraphPath,
    INTERNAL_KEY: federation.internalKey,
    ENGINE: engine,
    // The others write no line for each request either.
    LOG_LEVEL: 'error',
    // Left to the load: one question goes through many objects.
    SUBGRAPH_TIMEOUT_MS: '30000',
  };
  return { script: pathToFileURL(join(folder, 'dist/main.js')).href, cwd: folder, env };
}

function hive({ peers }: Ground, { supergraphPath, internalKey }: Federation, shares: string) {
  const env = { PEERS: peers, SUPERGRAPH_PATH: supergraphPath, INTERNAL_KEY: internalKey, SHARES: shares };
  return { script: './hive.js', env };
}

async function untilReady(url: string, name: string): Promise<void> {
  const end = performance.now() + 60_000;
  for (;;) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).catch(() => undefined);
    if (answer?.status === 200) return void (await answer.text());
    if (performance.now() > end) throw new Error(`${name} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The supergraph with the addresses where the subgraphs really are. */
export async function addressed(path: string, urls: Readonly<Record<string, string>>): Promise<string> {
  const sdl = await readFile(path, 'utf8');
  return sdl.replace(/(@join__graph\(name: "([^"]+)", url: )"[^"]*"/g, (whole, head, name) =>
    urls[name] ? `${head}"${urls[name]}"` : whole,
  );
}
