import { defineRecord, hoursKind, ownedRules, recordKind } from '@koinipoli/kit';
import { carePlaceRecord } from '../care-place/record.js';
import { careServiceRecord } from '../care-service/record.js';
import { serviceLocations } from './table.js';

/** A service at one place. */
export const serviceLocationRecord = defineRecord({
  kind: 'ServiceAtLocation',
  name: 'service-locations',
  table: serviceLocations,
  prefix: 'service-location',
  fields: {
    service: {
      kind: recordKind(() => careServiceRecord),
      heading: { el: 'Υπηρεσία', en: 'Service' },
      description: 'The service.',
      required: true,
    },
    place: {
      kind: recordKind(() => carePlaceRecord),
      heading: { el: 'Τόπος', en: 'Place' },
      description: 'The place.',
      required: true,
    },
    schedules: {
      kind: hoursKind,
      heading: { el: 'Ωράριο', en: 'Hours' },
      description: 'When it is open; null: not published.',
    },
  },
  owner: 'service',
  may: ownedRules,
});
