import type { ReferenceDocument } from '@koinipoli/kit';
import { area } from '@koinipoli/kit/testing/network';

/** As much of the reference feed as the tests ask for. */
export const reference: ReferenceDocument = {
  version: 'tests',
  areas: [
    area('area:EU', 'EUROPE'),
    area('area:GR', 'COUNTRY', { partOf: 'area:EU' }),
    area('area:EL30', 'REGION', { partOf: 'area:GR' }),
    area('area:EL302', 'REGIONAL_UNIT', { partOf: 'area:EL30' }),
    area('area:EL303', 'REGIONAL_UNIT', { partOf: 'area:EL30' }),
    area('area:9183', 'MUNICIPALITY', {
      partOf: 'area:EL302',
      municipality: '9183',
      latitude: 38.01,
      longitude: 23.69,
    }),
    area('area:9186', 'MUNICIPALITY', {
      partOf: 'area:EL303',
      municipality: '9186',
      latitude: 37.99,
      longitude: 23.74,
    }),
    area('area:91860103', 'COMMUNITY', { partOf: 'area:9186', municipality: '9186' }),
  ],
  topics: [
    { id: 'activity:food-hospitality', broader: [] },
    { id: 'topic:social-impact', broader: [] },
    { id: 'topic:social-impact-assessment', broader: ['topic:social-impact'] },
    { id: 'topic:training', broader: [] },
    { id: 'topic:funding', broader: [] },
    { id: 'topic:networking', broader: [] },
    { id: 'topic:local-authorities', broader: [] },
    { id: 'topic:marketing', broader: [] },
    { id: 'topic:digital-marketing', broader: ['topic:marketing'] },
    { id: 'need:housing', broader: [] },
    { id: 'group:local-authorities', broader: [] },
    { id: 'group:municipal-staff', broader: ['group:local-authorities'] },
    { id: 'group:municipal-social-services-staff', broader: ['group:municipal-staff'] },
    { id: 'product:food', broader: [] },
    { id: 'product:catering', broader: ['product:food'] },
  ],
  organisations: [
    { alias: 'net:one', organisation: 'org:one' },
    { alias: 'org:one', organisation: 'org:one' },
  ],
};
