import { fileURLToPath } from 'node:url';
import { runExport, runImport, runPerson } from '@koinipoli/kit';
import { personal } from '../db/personal.js';
import { files } from '../files.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
const [command, ...argv] = process.argv.slice(2);
const call = { argv, env: process.env };

if (command === 'person')
  process.exitCode = await runPerson({ name: 'social-care', migrations, personal }, call);
else process.exitCode = await (command === 'export' ? runExport : runImport)({ files, migrations }, call);
