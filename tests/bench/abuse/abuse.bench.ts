import { expect, it } from 'vitest';
import { printRows } from '../table.js';
import { abuses } from './cases.js';
import { type AbusedGateway, type Load, startAbused } from './gateway.js';
import type { Abuse, Outcome } from './request.js';

const only = process.env['BENCH_ONLY'];
const head = [
  'what',
  'requests',
  'answers',
  'ms, median',
  'ms, most',
  'loop, ms',
  'CPU, ms',
  'MiB',
  'then, ms',
];

it('stands what nobody sends by accident', async () => {
  await using gateway = await startAbused();
  await ask(gateway);
  const rows: string[][] = [];
  for (const abuse of abuses.filter(({ about }) => only === undefined || about.includes(only)))
    rows.push(await row(gateway, abuse));
  printRows(head, rows);
});

async function row(gateway: AbusedGateway, { about, run }: Abuse): Promise<string[]> {
  await gateway.load();
  const outcomes = await run(gateway.url);
  const load = await gateway.load();
  const after = await ask(gateway);
  return cells(about, outcomes, { load, after });
}

/** The next caller is answered, whatever came before. */
async function ask({ url }: AbusedGateway): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${url}/graphql?query={__typename}`);
  expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  return performance.now() - begun;
}

function cells(
  about: string,
  outcomes: readonly Outcome[],
  { load, after }: { load: Load; after: number },
): string[] {
  const answers = new Set(outcomes.map(({ status, code }) => `${status} ${code}`));
  const ms = outcomes.map((each) => each.ms).sort((a, b) => a - b);
  const at = (index: number) => ms[index]?.toFixed(1) ?? '';
  return [
    about,
    String(outcomes.length),
    [...answers].join(', '),
    at(Math.floor(ms.length / 2)),
    at(ms.length - 1),
    load.delay.toFixed(0),
    load.cpu.toFixed(0),
    load.memory.toFixed(0),
    after.toFixed(1),
  ];
}
