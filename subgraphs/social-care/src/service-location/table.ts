import { provenanceColumns, schedulesColumn } from '@koinipoli/kit';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { carePlaces } from '../care-place/table.js';
import { careServices } from '../care-service/table.js';

export const serviceLocations = pgTable(
  'service_locations',
  {
    id: text().primaryKey(),
    service: text()
      .notNull()
      .references(() => careServices.id),
    place: text()
      .notNull()
      .references(() => carePlaces.id),
    schedules: schedulesColumn(),
    ...provenanceColumns(),
  },
  (table) => [
    index('service_locations_by_service').on(table.service),
    index('service_locations_by_place').on(table.place),
  ],
);
