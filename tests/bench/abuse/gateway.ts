import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { getOperationAST, Kind, parse } from 'graphql';

/** What the gateway's process says of itself since it was last asked. */
export interface Load {
  /** The longest that its event loop stood still, in milliseconds. */
  delay: number;
  cpu: number;
  /** The peak of its resident memory, in MiB. */
  memory: number;
}

/** The real gateway over the hub's supergraph, in a process of its own; its networks answer null to everything. */
export interface AbusedGateway extends AsyncDisposable {
  url: string;
  load(): Promise<Load>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const networks = ['common-city', 'kalo', 'social-care', 'support-centres', 'funding-tools'];

const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter((flag) => flag !== '');

/** Runs inside of the gateway's process, before it. */
const probe = `
import { monitorEventLoopDelay } from 'node:perf_hooks';
const loop = monitorEventLoopDelay({ resolution: 2 });
loop.enable();
let peak = 0;
let cpu = process.cpuUsage();
setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()); }, 20).unref();
process.on('message', () => {
  const { user, system } = process.cpuUsage(cpu);
  process.send({ delay: loop.max / 1e6, cpu: (user + system) / 1e3, memory: Math.max(peak, process.memoryUsage.rss()) / 2 ** 20 });
  loop.reset();
  peak = 0;
  cpu = process.cpuUsage();
});
process.channel.unref();`;

/** Starts the built gateway; `env` says what is other than usual. */
export async function startAbused(env: Record<string, string> = {}): Promise<AbusedGateway> {
  const server = await startNothing();
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const urls = networks.map((name) => [`SUBGRAPH_URL_${name.toUpperCase().replaceAll('-', '_')}`, address]);
  const gateway = spawn(
    process.execPath,
    [...flags, '--import', `data:text/javascript,${encodeURIComponent(probe)}`, 'gateway/dist/main.js'],
    {
      cwd: root,
      env: { PATH: process.env['PATH'], PORT: '0', ...Object.fromEntries(urls), ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const url = await readyUrl(gateway);
  return {
    url,
    async load() {
      gateway.send('load');
      const [load] = await once(gateway, 'message');
      return load as Load;
    },
    async [Symbol.asyncDispose]() {
      if (gateway.exitCode === null) {
        gateway.kill('SIGTERM');
        await once(gateway, 'exit');
      }
      server.closeAllConnections();
      server.close();
    },
  };
}

async function readyUrl(gateway: ChildProcess): Promise<string> {
  if (!gateway.stdout) throw new Error('The gateway has no output.');
  const lines = createInterface(gateway.stdout);
  for await (const line of lines) {
    const url = /gateway ready at (http:\S+?)"/.exec(line)?.[1];
    if (url === undefined) continue;
    gateway.stdout.resume();
    return url;
  }
  throw new Error('The gateway did not start.');
}

async function startNothing(): Promise<Server> {
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    res.setHeader('content-type', 'application/json');
    res.end(body === '' ? '{}' : JSON.stringify({ data: nothingFor(JSON.parse(body)) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function nothingFor({ query, variables }: { query: string; variables?: Record<string, unknown> }) {
  const selections = getOperationAST(parse(query, { noLocation: true }))?.selectionSet.selections ?? [];
  const lists = Object.values(variables ?? {}).filter(Array.isArray);
  return Object.fromEntries(
    selections.flatMap((each) => {
      if (each.kind !== Kind.FIELD) return [];
      const isEntities = each.name.value === '_entities';
      return [[(each.alias ?? each.name).value, isEntities ? (lists[0]?.map(() => null) ?? []) : null]];
    }),
  );
}
