import { fileURLToPath } from 'node:url';
import { runPerson } from '@koinipoli/kit';
import { personal } from '../db/personal.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

process.exitCode = await runPerson(
  { name: 'social-care', migrations, personal },
  { argv: process.argv.slice(2), env: process.env },
);
