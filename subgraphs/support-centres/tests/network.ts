import { area, startTestNetwork, type TestNetwork } from '@koinipoli/kit/testing/network';
import { facts } from '../src/db/facts.js';
import { buildSupportCentresSchema } from '../src/schema.js';
import { migrations } from '../src/server.js';

/** As much of the reference feed as the tests ask for. */
const reference = {
  version: 'tests',
  areas: [
    area('area:EL30', 'REGION'),
    area('area:EL303', 'REGIONAL_UNIT', { partOf: 'area:EL30' }),
    area('area:9186', 'MUNICIPALITY', {
      partOf: 'area:EL303',
      municipality: '9186',
      latitude: 37.99,
      longitude: 23.74,
    }),
    area('area:91860103', 'COMMUNITY', { partOf: 'area:9186', municipality: '9186' }),
    area('area:EL652', 'REGIONAL_UNIT'),
    area('area:9243', 'MUNICIPALITY', { partOf: 'area:EL652', municipality: '9243' }),
  ],
  topics: [
    { id: 'topic:setup-operation', broader: [] },
    { id: 'topic:legal-framework', broader: ['topic:setup-operation'] },
    { id: 'topic:wide', broader: [] },
    { id: 'topic:training', broader: ['topic:wide'] },
  ],
  organisations: [
    { alias: 'csn:eata', organisation: 'org:eata' },
    { alias: 'osn:eata', organisation: 'org:eata' },
    { alias: 'org:eata', organisation: 'org:eata' },
  ],
};

/** The network on a database of its own, with the facts of document 004. */
export const startNetwork = (): Promise<TestNetwork> =>
  startTestNetwork({
    name: 'support-centres',
    schema: buildSupportCentresSchema,
    migrations,
    facts,
    reference,
  });
