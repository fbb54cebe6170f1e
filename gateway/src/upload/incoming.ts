import type { IncomingMessage } from 'node:http';
import { PassThrough, type Readable } from 'node:stream';
import type { UploadLimits } from '../config/limits.js';
import { Refusal } from '../response/refusal.js';

/** A body on its way through; it never stays here. */
export interface Incoming {
  body: Readable;
  /** Aborted, with the Refusal as its reason, where the body does not come on or takes too long. */
  signal: AbortSignal;
  /** Stops the clocks; what still comes of the body is thrown away. */
  end(): void;
}

/** How long a caller that was refused may go on sending, so that it can read why before the connection ends. */
const lingerMs = 5000;

/** Lets the body of a request through, no faster than it is taken on the other side. */
export function letThrough(raw: IncomingMessage, { idleMs, totalMs }: UploadLimits): Incoming {
  const body = new PassThrough();
  const controller = new AbortController();
  const stop = (refusal: Refusal) => controller.abort(refusal);
  const total = setTimeout(() => stop(late(`The upload takes longer than ${totalMs} ms.`)), totalMs);
  const idle = setTimeout(() => stop(stalled(raw, body, idleMs)), idleMs);
  raw.on('data', () => void idle.refresh());
  raw.once('close', () => {
    if (!raw.complete) body.destroy();
  });
  // Not `pipeline`, which would end the caller's connection together with the subgraph's, before the answer.
  raw.pipe(body);
  body.on('error', () => {}).once('close', () => discard(raw, body));
  return {
    body,
    signal: controller.signal,
    end: () => {
      clearTimeout(total);
      clearTimeout(idle);
      body.destroy();
    },
  };
}

/** Reads the rest of a body that nobody wants, but not for ever. */
export function discard(raw: IncomingMessage, body?: PassThrough): void {
  if (body) raw.unpipe(body);
  if (raw.complete || raw.destroyed) return;
  raw.resume();
  const patience = setTimeout(() => raw.destroy(), lingerMs).unref();
  raw.once('end', () => clearTimeout(patience));
}

function stalled(raw: IncomingMessage, body: PassThrough, idleMs: number): Refusal {
  if (raw.complete || body.writableNeedDrain)
    return new Refusal(504, 'NETWORK_TIMEOUT', 'The network does not take the upload in time.');
  return late(`Nothing of the upload came for ${idleMs} ms.`);
}

const late = (message: string) => new Refusal(408, 'BAD_REQUEST', message);
