import { runServer } from '@koinipoli/kit';
import { readConfig } from './config.js';
import { createKalo } from './server.js';

await runServer(async () => createKalo(readConfig(process.env)));
