import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hub, type HubOptions, type Postgres, type ServiceHandle, startHub } from '@koinipoli/local';

/** A hub of a test: all of it is there. */
export interface TestHub extends Hub {
  readonly gateway: ServiceHandle;
  readonly postgres: Postgres;
  /** The process of a network, by name. */
  subgraph(name: string): ServiceHandle;
}

/**
 * Starts the whole hub on free ports with a data folder of its own, which goes with it. It holds the facts alone, or
 * `{ world: 'demo', scale: 3 }` beside them.
 */
export async function startTestHub(options: HubOptions = {}): Promise<TestHub> {
  const dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-hub-'));
  const clean = () => rm(dataDir, { recursive: true, force: true });
  try {
    // Started by root, PostgreSQL runs as somebody else, who has to enter the folder.
    await chmod(dataDir, 0o755);
    const hub = await startHub({ dataDir, temporary: true, port: 0, silent: true, ...options });
    return testHubOf(hub, clean);
  } catch (error) {
    await clean();
    throw error;
  }
}

function testHubOf(hub: Hub, clean: () => Promise<void>): TestHub {
  const { gateway, postgres } = hub;
  if (gateway === undefined || postgres === undefined)
    throw new TypeError('A test hub has a gateway and a PostgreSQL.');
  return {
    ...hub,
    gateway,
    postgres,
    subgraph(name) {
      const handle = hub.subgraphs[name];
      if (handle === undefined) throw new RangeError(`There is no network ${name}.`);
      return handle;
    },
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      await clean();
    },
  };
}
