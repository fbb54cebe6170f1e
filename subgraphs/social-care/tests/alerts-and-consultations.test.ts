import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

const found = async (list: string, filter: string) => {
  const answer = await network.ask(`{ ${list}(filter: { ${filter} }) { totalCount nodes { id } } }`);
  expect(answer[list].totalCount).toBe(answer[list].nodes.length);
  return answer[list].nodes.map(({ id }: Data) => id.split(':')[1]);
};

describe('alerts', () => {
  it.each([
    ['', ['until-2999', 'stands', 'timeless']],
    ['includeInactive: true', ['until-2999', 'stands', 'over', 'timeless']],
    ['topics: ["need:food"]', ['stands']],
    ['targetGroups: ["group:children"]', ['stands']],
    ['municipalities: ["9186"], includeInactive: true', ['stands', 'over']],
    ['areas: ["area:918601"], includeInactive: true', ['stands', 'over']],
    ['during: { to: "2020-07-31" }', ['stands']],
    ['during: { from: "2020-01-31", to: "2020-01-31" }, includeInactive: true', ['over']],
    ['during: { from: "2999-12-31" }', ['until-2999', 'stands']],
    ['text: "kafsonas"', ['stands']],
  ])('filtered by %s', async (filter, expected) =>
    expect(await found('careAlerts', filter)).toEqual(expected),
  );

  it('give period, deadline and what answers them, and are found by id though they are over', async () => {
    const { careAlert, over } = await network.ask(
      `{ careAlert(id: "alert:stands") { name description active areas { id } period { start end } deadline interventions { id } }
         over: careAlert(id: "alert:over") { active deadline description } }`,
    );
    expect(careAlert).toEqual({
      name: 'Καύσωνας',
      description: 'Νερό',
      active: true,
      areas: [{ id: 'area:918601' }],
      period: { start: '2020-07', end: null },
      deadline: '2030-01-01T16:00:00.000Z',
      interventions: [{ id: 'intervention:osn-food' }],
    });
    expect(over).toEqual({ active: false, deadline: null, description: null });
  });
});

describe('consultations', () => {
  it.each([
    ['', ['now', 'open', 'past', 'undated']],
    ['kinds: [BODIES]', ['past', 'undated']],
    ['open: { from: "2026-11-22", to: "2026-11-22" }', ['now', 'open']],
    ['open: { to: "2024-12-31" }', ['past']],
    ['open: { from: "2024-05-31", to: "2024-06-01" }', ['past']],
    ['open: { from: "2024-06-01", to: "2024-12-31" }', []],
    ['open: {}', ['now', 'open', 'past', 'undated']],
    ['organisations: ["org:eata"]', ['now']],
    ['topics: ["need:food"]', ['now']],
    ['targetGroups: ["group:vulnerable"]', ['past']],
    ['municipalities: ["9183"]', ['past']],
    ['areas: ["area:918601"]', ['now']],
    ['text: "δεκα ημερες"', ['past']],
  ])('filtered by %s', async (filter, expected) =>
    expect(await found('consultations', filter)).toEqual(expected),
  );

  it('belong to a work package, which leads back', async () => {
    const { workPackage, consultation } = await network.ask(
      `{ workPackage(id: "wp:osn-3") { consultations { id kind url } }
         consultation(id: "consultation:past") { workPackage { id } contributions conclusions { text } } }`,
    );
    expect(workPackage.consultations).toEqual([
      { id: 'consultation:now', kind: 'CITIZENS', url: 'https://example.org/now' },
    ]);
    expect(consultation).toEqual({
      workPackage: null,
      contributions: 14,
      conclusions: [{ text: 'Δέκα ημέρες' }],
    });
  });
});

describe('bad input', () => {
  it.each([
    ['careAlerts(filter: { during: { from: "2026-02-02", to: "2026-02-01" } })', 'BAD_USER_INPUT'],
    ['consultations(filter: { open: { from: "2026-02-02", to: "2026-02-01" } })', 'BAD_USER_INPUT'],
    ['consultations(filter: { organisations: [" "] })', 'BAD_USER_INPUT'],
    ['consultations(first: 101)', 'LIMIT_EXCEEDED'],
    ['careAlerts(after: "x")', 'BAD_CURSOR'],
  ])('%s', async (list, code) =>
    expect(await network.refusals(`{ ${list} { totalCount } }`)).toEqual([code]),
  );

  it.each(['2026-02-30', '2026-13-01', 'yesterday'])('no day: %s', async (day) => {
    const query = `{ consultations(filter: { open: { from: "${day}" } }) { totalCount } }`;
    await expect(network.ask(query)).rejects.toThrow(day);
  });

  it('is null for ids that nothing has', async () => {
    expect(
      await network.ask(
        '{ careAlert(id: "x") { id } consultation(id: "x") { id } careIndicator(id: "x") { id } }',
      ),
    ).toEqual({
      careAlert: null,
      consultation: null,
      careIndicator: null,
    });
  });
});
