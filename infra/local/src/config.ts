import { parseArgs } from 'node:util';
import { z } from 'zod';
import { EXIT_CONFIGURATION, LocalError } from './local-error.js';
import {
  DEFAULT_PORT,
  IDENTITY_PORT_OFFSET,
  NETWORKS,
  variableTail,
  WORLD_NAMES,
  type World,
} from './networks.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const DATABASE_URL = 'DATABASE_URL_';
const HIGHEST_PORT =
  65_535 - Math.max(IDENTITY_PORT_OFFSET, ...NETWORKS.map((network) => network.portOffset));

/** What a start of the hub can be told from outside. */
export interface LocalConfig {
  /** Port of the gateway; 0 means free ports for everything. */
  readonly port: number;
  /** Address the gateway listens on; subgraphs stay on 127.0.0.1. */
  readonly host: string;
  readonly dataDir: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number] | undefined;
  readonly world: World;
  /** How large the demo world is. */
  readonly scale: number;
  /** The one network to start, without the gateway. */
  readonly only: string | undefined;
  /** Databases that are somebody else's, by network. */
  readonly databaseUrls: Readonly<Record<string, string>>;
}

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, `is not between 0 and ${HIGHEST_PORT}`)
    .default(DEFAULT_PORT),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).optional(),
});

/** Values are left out: they are passwords. */
const databaseUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol));

/**
 * Reads the environment and the arguments after `main.js`.
 * @throws LocalError (exit code 78) that names each variable or argument in the wrong.
 */
export function readConfig(env: Readonly<NodeJS.ProcessEnv>, argv: readonly string[]): LocalConfig {
  const problems: string[] = [];
  // A variable that is set to nothing counts as unset, as in a compose file's `PORT=`.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const settings = environment.safeParse(given);
  for (const issue of settings.error?.issues ?? [])
    problems.push(`${issue.path.join('.')} ${issue.message}.`);
  const databaseUrls = readDatabaseUrls(given, problems);
  const args = readArguments(argv, problems);
  // A database of somebody's own holds what is true: nothing is invented beside it unless that is asked for.
  const { only, scale, world = Object.keys(databaseUrls).length > 0 ? 'seeds' : 'demo' } = args;
  if (!settings.success || problems.length > 0) {
    throw new LocalError(problems.join('\n'), EXIT_CONFIGURATION);
  }
  const { PORT: port, HOST: host, DATA_DIR: dataDir, LOG_LEVEL: logLevel } = settings.data;
  return { port, host, dataDir, logLevel, world, scale, only, databaseUrls };
}

function readDatabaseUrls(env: Readonly<NodeJS.ProcessEnv>, problems: string[]): Record<string, string> {
  const networkOf = new Map(NETWORKS.map(({ name }) => [DATABASE_URL + variableTail(name), name]));
  const urls: Record<string, string> = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(DATABASE_URL)) continue;
    const network = networkOf.get(variable);
    if (network === undefined) {
      problems.push(`${variable} names no network; there are ${[...networkOf.keys()].join(', ')}.`);
    } else if (!databaseUrl.safeParse(value).success) {
      problems.push(`${variable} is no address such as postgres://user:password@host:5432/database.`);
    } else {
      urls[network] = String(value);
    }
  }
  return urls;
}

interface Arguments {
  readonly only: string | undefined;
  readonly world: World | undefined;
  readonly scale: number;
}

const LARGEST_SCALE = 1000;

function readArguments(argv: readonly string[], problems: string[]): Arguments {
  const names = NETWORKS.map((network) => network.name);
  try {
    const options = {
      only: { type: 'string' },
      world: { type: 'string' },
      scale: { type: 'string' },
    } as const;
    const { only, world, scale = '1' } = parseArgs({ args: [...argv], options }).values;
    if (only !== undefined && !names.includes(only)) {
      problems.push(`--only ${only} is no network; there are ${names.join(', ')}.`);
    }
    if (world !== undefined && !isWorld(world)) {
      problems.push(`--world ${world} does not exist; there are ${WORLD_NAMES.join(', ')}.`);
    }
    if (!/^\d{1,4}$/.test(scale) || Number(scale) < 1 || Number(scale) > LARGEST_SCALE) {
      problems.push(`--scale ${scale} is no whole number from 1 to ${LARGEST_SCALE}.`);
    } else if (scale !== '1' && world === 'seeds') {
      problems.push(`--scale ${scale} is for the demo world: facts have one size.`);
    }
    return { only, world: isWorld(world) ? world : undefined, scale: Number(scale) };
  } catch (error) {
    problems.push(`${(error as Error).message} There are --only NAME, --world NAME and --scale NUMBER.`);
    return { only: undefined, world: undefined, scale: 1 };
  }
}

const isWorld = (name: string | undefined): name is World => WORLD_NAMES.some((world) => world === name);
