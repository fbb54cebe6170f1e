import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { GatewayConfig } from './config/config.js';
import { framesOf } from './response/client-error.js';
import type { Gateway } from './server.js';

/** What ends with the process. */
export interface Ending {
  running: Gateway;
  log: Logger;
  config: Pick<GatewayConfig, 'stopDelayMs' | 'stopTimeoutMs'>;
}

/**
 * Looks for a new supergraph on SIGHUP. Stops in order on SIGTERM and SIGINT, and, with a non-zero exit, after an uncaught
 * exception. Before it closes its door it says for a while that it is going to, and answers all the same: otherwise what is
 * on its way would be lost.
 * The process ends because nothing is left to do: `process.exit` would cut off what is still being written.
 */
export function stopWithProcess({ running, log, config }: Ending): void {
  let stopping = false;

  async function stop(delayMs = 0): Promise<void> {
    stopping = true;
    running.turnAway();
    await sleep(delayMs);
    setTimeout(giveUp, config.stopTimeoutMs).unref();
    await running[Symbol.asyncDispose]();
    log.info('stopped');
  }

  function giveUp(): void {
    log.error(
      { timeoutMs: config.stopTimeoutMs },
      'stopped before all requests were answered: STOP_TIMEOUT_MS has passed',
    );
    process.exit(1);
  }

  function onSignal(signal: NodeJS.Signals): void {
    if (stopping) process.exit(1);
    log.info({ signal }, 'stopping');
    stop(config.stopDelayMs).catch(onFault);
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

  process.on('SIGHUP', () => void running.look());
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  process.on('uncaughtException', onFault).on('unhandledRejection', onFault);
}
