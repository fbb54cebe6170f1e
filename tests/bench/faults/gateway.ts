import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Child, freePort, startChild } from '../gateway/child.js';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const memory = new URL('./memory.js', import.meta.url).href;

/** A gateway in a process of its own. */
export interface BenchGateway extends AsyncDisposable {
  url: string;
  child: Child;
  /** The ids of all requests that reached it, once it has ended. */
  arrived(): Promise<ReadonlySet<string>>;
}

/** Starts one over a supergraph; done when it answers. */
export async function startGateway(supergraph: string, timeoutMs: number): Promise<BenchGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'faults-'));
  const file = join(folder, 'supergraph.graphql');
  await writeFile(file, supergraph);
  const arrivals = join(folder, 'arrived');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = startChild({
    script: pathToFileURL(join(root, 'gateway/dist/main.js')).href,
    flags: ['--import', memory],
    env: {
      PORT: String(port),
      SUPERGRAPH_PATH: file,
      SUBGRAPH_TIMEOUT_MS: String(timeoutMs),
      BENCH_ARRIVED: arrivals,
      LOG_LEVEL: 'silent',
    },
  });
  while (!(await fetch(`${url}/health/ready`).catch(() => undefined))?.ok) await sleep(50);
  return {
    url,
    child,
    async arrived() {
      await child.ended;
      return new Set((await readFile(arrivals, 'utf8')).split('\n'));
    },
    async [Symbol.asyncDispose]() {
      await child[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}
