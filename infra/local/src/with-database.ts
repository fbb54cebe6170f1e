import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT_CONFIGURATION, LocalError } from './local-error.js';
import { runningDatabase } from './running-database.js';

// Runs a program of a network with the address of its database: with-database.js <network> <program> [arguments].
const [network = '', program = '', ...argv] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../..', import.meta.url));

const found = await runningDatabase({ network, root, env: process.env }).catch((error: unknown) => {
  if (error instanceof LocalError) return error;
  throw error;
});
const env = { ...process.env };
if (!(found instanceof LocalError)) {
  env['DATABASE_URL'] = found.url;
  if (found.world !== null)
    process.stderr.write(
      `The database is that of the running hub, with ${found.world === 'demo' ? 'the demo world' : 'the facts alone'}.\n`,
    );
}
const child = spawn(process.execPath, [resolve(program), ...argv], { stdio: 'inherit', env });
// Ctrl-C reaches the child by itself; what is sent to this process alone is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
const [code] = (await once(child, 'exit')) as [number | null];
// Not every command needs a database; one that does has said so, and this says where it was looked for.
if (code === EXIT_CONFIGURATION && found instanceof LocalError) process.stderr.write(`${found.message}\n`);
process.exitCode = code ?? 1;
