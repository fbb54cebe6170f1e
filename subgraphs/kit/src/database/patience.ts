import { AsyncLocalStorage } from 'node:async_hooks';

/** A statement that was given to the driver. */
export interface Statement extends PromiseLike<unknown> {
  /** Of the driver's own: whether the server is at it, as far as the driver knows. */
  active?: boolean;
  /** Of the driver's own: the backend that it was sent to. */
  state?: { pid: number } | null;
}

/**
 * How long a request is waited for. When nobody waits any more, its statements are ended and no others begun;
 * a change goes to its end all the same.
 */
export class Patience {
  private ended = false;
  private kept = false;
  private readonly running = new Map<Statement, (statement: Statement) => void>();

  /** Whether nobody waits any more. */
  get isOver(): boolean {
    return this.ended && !this.kept;
  }

  /** Nobody waits any more. */
  lose(): void {
    this.ended = true;
    if (!this.isOver) return;
    for (const [statement, end] of this.running) end(statement);
  }

  /** What is asked is done, whoever waits: a change. */
  keep(): void {
    this.kept = true;
  }

  /** Minds a statement, and how it is ended, until it has ended. */
  mind(statement: Statement, end: (statement: Statement) => void): void {
    this.running.set(statement, end);
    const forget = () => void this.running.delete(statement);
    statement.then(forget, forget);
  }
}

const current = new AsyncLocalStorage<Patience>();

/** The patience of the request that is being answered. */
export const patience = (): Patience | undefined => current.getStore();

/** Answers a request: all statements of the work, however deep, are minded. */
export const answerWith = <T>(ofRequest: Patience, work: () => T): T => current.run(ofRequest, work);
