import { fileURLToPath } from 'node:url';
import { runPerson } from '@koinipoli/kit';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

process.exitCode = await runPerson(
  { name: 'funding-tools', migrations },
  { argv: process.argv.slice(2), env: process.env },
);
