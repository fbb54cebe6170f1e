import { fileURLToPath } from 'node:url';
import { runNetworkCommand } from '@koinipoli/kit';
import { personal } from '../db/personal.js';
import { files } from '../files.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

process.exitCode = await runNetworkCommand(
  { name: 'social-care', migrations, files, personal },
  { argv: process.argv.slice(2), env: process.env },
);
