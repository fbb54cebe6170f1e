import { readConfig } from './config.js';
import { LocalError } from './local-error.js';
import { run } from './run.js';

try {
  const config = readConfig(process.env, process.argv.slice(2));
  // On a terminal only what matters; a log collector wants all of it.
  const logLevel = config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info');
  await run({ ...config, logLevel }, { env: process.env });
} catch (error) {
  process.stderr.write(`${error instanceof LocalError ? error.message : (error as Error).stack}\n`);
  process.exitCode = error instanceof LocalError ? error.exitCode : 1;
}
