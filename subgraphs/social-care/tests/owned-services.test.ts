import type { Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCare } from './care-examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addCare(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

/** Whoever acts for the organisation that runs the centre, under another id of it. */
const member: Viewer = { subject: 'member', role: 'member', organisations: ['csn:eata'] };
const stranger: Viewer = { subject: 'stranger', role: 'member', organisations: ['org:eu'] };

const correct = async (viewer: Viewer, id: string, input: object) => {
  const { careService } = await network.ask(`{ careService(id: "${id}") { version } }`);
  const { correctCareService } = await network.ask(
    `mutation ($id: ID!, $version: Int!, $input: CareServiceInput!) {
      correctCareService(id: $id, version: $version, input: $input, source: VISIT) {
        careService { fees } problems { path code } } }`,
    { variables: { id, version: careService.version, input }, viewer },
  );
  return correctCareService;
};

describe('services of a structure', () => {
  it('are written by members of the organisation that runs it', async () => {
    expect(await correct(member, 'service:clinic', { fees: { el: 'Δωρεάν' } })).toEqual({
      careService: { fees: 'Δωρεάν' },
      problems: [],
    });
  });

  it('are written by no other member, and given to no other structure', async () => {
    const refused = (path: string[]) => ({ careService: null, problems: [{ path, code: 'NOT_YOURS' }] });
    expect(await correct(stranger, 'service:clinic', { fees: { el: '5 ευρώ' } })).toEqual(refused(['id']));
    expect(await correct(member, 'service:clinic', { structure: 'structure:aid' })).toEqual(
      refused(['input', 'structure']),
    );
  });

  it('are at places that those members say', async () => {
    const { createServiceAtLocation: made } = await network.ask(
      `mutation { createServiceAtLocation(source: VISIT,
        input: { service: "service:clinic", place: "place:stairs" }) { problems { code } } }`,
      { viewer: stranger },
    );
    expect(made.problems).toEqual([{ code: 'NOT_YOURS' }]);
  });
});
