import { fileURLToPath } from 'node:url';
import { runNetworkCommand } from '@koinipoli/kit';
import { files } from '../files.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

process.exitCode = await runNetworkCommand(
  { name: 'funding-tools', migrations, files },
  { argv: process.argv.slice(2), env: process.env },
);
