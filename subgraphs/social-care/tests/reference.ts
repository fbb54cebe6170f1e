import type { ReferenceDocument } from '@koinipoli/kit';
import { area } from '@koinipoli/kit/testing/network';

/** As much of the reference feed as the tests ask for. */
export const reference: ReferenceDocument = {
  version: 'tests',
  areas: [
    area('area:EL3', 'REGION'),
    area('area:EL303', 'REGIONAL_UNIT', { partOf: 'area:EL3' }),
    area('area:9186', 'MUNICIPALITY', { partOf: 'area:EL303', municipality: '9186' }),
    area('area:918601', 'MUNICIPAL_UNIT', { partOf: 'area:9186', municipality: '9186' }),
    area('area:9183', 'MUNICIPALITY', { partOf: 'area:EL3', municipality: '9183' }),
    area('area:EL5', 'REGION'),
    area('area:7101', 'MUNICIPALITY', { partOf: 'area:EL5', municipality: '7101' }),
    area('area:west', 'GROUP', { partOf: 'area:EL3' }),
  ],
  topics: [
    { id: 'need:employment-training', broader: [] },
    { id: 'need:vocational-counselling', broader: ['need:employment-training'] },
    { id: 'need:healthcare', broader: [] },
    { id: 'need:medical-pharmaceutical', broader: ['need:healthcare'] },
    { id: 'need:legal-counselling', broader: [] },
    { id: 'group:vulnerable', broader: [] },
    { id: 'group:homeless', broader: ['group:vulnerable'] },
    { id: 'group:children', broader: [] },
  ],
  organisations: [
    { alias: 'osn:eata', organisation: 'org:eata' },
    { alias: 'csn:eata', organisation: 'org:eata' },
    { alias: 'org:eata', organisation: 'org:eata' },
  ],
};
