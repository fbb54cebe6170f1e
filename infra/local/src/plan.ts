import { fileURLToPath } from 'node:url';
import type { Log } from './log.js';
import type { Gateway, Network, World } from './networks.js';
import type { Ports } from './ports.js';

/** What to start, and where. */
export interface HubOptions {
  /** Root of the repository, from which folders are counted. */
  readonly root?: string;
  readonly networks?: readonly Network[];
  readonly gateway?: Gateway;
  /** Name of the one network to start, without the gateway. */
  readonly only?: string | undefined;
  /** Default: `.data` in the repository. */
  readonly dataDir?: string | undefined;
  /** The folder is deleted soon: PostgreSQL never flushes it to the disk. */
  readonly temporary?: boolean;
  /** Port of the gateway, 4000 by default; 0 means free ports for everything. */
  readonly port?: number;
  readonly host?: string;
  /** Databases in place of embedded ones, by network. */
  readonly databaseUrls?: Readonly<Record<string, string>>;
  /** Default: `seeds`. */
  readonly world?: World;
  /** How large the demo world is, 1 by default. */
  readonly scale?: number;
  /** Environment that all processes get. */
  readonly env?: Readonly<NodeJS.ProcessEnv>;
  /** Environment of single processes, by network or `gateway`; it wins. */
  readonly envOf?: Readonly<Record<string, NodeJS.ProcessEnv>>;
  readonly logLevel?: string | undefined;
  /** Nothing is written; `logs` has it all. */
  readonly silent?: boolean;
  /** Gives up the start. */
  readonly signal?: AbortSignal;
  readonly startLimitMs?: number;
}

/** A start that was thought through: which networks, on which ports, in which folder. */
export interface Plan {
  readonly options: HubOptions;
  readonly world: World;
  readonly networks: readonly Network[];
  readonly ports: Ports;
  readonly dataDir: string;
  readonly log: Log;
}

/** Root of the repository. */
export function rootOf(options: HubOptions): string {
  return options.root ?? fileURLToPath(new URL('../../..', import.meta.url));
}
