import { fileURLToPath } from 'node:url';
import { askAlone } from './alone.js';
import { type Cell, measureCell } from './cell.js';
import { startChild } from './child.js';
import { type Running, startHubFederation, startSynthetic } from './federations.js';
import { installPeers } from './install-peers.js';
import type { Mix } from './mix.js';
import { printAdded, printAlone, printCells, printCompared, printRatios } from './report.js';
import { readSettings } from './settings.js';
import { type Ground, type System, startFloor, startSystem } from './system.js';

const settings = readSettings(process.env);
const root = fileURLToPath(new URL('../../../../../', import.meta.url));

const ground: Ground = { root, peers: await installPeers(root) };
await using load = startChild({ script: './load.js' });
for (const name of settings.federations) await bench(name);

async function bench(name: string): Promise<void> {
  await using running = await (name === 'hub' ? startHubFederation(root) : startSynthetic());
  const systems: System[] = [];
  try {
    for (const system of settings.systems) systems.push(await startSystem(system, ground, running));
    const runs = name === 'hub' ? 4 * settings.rounds + 3 : 0;
    const { alone, added, spent } = await askAlone({ ground, running, systems, load, runs });
    const cells = await measureRounds(running, systems);
    const clients = `${settings.rounds} rounds of ${settings.seconds} s, ${settings.clients} clients`;
    printCells(`Federation: ${name} (${clients})`, cells);
    printRatios(cells);
    printCompared(cells);
    printAlone(alone);
    if (added.length > 0) printAdded(added, spent);
  } finally {
    await Promise.all(systems.map(({ child }) => child[Symbol.asyncDispose]()));
  }
}

/** One mix after the other, in each round all gateways in turn, and another one first. */
async function measureRounds(running: Running, systems: readonly System[]): Promise<Cell[]> {
  const { clients, seconds } = settings;
  const cells: Cell[] = [];
  const mixes = running.mixes.filter(({ name }) => settings.mixes.includes(name));
  for (const mix of mixes) {
    for (let round = 0; round < settings.rounds; round++) {
      const turn = systems.map((_, at) => systems[(at + round) % systems.length] as System);
      for (const system of turn) {
        const cell = await measureCell({ running, load, system, mix, round, clients, seconds });
        cells.push(cell);
        process.stderr.write(
          `${running.name} ${mix.name} ${round + 1}: ${system.name} ${cell.perSecond.toFixed(0)}/s\n`,
        );
      }
      cells.push(await measureFloor({ running, mix, round, answerBytes: cells.at(-1)?.answerBytes ?? 0 }));
    }
  }
  return cells;
}

interface Floor {
  running: Running;
  mix: Mix;
  round: number;
  answerBytes: number;
}

/** A bare server that answers as many bytes. */
async function measureFloor({ running, mix, round, answerBytes }: Floor): Promise<Cell> {
  const { clients, seconds } = settings;
  const system = await startFloor(answerBytes);
  await using _ends = system.child;
  const bare = { ...running, asked: undefined };
  const cell = await measureCell({ running: bare, load, system, mix, round, clients, seconds: seconds / 2 });
  return { ...cell, answers: {} };
}
