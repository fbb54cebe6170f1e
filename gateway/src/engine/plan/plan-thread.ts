import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { PlanFigures } from './figures.js';
import type { PlanLimits } from './planning.js';
import { tooExpensive, tooMany } from './refusal.js';
import type { FromThread, ToThread } from './wire.js';

/** An operation to plan. */
export interface Asked {
  /** What it is known by. */
  key: string;
  /** A document with one operation. */
  text: string;
  /** Labels of `@override` that hold. */
  labels: readonly string[];
}

interface Waiting extends Asked {
  resolve(plan: string): void;
  reject(reason: Error): void;
}

type Ready = Extract<FromThread, { kind: 'ready' }>;
type Answer = Extract<FromThread, { kind: 'plan' | 'fault' }>;

/** Threads run what is built, also where everything else runs from its source. */
const threadFile = createRequire(import.meta.url).resolve('#plan-thread');

/** The thread has the next operations at hand while the event loop is busy. */
const ahead = 4;
/** What was given up is not tried again for a while: each try costs the thread. */
const givenUpMs = 60_000;

/** A thread that plans, and what waits for it. When it dies it is started anew, without the operation that it died of. */
export class PlanThread {
  private worker: Worker | undefined;
  private isReady = false;
  private queue: Waiting[] = [];
  /** Has gone to the thread, which is at work on the first. */
  private sent: Waiting[] = [];
  private patience: NodeJS.Timeout | undefined;
  private since = 0;
  private readonly givenUp = new LRUCache<string, Error>({ max: 1000, ttl: givenUpMs });

  constructor(
    private readonly sdl: string,
    private readonly limits: PlanLimits,
    private readonly figures: PlanFigures,
  ) {}

  /** Starts the thread; resolves once it has read the supergraph. Throws for one that cannot be used. */
  start(): Promise<Ready> {
    this.figures.starts += 1;
    const worker = new Worker(threadFile, {
      workerData: this.sdl,
      execArgv: [],
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
    });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      let fault = new Error('The planner has ended.');
      worker.on('error', (error) => {
        fault = error;
      });
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'unusable') fault = new Error(message.reason);
        else if (message.kind !== 'ready') this.take(message);
        else {
          this.isReady = true;
          resolve(message);
          this.feed();
        }
      });
      worker.on('exit', () => {
        reject(fault);
        if (this.worker === worker) this.recover(fault);
      });
    });
  }

  /** Throws a GraphQLError where there is no plan, or none in time. */
  async plan(asked: Asked): Promise<string> {
    const before = this.givenUp.get(asked.key);
    if (before) throw before;
    if (this.queue.length >= this.limits.waiting) {
      this.figures.turnedAway += 1;
      throw tooMany();
    }
    this.figures.waiting += 1;
    const planned = new Promise<string>((resolve, reject) => {
      this.queue.push({ ...asked, resolve, reject });
    });
    if (this.worker) this.feed();
    // Whoever waits is told why it cannot.
    else this.start().catch(() => {});
    return planned.finally(() => {
      this.figures.waiting -= 1;
    });
  }

  /** Ends the thread, and what waits for it with an error. */
  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    this.end(new Error('The planner has been stopped.'));
    await worker?.terminate();
  }

  private feed(): void {
    while (this.isReady && this.sent.length < ahead) {
      const next = this.queue.shift();
      if (!next) return;
      const { text, labels } = next;
      this.worker?.postMessage({ text, labels } satisfies ToThread);
      this.sent.push(next);
      if (this.sent.length === 1) this.watch();
    }
  }

  private take(answer: Answer): void {
    const first = this.sent.shift();
    this.figures.planned += 1;
    this.figures.plannedSeconds += (performance.now() - this.since) / 1000;
    this.watch();
    this.feed();
    if (answer.kind === 'plan') first?.resolve(answer.plan);
    else first?.reject(asError(answer));
  }

  /** Gives the operation that the thread is at work on its time. */
  private watch(): void {
    clearTimeout(this.patience);
    const [first] = this.sent;
    if (!first) return;
    this.since = performance.now();
    this.patience = setTimeout(() => {
      // An answer may have come while the event loop was busy: it is read before this.
      setImmediate(() => {
        if (this.sent[0] === first) void this.worker?.terminate();
      });
    }, this.limits.timeMs);
  }

  /** After the end of the thread: gives up what it was at work on, and goes on with the rest. */
  private recover(fault: Error): void {
    const wasReady = this.isReady;
    this.worker = undefined;
    this.isReady = false;
    clearTimeout(this.patience);
    // A supergraph that cannot be read now cannot be read at once again.
    if (!wasReady) {
      this.end(fault);
      return;
    }
    const [first, ...others] = this.sent;
    this.queue = [...others, ...this.queue];
    this.sent = [];
    if (first) {
      const error = tooExpensive(this.limits);
      this.figures.givenUp += 1;
      this.givenUp.set(first.key, error);
      first.reject(error);
    }
    if (this.queue.length > 0) this.start().catch(() => {});
  }

  private end(reason: Error): void {
    this.isReady = false;
    clearTimeout(this.patience);
    for (const { reject } of [...this.sent, ...this.queue]) reject(reason);
    this.sent = [];
    this.queue = [];
  }
}

function asError({ message, name, stack, extensions }: Extract<Answer, { kind: 'fault' }>): Error {
  const error = extensions ? new GraphQLError(message, { extensions }) : new Error(message);
  return Object.assign(error, { name, stack });
}
