import { open, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, test } from 'vitest';
import { compose, startGraph, type TestGraph } from '../../../gateway/tests/graph.js';
import { printRows } from '../table.js';
import { type ReloadedGateway, startReloaded } from './gateway.js';
import { type Outcome, startLoad } from './load.js';

const reloads = Number(process.env.BENCH_RELOADS ?? 20);
const clients = Number(process.env.BENCH_CLIENTS ?? 20);
/** Of each other way than the usual one. */
const some = Math.ceil(reloads / 4);
/** Longer than a file that changes is left alone. */
const pauseMs = 400;

let graph: TestGraph;
/** In turn: each differs from the one before it. */
let supergraphs: readonly string[];
beforeAll(async () => {
  graph = await startGraph({ SUPERGRAPH_POLL_MS: '0' });
  const { places, reviews, openingHours } = graph;
  supergraphs = ['tags: [String!]  height: Int', 'tags: [String!]'].map((tags) => {
    const typeDefs = places.typeDefs.replace('tags: [String!]', tags);
    return compose([{ ...places, typeDefs }, reviews, openingHours]);
  });
});
afterAll(() => graph[Symbol.asyncDispose]());

/** Some known, some new: keys are names, which no plan can do without. */
const question = (nr: number): string =>
  nr % 10 === 0
    ? `query Q${nr} { place(id: ${nr}) { name hours rating } }`
    : `{ place(id: ${nr % 3}) { name hours rating reviews { text } } }`;

const head = ['a new supergraph', 'live', 'refused', 'answered', 'wrong', 'lost', 'slowest ms', 'faults'];

/** Gives one supergraph after the other while clients ask. */
async function reload(gateway: ReloadedGateway, times: number, give: (sdl: string) => Promise<void>) {
  const before = { live: gateway.times('live'), refused: gateway.times('refused') };
  const load = startLoad(gateway.url, clients, question);
  for (let nr = 1; nr <= times; nr += 1) {
    await give(supergraphs[nr % 2] ?? '');
    await gateway.until('live', before.live + nr);
  }
  await load.end();
  const refused = gateway.times('refused') - before.refused;
  return { live: gateway.times('live') - before.live, refused, ...load.outcome };
}

function row(about: string, reloaded: Outcome & Record<'live' | 'refused', number>): string[] {
  const { live, refused, answered, wrong, lost, slowestMs, faults } = reloaded;
  const figures = [live, refused, answered, wrong, lost, Math.round(slowestMs)];
  return [about, ...figures.map(String), [...faults].join(', ')];
}

test('by a file', async () => {
  const file = graph.supergraphFile;
  await writeFile(file, supergraphs[0] ?? '');
  await using gateway = await startReloaded({ SUPERGRAPH_PATH: file, SUPERGRAPH_POLL_MS: '200' });
  const put = async (sdl: string) => {
    await writeFile(`${file}.next`, sdl);
    await rename(`${file}.next`, file);
  };
  const rows = [
    row(
      'renamed into place, and SIGHUP',
      await reload(gateway, 2 * Math.ceil(reloads / 2), async (sdl) => {
        await put(sdl);
        gateway.look();
      }),
    ),
    row(
      'written in two halves',
      await reload(gateway, 2 * Math.ceil(some / 2), async (sdl) => {
        const written = await open(file, 'w');
        await written.write(sdl.slice(0, sdl.length / 2));
        await sleep(pauseMs);
        await written.write(sdl.slice(sdl.length / 2));
        await written.close();
      }),
    ),
    row(
      'after a broken one',
      await reload(gateway, some, async (sdl) => {
        const refused = gateway.times('refused');
        await put(sdl.replace('enum join__Graph', 'enum join_Graph'));
        await gateway.until('refused', refused + 1);
        await put(sdl);
      }),
    ),
  ];
  printRows(head, rows);
});

test('from an address', async () => {
  let text: string | undefined = supergraphs[0];
  const server = createServer((_req, res) => (text === undefined ? res.destroy() : res.end(text)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph`;
  try {
    await using gateway = await startReloaded({ SUPERGRAPH_URL: url, SUPERGRAPH_POLL_MS: '200' });
    const rows = [
      row(
        'at its address',
        await reload(gateway, 2 * Math.ceil(some / 2), async (sdl) => {
          text = sdl;
        }),
      ),
      row(
        'after an address that does not answer',
        await reload(gateway, some, async (sdl) => {
          const refused = gateway.times('refused');
          text = undefined;
          await gateway.until('refused', refused + 1);
          text = sdl;
        }),
      ),
    ];
    printRows(head, rows);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
