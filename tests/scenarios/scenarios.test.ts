import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub.js';
import { type Meter, meterOf } from './meter.js';
import { readScenarios, type Scenario } from './scenario.js';
import { type Row, tableOf } from './table.js';
import { World } from './world.js';

/*
 * Every folder here is a scenario: a saved operation of the contract with variables in one of the worlds, and its answer
 * as a person read it in the documents, or as `answer.ts` reads it in the files of the demo world with rules of its own.
 * Answers are compared whole.
 */
const scenarios = await readScenarios();
const rows: Row[] = [];

describe.each(['seeds', 'demo'] as const)('in the world %s', (name) => {
  let dataDir: string;
  let hub: TestHub;
  let world: World;
  let meter: Meter;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-scenarios-'));
    await chmod(dataDir, 0o755);
    hub = await startTestHub({ world: name, dataDir });
    world = name === 'demo' ? new World(join(dataDir, 'worlds', 'demo')) : new World();
    meter = await meterOf(hub, dataDir);
  }, 180_000);
  afterAll(async () => {
    await hub?.[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

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
    const cost = await meter.costOf(async () => (await answerOf(hub, scenario)).requestId);
    expect(cost.runs).toBeLessThanOrEqual(2 * cost.statements);
    rows.push({ scenario, ...cost });
  });
});

it('the table of what they cost', async () => {
  expect(rows).toHaveLength(scenarios.length);
  await expect(tableOf(rows)).toMatchFileSnapshot('table.md');
});

async function answerOf(hub: TestHub, { query, variables, language }: Scenario) {
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  return { data, errors, requestId: String(response.headers.get('x-request-id')) };
}
