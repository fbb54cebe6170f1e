import type { Dispatcher } from 'undici';
import { cancelled, SubgraphFault, timeIsUp, toFault } from './fault.js';

/** One request to a subgraph. */
export interface Sent {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** How far an answer is waited for. */
export interface Bounds {
  /** By the clock of `performance`. */
  until: number;
  cancel?: AbortSignal | undefined;
  maxBytes: number;
  /** Bytes that the unfinished answers of all calls may still take. */
  room: { left: number };
}

/** An answer, whole. */
export interface Received {
  status: number;
  text: string;
}

/** Posts JSON and takes the answer whole. Throws a SubgraphFault. */
export function exchange(pool: Dispatcher, { path, headers, body }: Sent, bounds: Bounds): Promise<Received> {
  return new Promise((resolve, reject) => {
    const handler = new Exchange(bounds, { resolve, reject });
    pool.dispatch({ method: 'POST', path, headers, body }, handler);
  });
}

interface Ends {
  resolve(received: Received): void;
  reject(fault: SubgraphFault): void;
}

/**
 * The parts of an answer as they come. One that has ended is not heard of any more; where it ended before it was sent,
 * it is given up when its turn comes.
 */
class Exchange implements Dispatcher.DispatchHandler {
  private controller: Dispatcher.DispatchController | undefined;
  private readonly chunks: Buffer[] = [];
  private bytes = 0;
  private status = 0;
  private ended = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly bounds: Bounds,
    private readonly ends: Ends,
  ) {
    this.timer = setTimeout(() => this.fail(timeIsUp()), bounds.until - performance.now());
    bounds.cancel?.addEventListener('abort', this.hangUp);
    if (bounds.cancel?.aborted) this.hangUp();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.controller = controller;
    if (this.ended) controller.abort(new Error('given up'));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    // RFC 9110, 15.2: an interim response has no content, and the final one follows.
    if (status < 200) return;
    this.status = status;
    if (Number(headers['content-length']) > this.bounds.maxBytes) this.fail(tooLarge());
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.ended) return;
    this.bytes += chunk.length;
    this.bounds.room.left -= chunk.length;
    this.chunks.push(chunk);
    if (this.bytes > this.bounds.maxBytes) this.fail(tooLarge());
    else if (this.bounds.room.left < 0)
      this.fail(new SubgraphFault('NETWORK_BUSY', 'answers are too large together', 'refused'));
  }

  onResponseEnd(): void {
    if (!this.end()) return;
    const whole = this.chunks.length === 1 ? (this.chunks[0] as Buffer) : Buffer.concat(this.chunks);
    // The connection knows its last exchange, and holds it until the next.
    this.chunks.length = 0;
    const hasMark = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf;
    this.ends.resolve({ status: this.status, text: whole.toString('utf8', hasMark ? 3 : 0) });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(toFault(error, { answered: this.status > 0 }));
  }

  private readonly hangUp = (): void => this.fail(cancelled());

  private fail(fault: SubgraphFault): void {
    if (!this.end()) return;
    this.chunks.length = 0;
    this.ends.reject(fault);
    this.controller?.abort(fault);
  }

  /** False where it had ended already. */
  private end(): boolean {
    if (this.ended) return false;
    this.ended = true;
    clearTimeout(this.timer);
    this.bounds.cancel?.removeEventListener('abort', this.hangUp);
    this.bounds.room.left += this.bytes;
    return true;
  }
}

const tooLarge = (): SubgraphFault => new SubgraphFault('NETWORK_DOWN', 'the answer is too large');
