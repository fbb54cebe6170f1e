import { fileURLToPath } from 'node:url';
import { runNetworkCommand } from '@koinipoli/kit';
import { personal } from '../db/personal.js';
import { runIndex } from './index-command.js';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

const [command, ...rest] = process.argv.slice(2);
const call = { argv: process.argv.slice(2), env: process.env };

process.exitCode =
  command === 'index'
    ? await runIndex({ ...call, argv: rest, migrations })
    : await runNetworkCommand({ name: 'common-city', migrations, personal }, call);
