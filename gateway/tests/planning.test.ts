import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noFigures } from '../src/engine/plan/figures.js';
import { openPlanStore } from '../src/engine/plan/plan-store.js';
import { type Planning, startPlanning } from '../src/engine/plan/planning.js';
import { createPlans } from '../src/engine/plan/plans.js';
import { typeNames } from '../src/engine/type-names.js';
import { compose } from './graph.js';

/** Many types under one interface, whose fields alternate between two subgraphs: plans grow with each level. */
const kinds = ['A', 'B', 'C', 'D', 'E', 'F'];
const sdl = compose([
  {
    name: 'names',
    url: 'http://names.invalid',
    typeDefs: `type Query { root: Node } interface Node { id: ID! name: String }
      ${kinds.map((kind) => `type ${kind} implements Node @key(fields: "id") { id: ID! name: String }`).join('\n')}`,
  },
  {
    name: 'links',
    url: 'http://links.invalid',
    typeDefs: `interface Node { id: ID! link: Node }
      ${kinds.map((kind) => `type ${kind} implements Node @key(fields: "id") { id: ID! link: Node }`).join('\n')}`,
  },
]);
const deep = (levels: number): string =>
  levels === 0 ? 'name' : `name a: link { ${deep(levels - 1)} } b: link { ${deep(levels - 1)} }`;
/** Takes minutes. */
const expensive = `{ root { ${deep(11)} } }`;
const cheap = (nr: number) => `{ root { k${nr}: name } }`;

const figures = noFigures();
const limits = { timeMs: 4000, memoryMb: 512, waiting: 20 };
let planning: Planning;
let folder: string;
beforeAll(async () => {
  planning = await startPlanning(sdl, limits, figures);
  folder = await mkdtemp(path.join(tmpdir(), 'plans-'));
});
afterAll(async () => {
  await planning.stop();
  await rm(folder, { recursive: true });
});

const logs: string[] = [];
const log = pino({ level: 'warn' }, { write: (line) => logs.push(line) });

function plansWith({ files, in: at = folder }: { files?: number; in?: string } = {}) {
  const plans = createPlans({
    ...planning,
    planning,
    store:
      files === undefined ? undefined : openPlanStore({ folder: at, mostFiles: files, mostBytes: 1e6 }, log),
    figures,
    mostBytes: 1e6,
    isTypeOf: typeNames(planning.wholeSchema),
  });
  return { of: (text: string) => plans.of({ text, labels: [] }) };
}

describe('planning in a thread', () => {
  test('plans an operation once, however many ask for it at once', async () => {
    const before = figures.planned;
    const plans = plansWith();
    const made = await Promise.all(Array.from({ length: 100 }, () => plans.of(cheap(0))));
    expect(new Set(made).size).toBe(1);
    expect(made[0]?.step).toMatchObject({ kind: 'fetch', subgraph: 'names' });
    expect(figures.planned - before).toBe(1);
  });

  test('says in its own words what cannot be planned', async () => {
    await expect(plansWith().of('{ root { nothing } }')).rejects.toThrow(/nothing/);
    expect((await plansWith().of(cheap(0))).step).toBeDefined();
  });

  test('gives up an operation that takes too long; others go on, and what waited behind it is planned', async () => {
    const before = { ...figures };
    const plans = plansWith();
    const known = await plans.of(cheap(1));
    const tooLong = plans.of(expensive);
    const behind = Array.from({ length: 10 }, (_, nr) => plans.of(cheap(100 + nr)));
    // The event loop is free: what is known is at hand although the thread is at work.
    expect(await plans.of(cheap(1))).toBe(known);
    expect(figures.givenUp).toBe(before.givenUp);
    await expect(tooLong).rejects.toMatchObject({
      message: expect.stringContaining('cannot be planned within 4 s'),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    for (const each of await Promise.all(behind)) expect(each.step).toBeDefined();
    expect(figures.starts - before.starts).toBe(1);
    // Once more costs nothing: it is known for what it is.
    await expect(plansWith().of(expensive)).rejects.toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
    expect(figures.givenUp - before.givenUp).toBe(1);
  });

  test('turns away what comes when too many wait', async () => {
    const before = figures.turnedAway;
    const plans = plansWith();
    const asked = await Promise.allSettled(Array.from({ length: 60 }, (_, nr) => plans.of(cheap(200 + nr))));
    const refused = asked.filter(({ status }) => status === 'rejected');
    expect(refused.length).toBe(figures.turnedAway - before);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ reason: { extensions: { code: 'RATE_LIMITED' } } });
    expect(figures.waiting).toBe(0);
  });

  test('refuses a supergraph that is none', async () => {
    const start = startPlanning(sdl.replaceAll('join/v0.', 'join/v9.'), limits, noFigures());
    await expect(start).rejects.toThrow(/join/);
  });
});

describe('the store of plans', () => {
  const stored = async () => (await readdir(folder)).filter((name) => name.endsWith('.plan'));
  const one = async () => path.join(folder, (await stored())[0] ?? '');
  const settled = async (count: number) => expect.poll(stored).toHaveLength(count);

  test('is read instead of planning', async () => {
    const made = await plansWith({ files: 100 }).of(cheap(1));
    await settled(1);
    const before = figures.planned;
    expect(await plansWith({ files: 100 }).of(cheap(1))).toEqual(made);
    expect(figures.planned).toBe(before);
  });

  test.each([
    ['truncated', (text: string) => text.slice(0, -20)],
    ['empty', () => ''],
    ['no JSON', () => 'no JSON at all'],
    ['another plan under the hash of the first', (text: string) => text.replace('"names"', '"links"')],
  ])('is planned anew and mended where a file is %s', async (_name, spoil) => {
    const file = await one();
    const whole = await readFile(file, 'utf8');
    expect(spoil(whole)).not.toBe(whole);
    await writeFile(file, spoil(whole));
    const before = figures.planned;
    expect((await plansWith({ files: 100 }).of(cheap(1))).step).toMatchObject({ subgraph: 'names' });
    expect(figures.planned - before).toBe(1);
    await expect.poll(() => readFile(file, 'utf8')).toBe(whole);
  });

  test('holds no more than it may, keeps what was used last, and touches no other file', async () => {
    const other = path.join(folder, 'mine.txt');
    await writeFile(other, 'mine');
    const plans = plansWith({ files: 10 });
    for (let nr = 0; nr < 40; nr += 1) {
      const before = await stored();
      await plans.of(cheap(300 + nr));
      // A plan is stored behind the answer's back.
      await expect.poll(async () => (await stored()).some((name) => !before.includes(name))).toBe(true);
    }
    await expect.poll(async () => (await stored()).length).toBeLessThanOrEqual(10);
    expect((await stored()).length).toBeGreaterThanOrEqual(8);
    const before = figures.planned;
    await plansWith({ files: 10 }).of(cheap(339));
    expect(figures.planned).toBe(before);
    expect(await readFile(other, 'utf8')).toBe('mine');
  });

  test('that cannot be written is said once, and plans go on', async () => {
    const file = path.join(folder, 'mine.txt');
    const plans = plansWith({ files: 10, in: path.join(file, 'below') });
    for (let nr = 0; nr < 3; nr += 1) expect((await plans.of(cheap(400 + nr))).step).toBeDefined();
    await expect.poll(() => logs).toHaveLength(1);
    expect(logs[0]).toContain('plans cannot be stored');
  });
});
