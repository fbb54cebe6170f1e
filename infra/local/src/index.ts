export { type Hub, type ServiceHandle, startHub } from './hub.js';
export type { Identity } from './identity/identity.js';
export type { Who } from './identity/token.js';
export { LocalError } from './local-error.js';
export type { LogLine } from './log.js';
export { databaseName, GATEWAY, type Gateway, NETWORKS, type Network, type World } from './networks.js';
export type { HubOptions } from './plan.js';
export { createPostgres, type Postgres, type PostgresOptions } from './postgres/postgres.js';
