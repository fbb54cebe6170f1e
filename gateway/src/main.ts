import { readConfig, StartError } from './config/config.js';
import { stopWithProcess } from './lifecycle.js';
import { createGateway, createLog } from './server.js';

try {
  const config = readConfig(process.env);
  const log = createLog(config);
  const gateway = await createGateway(config, log);
  stopWithProcess({ running: gateway, log, config });
  log.info({ url: gateway.url }, `gateway ready at ${gateway.url}`);
} catch (error) {
  // A start that cannot succeed is told in a sentence; a fault of ours with its stack.
  console.error(error instanceof StartError ? `The gateway cannot start.\n${error.message}` : error);
  process.exitCode = error instanceof StartError ? error.exitCode : 1;
}
