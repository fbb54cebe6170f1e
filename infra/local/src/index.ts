export { type Hub, type HubOptions, type ServiceHandle, startHub } from './hub.js';
export { LocalError } from './local-error.js';
export type { LogLine } from './log.js';
export { databaseName, GATEWAY, type Gateway, NETWORKS, type Network, type World } from './networks.js';
export { createPostgres, type Postgres, type PostgresOptions } from './postgres/postgres.js';
