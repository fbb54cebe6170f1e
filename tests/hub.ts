import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Hub,
  type HubOptions,
  type Postgres,
  type ServiceHandle,
  startHub,
  type Who,
} from '@koinipoli/local';
import { type Answer, ask } from './ask.js';

/** A hub of a test: all of it is there. */
export interface TestHub extends Hub {
  readonly gateway: ServiceHandle;
  readonly postgres: Postgres;
  /** The process of a network, by name. */
  subgraph(name: string): ServiceHandle;
  /** A token of the development provider: `{ role: 'editor', network: 'kalo' }`; what is not said has a default. */
  tokenFor(who: Who): Promise<string>;
  /** Asks the gateway, as somebody or as nobody. */
  ask(query: string, options?: Asking): Promise<Answer>;
}

/** How a question is asked. */
export interface Asking {
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Who asks; absent: nobody signed in. */
  as?: Who;
}

/** More changes in a minute than any test makes; who tests the limit sets another. */
const limits = { MUTATIONS_PER_MINUTE: '1000000', MUTATIONS_PER_MINUTE_PUBLIC: '1000000' };

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
    const hub = await startHub({
      dataDir,
      temporary: true,
      port: 0,
      silent: true,
      ...options,
      envOf: { ...options.envOf, gateway: { ...limits, ...options.envOf?.gateway } },
    });
    return testHubOf(hub, clean);
  } catch (error) {
    await clean();
    throw error;
  }
}

function testHubOf(hub: Hub, clean: () => Promise<void>): TestHub {
  const { gateway, postgres, identity } = hub;
  if (gateway === undefined || postgres === undefined)
    throw new TypeError('A test hub has a gateway and a PostgreSQL.');
  const tokenFor = (who: Who) => {
    if (identity === undefined) throw new TypeError('This hub has no development provider.');
    return identity.tokenFor(who);
  };
  return {
    ...hub,
    gateway,
    postgres,
    tokenFor,
    async ask(query, { variables, headers, as } = {}) {
      const signedIn = as && { authorization: `Bearer ${await tokenFor(as)}` };
      return ask(hub.url, query, { variables, headers: { ...headers, ...signedIn } });
    },
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
