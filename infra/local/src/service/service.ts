import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { request } from 'undici';
import { EXIT_CONFIGURATION, LocalError } from '../local-error.js';

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 5000;
/** Who lived this long has recovered, and the next delay is the first one again. */
const STABLE_MS = 10_000;
const POLL_MS = 40;
const LAST_LINES = 20;

/** Built, this file and the preload lie in `dist`; from source, the preload is still the built one. */
const PRELOAD = new URL('../../dist/follow-parent.js', import.meta.url).href;

/** A process that would grow further is better ended and started again than left to take the machine from the others. */
const HEAP_LIMIT = '--max-old-space-size=512';

/** One process of the hub. */
export interface ServiceOptions {
  readonly name: string;
  /** Absolute folder of its package; `dist/main.js` is started there. */
  readonly directory: string;
  readonly port: number;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  /** Flags of Node beside those that all get. */
  readonly flags?: readonly string[];
  /** What counts as started: `ready` to answer, as a rule. */
  readonly until?: 'ready' | 'live';
  /** Every line that the service writes. */
  readonly onLine: (line: string, stream: 'stdout' | 'stderr') => void;
  /** What the hub has to say about the service. */
  readonly onNotice: (message: string) => void;
}

/** A process that is started again when it dies, until it is stopped. */
export class Service {
  private child: ChildProcess | undefined;
  private wanted = false;
  private delayMs = FIRST_DELAY_MS;
  private restart = new AbortController();
  private lastLines: string[] = [];
  private refusal: LocalError | undefined;

  constructor(private readonly options: ServiceOptions) {}

  /** Address of the process, without a path. */
  get origin(): string {
    return `http://127.0.0.1:${this.options.port}`;
  }

  /** Number of the living process. */
  pid(): number | undefined {
    return this.child?.pid;
  }

  /**
   * Starts the process unless it runs, and waits until it is ready.
   * @throws LocalError if it refuses its configuration (exit code 78) or is not ready in time.
   */
  async start(limitMs: number, signal?: AbortSignal): Promise<void> {
    this.wanted = true;
    this.refusal = undefined;
    if (this.child === undefined) this.launch();
    const end = performance.now() + limitMs;
    for (let answer = ''; ; answer = await this.readiness()) {
      signal?.throwIfAborted();
      if (this.refusal) throw this.refusal;
      if (answer === '200') return;
      if (!this.wanted) throw new LocalError(`${this.options.name} was stopped before it was ready.`);
      if (performance.now() > end) throw this.late(limitMs, answer);
      if (answer !== '') await delay(POLL_MS);
    }
  }

  /** Asks the process to end and makes it end after the time given. It is not started again. */
  async stop(graceMs: number): Promise<void> {
    this.wanted = false;
    this.restart.abort();
    const child = this.child;
    if (child === undefined) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
  }

  /** Sends a signal to the living process; if it dies of it, it is started again. */
  kill(signal: NodeJS.Signals): void {
    this.child?.kill(signal);
  }

  private launch(): void {
    const { directory, env, port, flags: own = [] } = this.options;
    const flags = [HEAP_LIMIT, ...own, '--enable-source-maps', '--import', PRELOAD];
    const child = spawn(process.execPath, [...flags, 'dist/main.js'], {
      cwd: directory,
      env: { ...env, PORT: String(port) },
      // A session of its own: Ctrl-C in a terminal reaches the hub alone, which stops all in their order.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    this.lastLines = [];
    const bornAt = performance.now();
    this.follow(child.stdout, 'stdout');
    this.follow(child.stderr, 'stderr');
    child.once('error', (error) => {
      // Without a process there is no exit to wait for.
      if (child.pid === undefined) this.child = undefined;
      this.options.onNotice(`${this.options.name}: ${error.message}`);
    });
    child.once('exit', (code, signal) => {
      this.child = undefined;
      if (performance.now() - bornAt > STABLE_MS) this.delayMs = FIRST_DELAY_MS;
      if (this.wanted) void this.recover(code, signal);
    });
  }

  private follow(input: Readable | null, stream: 'stdout' | 'stderr'): void {
    if (input === null) return;
    createInterface({ input }).on('line', (line) => {
      this.lastLines = [...this.lastLines.slice(1 - LAST_LINES), line];
      this.options.onLine(line, stream);
    });
  }

  private async recover(code: number | null, signal: NodeJS.Signals | null): Promise<void> {
    const { name, onNotice } = this.options;
    if (code === EXIT_CONFIGURATION) {
      // Its last words may still be in the pipe.
      await delay(50);
      this.refusal = new LocalError(
        `${name} cannot start:\n${this.lastLines.join('\n')}`,
        EXIT_CONFIGURATION,
      );
    }
    const waitMs = this.delayMs;
    this.delayMs = Math.min(waitMs * 2, LONGEST_DELAY_MS);
    onNotice(`${name} stopped (${signal ?? `exit code ${code}`}); starting it again in ${waitMs / 1000} s`);
    this.restart = new AbortController();
    await delay(waitMs, undefined, { signal: this.restart.signal }).catch(() => undefined);
    if (this.wanted && this.child === undefined) this.launch();
  }

  private async readiness(): Promise<string> {
    const url = `${this.origin}/health/${this.options.until ?? 'ready'}`;
    try {
      const { statusCode, body } = await request(url, {
        headersTimeout: 2000,
        bodyTimeout: 2000,
        reset: true,
      });
      const text = await body.text();
      return statusCode === 200 ? '200' : `${statusCode} ${text.slice(0, 300)}`;
    } catch (error) {
      return (error as Error).message || 'no answer';
    }
  }

  private late(limitMs: number, answer: string): LocalError {
    const words = this.lastLines.length > 0 ? `\nIts last lines:\n${this.lastLines.join('\n')}` : '';
    return new LocalError(
      `${this.options.name} was not ready within ${limitMs / 1000} s (${answer}).${words}`,
    );
  }
}
