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
import { expect } from 'vitest';
import { type Answer, ask, askUntil } from './ask.js';

/** A hub of a test: all of it is there. */
export interface TestHub extends Hub {
  readonly gateway: ServiceHandle;
  readonly postgres: Postgres;
  /** The folder of its data. */
  readonly dataDir: string;
  /** The process of a network, by name. */
  subgraph(name: string): ServiceHandle;
  /** A token of the development provider: `{ role: 'editor', network: 'kalo' }`; what is not said has a default. */
  tokenFor(who: Who): Promise<string>;
  /** Waits until the index has everything that its networks told so far. */
  indexed(): Promise<void>;
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

/**
 * More changes in a minute than any test makes, and more time than any answer takes on a busy machine; who tests a limit
 * sets another.
 */
const limits = {
  MUTATIONS_PER_MINUTE: '1000000',
  MUTATIONS_PER_MINUTE_PUBLIC: '1000000',
  SUBGRAPH_TIMEOUT_MS: '60000',
  REQUEST_TIMEOUT_MS: '120000',
  PLAN_TIMEOUT_MS: '60000',
};

/** For `envOf`, where nobody searches: the index follows no network. Of the demo world that takes a minute of a processor. */
export const withoutIndex = { 'common-city': { INDEX_FEEDS: '' } };

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
      startLimitMs: 300_000,
      ...options,
      env: { STATEMENT_TIMEOUT_MS: '60000', ...options.env },
      envOf: { ...options.envOf, gateway: { ...limits, ...options.envOf?.gateway } },
    });
    return testHubOf(hub, options.dataDir ?? dataDir, clean);
  } catch (error) {
    await clean();
    throw error;
  }
}

const shared = new Map<string, { hub: Promise<TestHub>; users: number }>();

/**
 * The hub that all files of a process share which want one of a world and nothing more; it goes with the last of them.
 * What a file changes there, the files after it in `tests/shared-files.ts` meet.
 */
export async function shareTestHub(world: 'seeds' | 'demo' = 'seeds'): Promise<TestHub> {
  const found = shared.get(world) ?? { hub: startTestHub({ world, logLevel: 'trace' }), users: 0 };
  shared.set(world, found);
  found.users += 1;
  const hub = await found.hub;
  return {
    ...hub,
    async [Symbol.asyncDispose]() {
      found.users -= 1;
      if (found.users > 0) return;
      shared.delete(world);
      await hub[Symbol.asyncDispose]();
    },
  };
}

function testHubOf(hub: Hub, dataDir: string, clean: () => Promise<void>): TestHub {
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
    dataDir,
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
    indexed: () => {
      const followed = Object.keys(hub.subgraphs).filter((name) => name !== 'common-city');
      return askUntil(
        () => ask(hub.url, '{ networks { id status } }'),
        ({ data }) => {
          const { networks } = data as { networks: { id: string; status: string | null }[] };
          const up = networks.filter(({ status }) => status === 'UP').map(({ id }) => id);
          expect(up).toEqual(expect.arrayContaining(followed));
        },
        400_000,
      );
    },
    async [Symbol.asyncDispose]() {
      await hub[Symbol.asyncDispose]();
      await clean();
    },
  };
}
