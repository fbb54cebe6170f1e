import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, freePort, startChild } from '../gateway/child.js';
import type { Network } from './federation.js';

/** What can be wrong with a network, in the order of the table. */
export const faults = [
  'slow',
  'hangs',
  'drops connections',
  'breaks off',
  'garbage',
  'HTML',
  '500',
  '503',
  '100 MB',
  'dead',
  'restarted',
] as const;

/** One of them. */
export type Fault = (typeof faults)[number];

/** A network that can be made to fail. */
export interface Faulty extends AsyncDisposable {
  url: string;
  /** Lets it fail for so long, and heals it; gives the moment since when it is well again. */
  fail(fault: Fault, seconds: number): Promise<number>;
}

/** Starts a network in a process of its own. */
export async function startFaulty(network: Network): Promise<Faulty> {
  const port = await freePort();
  let pid = 0;
  let child: Child;

  async function start(): Promise<void> {
    child = startChild({
      script: '../faults/subgraph.js',
      env: { NETWORK: network, PORT: String(port) },
    });
    pid = await child.ask<number>('ready');
  }

  async function failWhile(fault: Fault, seconds: number): Promise<void> {
    if (fault === 'hangs') {
      process.kill(pid, 'SIGSTOP');
      await sleep(seconds * 1000);
      process.kill(pid, 'SIGCONT');
    } else if (fault === 'dead' || fault === 'restarted') {
      process.kill(pid, 'SIGKILL');
      if (fault === 'dead') await sleep(seconds * 1000);
      await start();
    } else {
      await child.ask('behave', { fault });
      await sleep(seconds * 1000);
      await child.ask('behave', { fault: null });
    }
  }

  await start();
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async fail(fault, seconds) {
      await failWhile(fault, seconds);
      return performance.now();
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
