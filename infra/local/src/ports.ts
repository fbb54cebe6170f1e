import { LocalError } from './local-error.js';
import { freePorts, holderOf, isFree } from './machine/port.js';
import { until } from './machine/process.js';
import { IDENTITY_PORT_OFFSET, LETTERS_PORT_OFFSET, type Network } from './networks.js';

/** Services of a hub that was killed let go of their ports within this time. */
const PATIENCE_MS = 2000;

/** Where everything listens. */
export interface Ports {
  readonly gateway: number;
  readonly identity: number;
  readonly letters: number;
  readonly subgraphs: ReadonlyMap<string, number>;
}

/** The gateway's port and each network's, counted from it; all of them free ones for port 0. */
export async function choosePorts(port: number, networks: readonly Network[]): Promise<Ports> {
  const free = port === 0 ? await freePorts(networks.length + 3) : undefined;
  const subgraphs = networks.map(
    ({ name, portOffset }, i) => [name, free?.[i + 1] ?? port + portOffset] as const,
  );
  return {
    gateway: free?.[0] ?? port,
    identity: free?.[networks.length + 1] ?? port + IDENTITY_PORT_OFFSET,
    letters: free?.[networks.length + 2] ?? port + LETTERS_PORT_OFFSET,
    subgraphs: new Map(subgraphs),
  };
}

/**
 * Makes sure that nobody else listens where the named services shall.
 * @throws LocalError that says which port, who has it and how to choose another.
 */
export async function requireFree(wanted: ReadonlyMap<string, number>, host: string): Promise<void> {
  const checks = [...wanted].map(async ([name, port]) => {
    if (await until(() => isFree(port, name === 'gateway' ? host : '127.0.0.1'), PATIENCE_MS)) return null;
    return `Port ${port} (for ${name}) is taken by ${(await holderOf(port)) ?? 'another program'}.`;
  });
  const taken = (await Promise.all(checks)).filter((line) => line !== null);
  if (taken.length === 0) return;
  throw new LocalError(
    `${taken.join('\n')}\nChoose another port, from which all are counted: PORT=4100 npm start`,
  );
}
