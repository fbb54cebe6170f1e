import { fileURLToPath } from 'node:url';
import { LocalError } from '../local-error.js';
import { NETWORKS } from '../networks.js';
import { askAboutPerson } from './person.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

try {
  const { networks, failed } = await askAboutPerson({
    argv: process.argv.slice(2),
    networks: NETWORKS,
    root,
    env: process.env,
    stdin: process.stdin,
  });
  process.stdout.write(`${JSON.stringify(networks, null, 2)}\n`);
  if (failed.length > 0) {
    process.stderr.write(`It failed in:\n${failed.join('\n')}\nThe others are done; run it again.\n`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof LocalError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
