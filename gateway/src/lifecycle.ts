import type { Logger } from 'pino';
import { framesOf } from './response/client-error.js';

/** What ends with the process. */
export interface Ending {
  running: AsyncDisposable;
  log: Logger;
  /** How long requests in flight may take to finish. */
  timeoutMs: number;
}

/**
 * Stops in order on SIGTERM and SIGINT, and, with a non-zero exit, after an uncaught exception.
 * The process ends because nothing is left to do: `process.exit` would cut off what is still being written.
 */
export function stopWithProcess({ running, log, timeoutMs }: Ending): void {
  let stopping = false;

  async function stop(): Promise<void> {
    stopping = true;
    setTimeout(giveUp, timeoutMs).unref();
    await running[Symbol.asyncDispose]();
    log.info('stopped');
  }

  function giveUp(): void {
    log.error({ timeoutMs }, 'stopped before all requests were answered: STOP_TIMEOUT_MS has passed');
    process.exit(1);
  }

  function onSignal(signal: NodeJS.Signals): void {
    if (stopping) process.exit(1);
    log.info({ signal }, 'stopping');
    stop().catch(onFault);
  }

  function onFault(error: unknown): void {
    log.fatal(
      { fault: error instanceof Error ? error.name : typeof error, frames: framesOf(error) },
      'uncaught exception',
    );
    process.exitCode = 1;
    if (stopping) process.exit(1);
    stop().catch(() => process.exit(1));
  }

  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  process.on('uncaughtException', onFault).on('unhandledRejection', onFault);
}
