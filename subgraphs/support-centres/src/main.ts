import { runServer } from '@koinipoli/kit';
import { readConfig } from './config.js';
import { createSupportCentres } from './server.js';

await runServer(async () => createSupportCentres(readConfig(process.env)));
