import { fileURLToPath } from 'node:url';
import { runExport, runImport } from '@koinipoli/kit';
import { files } from '../files.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));
const [command, ...argv] = process.argv.slice(2);
const run = command === 'export' ? runExport : runImport;

process.exitCode = await run({ files, migrations }, { argv, env: process.env });
