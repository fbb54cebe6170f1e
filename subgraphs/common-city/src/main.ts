import { runServer } from '@koinipoli/kit';
import { readConfig } from './config.js';
import { createCommonCity } from './server.js';

await runServer(async () => createCommonCity(readConfig(process.env)));
