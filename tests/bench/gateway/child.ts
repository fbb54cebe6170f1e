import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A process of the bench that answers messages; disposing of it ends it. */
export interface Child extends AsyncDisposable {
  /** Asks a question of a kind that the process answers. */
  ask<T>(kind: string, message?: object): Promise<T>;
  /** Resolves when the process has gone. */
  ended: Promise<void>;
}

/** What to start. */
export interface ChildOptions {
  /** The script, absolute or beside this file. */
  script: string;
  cwd?: string;
  flags?: readonly string[];
  env?: NodeJS.ProcessEnv;
}

interface Reply {
  nr: number;
  value?: unknown;
  fault?: string;
}

/** Starts a script under Node with a channel for messages. */
export function startChild({ script, cwd, flags = [], env = {} }: ChildOptions): Child {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...flags, file], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let last = 0;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', ({ nr, value, fault }: Reply) => {
    const waiter = waiting.get(nr);
    waiting.delete(nr);
    if (fault === undefined) waiter?.resolve(value as never);
    else waiter?.reject(new Error(fault));
  });
  child.once('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${script} ended (${signal ?? code})`));
    waiting.clear();
  });
  return {
    ask: (kind, message) =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) reject(new Error(`${script} has ended`));
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ nr: last, kind, ...message });
      }),
    ended,
    [Symbol.asyncDispose]: () => end(child, ended),
  };
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const patience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(patience);
}

/** Answers the bench's messages of one kind, in a process that it started. */
export function answerMessages(kind: string, answer: (message: never) => unknown): void {
  process.on('message', async ({ nr, ...message }: { nr: number; kind: string }) => {
    if (message.kind !== kind) return;
    try {
      process.send?.({ nr, value: await answer(message as never) });
    } catch (error) {
      process.send?.({ nr, fault: error instanceof Error ? error.message : String(error) });
    }
  });
  // Whoever asked has gone.
  process.on('disconnect', () => process.exit());
}

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
