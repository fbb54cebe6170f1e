import { fileURLToPath } from 'node:url';
import { runPerson } from '@koinipoli/kit';
import { personal } from '../db/personal.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
const [, ...argv] = process.argv.slice(2);

process.exitCode = await runPerson({ name: 'common-city', migrations, personal }, { argv, env: process.env });
