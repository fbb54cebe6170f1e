import { runServer } from '@koinipoli/kit';
import { readConfig } from './config.js';
import { createSocialCare } from './server.js';

await runServer(async () => createSocialCare(readConfig(process.env)));
