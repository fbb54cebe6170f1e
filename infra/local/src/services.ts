import { join, resolve } from 'node:path';
import {
  gatewayEnvironment,
  indexEnvironment,
  sharedEnvironment,
  subgraphEnvironment,
} from './environment.js';
import type { KeyFiles } from './keys/keys.js';
import type { Letters } from './letter/letters.js';
import { databaseName, type Gateway } from './networks.js';
import { type Plan, rootOf } from './plan.js';
import type { Postgres } from './postgres/postgres.js';
import { Service } from './service/service.js';

/** From whom mails come in development. */
const FROM = 'Koini Poli <no-reply@koinipoli.example>';

/** Megabytes for what lives no longer than a request: with fewer, answers in the making are copied about. */
const YOUNG_HEAP = '--max-semi-space-size=64';

/** The processes of a hub. */
export interface Services {
  readonly subgraphs: ReadonlyMap<string, Service>;
  readonly gateway: Service | undefined;
}

/** What the processes are made of. */
export interface ServiceParts {
  readonly plan: Plan;
  readonly postgres: Postgres | undefined;
  readonly gateway: Gateway;
  readonly worldDir: string | undefined;
  readonly keys: KeyFiles;
  /** Whose tokens the gateway takes; undefined: as the environment says. */
  readonly issuer: string | undefined;
  /** Takes the mails; undefined: as the environment says. */
  readonly letters: Letters | undefined;
}

/** Makes the processes, each with its own environment; nothing is started. */
export function createServices({
  plan,
  postgres,
  gateway,
  worldDir,
  keys,
  issuer,
  letters,
}: ServiceParts): Services {
  const { options, world, networks, ports, log } = plan;
  const isAlone = options.only !== undefined;
  const shared = sharedEnvironment(options.env ?? {}, options.logLevel ?? 'info');
  const create = (name: string, directory: string, own: { port: number; env: NodeJS.ProcessEnv }) =>
    new Service({
      name,
      directory: resolve(rootOf(options), directory),
      port: own.port,
      flags: name === 'gateway' ? [YOUNG_HEAP] : [],
      env: { ...shared, INTERNAL_KEY: keys.privateOf(name), ...own.env, ...options.envOf?.[name] },
      // Alone, it may have nobody yet to follow reference data from; it answers all the same.
      until: isAlone ? 'live' : 'ready',
      onLine: (line, stream) => log.line({ from: name, stream, line }),
      onNotice: log.notice,
    });
  const mail = {
    PUBLIC_URL: options.env?.PUBLIC_URL || `http://127.0.0.1:${ports.gateway}`,
    ...(letters && { SMTP_URL: letters.smtpUrl, MAIL_FROM: FROM }),
  };
  const subgraphs = networks.map(({ name, directory }) => {
    const foreign = options.databaseUrls?.[name];
    const load = foreign === undefined ? { world, folder: worldDir && join(worldDir, name) } : undefined;
    const url = foreign ?? postgres?.urlOf(databaseName(name, world)) ?? '';
    // Alone, it has no gateway to be asked by: it is open, and changes nothing.
    const trust = isAlone ? {} : { INTERNAL_JWKS: keys.publicKeys };
    const spool = { SPOOL_DIR: join(plan.dataDir, 'spool', name) };
    const index = indexEnvironment(name, ports, options.env?.INDEX_FEEDS);
    const env = { ...subgraphEnvironment({ url, load }, ports), ...index, ...mail, ...spool, ...trust };
    return [name, create(name, directory, { port: ports.subgraphs.get(name) ?? 0, env })] as const;
  });
  const env = gatewayEnvironment(options.host ?? '127.0.0.1', ports, { world, issuer });
  return {
    subgraphs: new Map(subgraphs),
    gateway: isAlone ? undefined : create('gateway', gateway.directory, { port: ports.gateway, env }),
  };
}
