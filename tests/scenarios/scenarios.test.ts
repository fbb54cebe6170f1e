import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareTestHub, type TestHub } from '../hub.js';
import { type Cost, type Meter, meterOf } from './meter.js';
import { readScenarios, type Scenario } from './scenario.js';
import { mostOf, type Row, tableOf } from './table.js';
import { World } from './world.js';

/*
 * Every folder here is a scenario: a saved operation of the contract with variables in one of the worlds, and its answer
 * as a person read it in the documents, or as `answer.ts` reads it in the files of the demo world with rules of its own.
 * Answers are compared whole.
 */
const scenarios = await readScenarios();
const rows: Row[] = [];
const table = fileURLToPath(new URL('table.md', import.meta.url));
const known = await readFile(table, 'utf8');
/** So often a question is asked whose parts went apart: what is ready within milliseconds goes as one, on a calm machine. */
const patience = 100;

describe.each(['seeds', 'demo'] as const)('in the world %s', (name) => {
  let hub: TestHub;
  let world: World;
  let meter: Meter;
  beforeAll(async () => {
    hub = await shareTestHub(name);
    world = name === 'demo' ? new World(join(hub.dataDir, 'worlds', 'demo')) : new World();
    await hub.indexed();
    meter = await meterOf(hub);
  });
  afterAll(() => hub?.[Symbol.asyncDispose]());

  it.each(scenarios.filter((scenario) => scenario.world === name))('$name', async (scenario) => {
    const { data, errors } = await answerOf(hub, scenario);
    expect(errors).toBeUndefined();
    const { expected } = scenario;
    if ('comparable' in expected && expected.comparable) {
      const { answer, comparable } = expected;
      expect(comparable(data)).toEqual(comparable(answer(world, scenario.variables)));
    } else {
      const isWorkedOut = typeof expected.answer === 'function';
      expect(data).toEqual(isWorkedOut ? expected.answer(world, scenario.variables) : expected.answer);
    }
    // What a question costs the second time: the first one also fills caches and opens connections.
    const most = mostOf(known).get(scenario.name) ?? { fetches: Infinity, statements: Infinity };
    const costOf = () => meter.costOf(async () => (await answerOf(hub, scenario)).requestId);
    let cost = await costOf();
    for (let nr = 1; nr < patience && isMore(cost, most); nr += 1) cost = await costOf();
    expect(cost.runs).toBeLessThanOrEqual(2 * cost.statements);
    rows.push({ scenario, ...cost });
  });
});

it('the table of what they cost', async () => {
  expect(rows).toHaveLength(scenarios.length);
  await expect(tableOf(rows, known)).toMatchFileSnapshot(table);
});

const isMore = ({ fetches, statements, runs }: Cost, most: Pick<Cost, 'fetches' | 'statements'>): boolean =>
  fetches > most.fetches || statements > most.statements || runs > 2 * statements;

async function answerOf(hub: TestHub, { query, variables, language }: Scenario) {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  return { data, errors, requestId: String(response.headers.get('x-request-id')) };
}
