import { area } from '@koinipoli/kit/testing/network';

/** As much of the reference feed as the tests ask for. */
export const reference = {
  version: 'tests',
  areas: [
    area('area:EU', 'EUROPE'),
    area('area:GR', 'COUNTRY', { partOf: 'area:EU' }),
    area('area:EL30', 'REGION', { partOf: 'area:GR' }),
    area('area:EL302', 'REGIONAL_UNIT', { partOf: 'area:EL30' }),
    area('area:EL303', 'REGIONAL_UNIT', { partOf: 'area:EL30' }),
    area('area:west-athens', 'GROUP', { partOf: 'area:EL30' }),
    area('area:9183', 'MUNICIPALITY', { partOf: 'area:EL302', municipality: '9183' }),
    area('area:91830101', 'COMMUNITY', { partOf: 'area:9183', municipality: '9183' }),
    area('area:9182', 'MUNICIPALITY', { partOf: 'area:EL302', municipality: '9182' }),
    area('area:9186', 'MUNICIPALITY', { partOf: 'area:EL303', municipality: '9186' }),
  ],
  topics: [
    { id: 'topic:social-economy', broader: [] },
    { id: 'topic:social-entrepreneurship', broader: ['topic:social-economy'] },
    { id: 'topic:social-inclusion', broader: [] },
    { id: 'topic:funding', broader: [] },
    { id: 'activity:trade', broader: [] },
  ],
  organisations: [
    { alias: 'csn:eata', organisation: 'org:eata' },
    { alias: 'osn:eata', organisation: 'org:eata' },
    { alias: 'org:eata', organisation: 'org:eata' },
    { alias: 'org:region-attica', organisation: 'org:region-attica' },
  ],
};
