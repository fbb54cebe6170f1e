import { defineList, provenanceOf } from '@koinipoli/kit';
import { getTableColumns, sql } from 'drizzle-orm';
import { accessibilityDetailsOf, accessibilityOf, locationOfPlace } from '../db/places.js';
import { serviceLocations as table } from './table.js';

const { id, service, place, schedules } = getTableColumns(table);

export const serviceLocationList = defineList({
  name: 'serviceLocations',
  from: table,
  id,
  columns: {
    id,
    schedules,
    serviceId: service,
    location: locationOfPlace(place),
    accessibility: accessibilityOf(place),
    accessibilityDetails: accessibilityDetailsOf(place),
    provenance: provenanceOf(table),
  },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${id} = ${key}`, service: (key) => sql`${service} = ${key}` },
});
