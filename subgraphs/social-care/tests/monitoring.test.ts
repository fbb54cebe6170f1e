import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('indicators', () => {
  it('are listed by name with their values, and what is suppressed has none', async () => {
    const { careIndicators } = await network.ask(
      '{ careIndicators { nodes { id observations { value suppressed area { id } } } } }',
    );
    expect(careIndicators.nodes.map(({ id }: Data) => id)).toEqual(['indicator:served', 'indicator:housed']);
    expect(careIndicators.nodes[1].observations).toEqual([
      { value: 12, suppressed: false, area: { id: 'area:9186' } },
      { value: null, suppressed: true, area: { id: 'area:918601' } },
      { value: 7, suppressed: false, area: { id: 'area:9183' } },
    ]);
  });

  it('give the values of a place and a time', async () => {
    const { careIndicator } = await network.ask(
      `{ careIndicator(id: "indicator:housed") {
          athens: observations(municipalities: ["9186"]) { value } spring: observations(during: { from: "2026-05-01", to: "2026-05-31" }) { value }
          units: observations(levels: [MUNICIPAL_UNIT]) { suppressed } } }`,
    );
    expect(careIndicator).toEqual({
      athens: [{ value: 12 }, { value: null }],
      spring: [{ value: null }],
      units: [{ suppressed: true }],
    });
  });

  it('hang on interventions and projects, those that there are', async () => {
    const { intervention } = await network.ask(
      '{ intervention(id: "intervention:two") { cost { amount currency } indicators { id } } }',
    );
    expect(intervention).toEqual({
      cost: { amount: 200, currency: 'EUR' },
      indicators: [{ id: 'indicator:housed' }, { id: 'indicator:served' }],
    });
    const { query, variables } = entities('Project', 'socialCare { indicators { id } }', [
      { id: 'project:two' },
      { id: 'project:osn' },
    ]);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities).toEqual([
      { socialCare: { indicators: [{ id: 'indicator:housed' }] } },
      { socialCare: { indicators: [] } },
    ]);
  });

  it('are found from a topic', async () => {
    const { query, variables } = entities('Topic', 'socialCare { indicators { totalCount nodes { id } } }', [
      { id: 'need:housing' },
      { id: 'need:healthcare' },
    ]);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities).toEqual([
      { socialCare: { indicators: { totalCount: 1, nodes: [{ id: 'indicator:housed' }] } } },
      { socialCare: { indicators: { totalCount: 0, nodes: [] } } },
    ]);
  });
});

it('work packages have a cost and checks of quality, oldest first', async () => {
  const { workPackage } = await network.ask(
    `{ workPackage(id: "wp:two-1") { cost { amount currency } qualityChecks { id name checkedOn passed findings provenance { synthetic } } } }`,
  );
  expect(workPackage.cost).toEqual({ amount: 1500.5, currency: 'EUR' });
  expect(workPackage.qualityChecks).toMatchObject([
    { id: 'check:1', checkedOn: '2025', passed: false, findings: 'Καθυστέρηση' },
    { id: 'check:2', checkedOn: '2026-04', passed: null, findings: null },
  ]);
});
