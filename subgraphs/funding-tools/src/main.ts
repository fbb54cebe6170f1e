import { runServer } from '@koinipoli/kit';
import { readConfig } from './config.js';
import { createFundingTools } from './server.js';

await runServer(async () => createFundingTools(readConfig(process.env)));
