import { printRows } from '../table.js';
import { type Cell, measureCell } from './cell.js';
import { type Fault, type Faulty, faults, startFaulty } from './fault.js';
import { compose, type Network, networks } from './federation.js';
import { startGateway } from './gateway.js';
import { lookMs, measureStop, type Stopped } from './stop.js';

const seconds = Number(process.env.BENCH_SECONDS ?? 3);
const perSecond = Number(process.env.BENCH_RATE ?? 40);
const rounds = Number(process.env.BENCH_STOPS ?? 5);
/** Faults by name, and `stops`. */
const only = process.env.BENCH_ONLY?.split(';');
const isWanted = (what: string): boolean => only?.includes(what) ?? true;
const timeoutMs = Number(process.env.BENCH_TIMEOUT_MS ?? 1500);

const subgraphs = new Map<Network, Faulty>();
for (const network of networks) subgraphs.set(network, await startFaulty(network));
const urls = Object.fromEntries([...subgraphs].map(([name, { url }]) => [name, url]));
const supergraph = compose(urls as Record<Network, string>);
try {
  const wanted = faults.filter(isWanted);
  if (wanted.length > 0) printFaults(await measureFaults(wanted));
  if (isWanted('stops')) printStops(await measureStops());
} finally {
  await Promise.all([...subgraphs.values()].map((each) => each[Symbol.asyncDispose]()));
}

async function measureFaults(wanted: readonly Fault[]): Promise<Cell[]> {
  await using gateway = await startGateway(supergraph, timeoutMs);
  const cells: Cell[] = [];
  for (const fault of wanted)
    for (const [network, faulty] of subgraphs)
      cells.push(await measureCell({ gateway, faulty, network, fault, seconds, perSecond }));
  return cells;
}

async function measureStops(): Promise<Stopped[]> {
  const stops: Stopped[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using gateway = await startGateway(supergraph, timeoutMs);
    stops.push(await measureStop(gateway, 32));
  }
  return stops;
}

function printFaults(cells: readonly Cell[]): void {
  process.stdout.write(
    `\n# Faults: ${perSecond} requests a second, each fault ${seconds} s, a call at most ${timeoutMs} ms\n`,
  );
  const round = (value: number) => value.toFixed(0);
  printRows(
    [
      'fault',
      'network',
      'requests',
      'without it',
      "others' errors before → since",
      'recovered ms',
      'peak MB',
      'loop ms',
      'p99 before',
      'while',
      'after',
    ],
    cells.map((cell) => [
      cell.fault,
      cell.network,
      `${cell.requests}`,
      `${cell.partial}`,
      cell.others.join(' → '),
      round(cell.recoveredMs),
      round(cell.megabytes),
      round(cell.heldUpMs),
      ...cell.p99.map(round),
    ]),
  );
}

function printStops(stops: readonly Stopped[]): void {
  process.stdout.write(
    `\n# SIGTERM under load: 32 clients that look every ${lookMs} ms whether it is ready\n`,
  );
  printRows(
    ['answered', 'of these after the signal', 'sent elsewhere', 'at a closed door', 'lost'],
    stops.map(({ answered, afterwards, turned, late, lost }) =>
      [answered, afterwards, turned, late, lost].map(String),
    ),
  );
}
