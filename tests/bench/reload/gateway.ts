import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../gateway/dist/main.js', import.meta.url));

/** What its log tells of supergraphs. */
export type Told = 'live' | 'refused';

/** The built gateway in a process of its own. */
export interface ReloadedGateway extends AsyncDisposable {
  url: string;
  /** Has it look for a new supergraph. */
  look(): void;
  /** How often that was told. */
  times(what: Told): number;
  /** Waits until it has been told so often. */
  until(what: Told, times: number): Promise<void>;
}

/** Starts one; done when it answers. */
export async function startReloaded(env: Record<string, string>): Promise<ReloadedGateway> {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const told = { live: 0, refused: 0 };
  let url = '';
  // Line by line: a load writes megabytes of them.
  createInterface({ input: child.stdout }).on('line', (line) => {
    url ||= /gateway ready at (http:[^"]+)/.exec(line)?.[1] ?? '';
    told.live += Number(line.includes('a new supergraph is live'));
    told.refused += Number(line.includes('the new supergraph is refused'));
  });
  await wait(child, () => url !== '');
  return {
    url,
    look: () => void child.kill('SIGHUP'),
    times: (what) => told[what],
    until: (what, times) => wait(child, () => told[what] >= times),
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function wait(child: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null) throw new Error(`The gateway ended with ${child.exitCode}.`);
    await sleep(20);
  }
}
