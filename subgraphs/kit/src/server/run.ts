import closeWithGrace from 'close-with-grace';
import { ConfigError } from '../config-error.js';
import { reasonOf } from '../reason.js';

/** Exit code for configuration that cannot be used (sysexits EX_CONFIG): starting again would not help. */
const badConfig = 78;

/**
 * Runs a server as a process: starts it, stops it in order on SIGTERM or SIGINT, and leaves by emptying the loop.
 * A start that fails says why in plain words and exits non-zero; so does an uncaught exception, after closing.
 */
export async function runServer(create: () => Promise<AsyncDisposable>): Promise<void> {
  try {
    const server = await create();
    closeWithGrace({ delay: 10_000 }, async ({ err }) => {
      if (err) console.error(err);
      await server[Symbol.asyncDispose]();
    });
  } catch (error) {
    console.error(describe(error));
    process.exitCode = error instanceof ConfigError ? badConfig : 1;
    // A half-started server may hold the loop open.
    setTimeout(() => process.exit(), 1_000).unref();
  }
}

function describe(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Another program listens there; choose another port with PORT.`;
  }
  if (!(error instanceof Error)) return String(error);
  const because = error.cause === undefined ? '' : `\n  because: ${reasonOf(error)}`;
  return `${error.stack ?? error.message}${because}`;
}
