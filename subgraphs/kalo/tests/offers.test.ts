import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

it('tells what has ended or was withdrawn from what stands', async () => {
  const { offers } = await network.ask(
    '{ offers(filter: { includeInactive: true }) { nodes { id active } } }',
  );
  expect(Object.fromEntries(offers.nodes.map(({ id, active }: Data) => [id, active]))).toEqual({
    'offer:course': true,
    'offer:partner': true,
    'offer:over': false,
    'offer:past': false,
  });
});

it('finds what stood on a day of the past among what is closed alone', async () => {
  const day = '{ from: "2024-03-31", to: "2024-03-31" }';
  const { offers, all } = await network.ask(`{ offers(filter: { open: ${day} }) { nodes { id } }
    all: offers(filter: { includeInactive: true, open: ${day}, wanted: false }) { nodes { id } } }`);
  expect(offers.nodes).toEqual([{ id: 'offer:partner' }]);
  expect(all.nodes).toEqual([{ id: 'offer:past' }, { id: 'offer:over' }]);
});
