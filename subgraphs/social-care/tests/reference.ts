import type { ReferenceDocument } from '@koinipoli/kit';

const area = (id: string, level: string, partOf: string | null, municipality: string | null = null) => ({
  id,
  level,
  partOf,
  municipality,
  latitude: null,
  longitude: null,
});

/** As much of the reference feed as the tests ask for. */
export const reference: ReferenceDocument = {
  version: 'tests',
  areas: [
    area('area:EL3', 'REGION', null),
    area('area:EL303', 'REGIONAL_UNIT', 'area:EL3'),
    area('area:9186', 'MUNICIPALITY', 'area:EL303', '9186'),
    area('area:918601', 'MUNICIPAL_UNIT', 'area:9186', '9186'),
    area('area:9183', 'MUNICIPALITY', 'area:EL3', '9183'),
  ],
  topics: [
    { id: 'need:employment-training', broader: [] },
    { id: 'need:vocational-counselling', broader: ['need:employment-training'] },
    { id: 'need:healthcare', broader: [] },
    { id: 'need:medical-pharmaceutical', broader: ['need:healthcare'] },
    { id: 'group:vulnerable', broader: [] },
    { id: 'group:children', broader: [] },
  ],
  organisations: [
    { alias: 'osn:eata', organisation: 'org:eata' },
    { alias: 'csn:eata', organisation: 'org:eata' },
    { alias: 'org:eata', organisation: 'org:eata' },
  ],
};
