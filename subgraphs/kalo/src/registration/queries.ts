import { defineList, type Filters, isAnyOf, refer, referAll, referOrganisation } from '@koinipoli/kit';
import type { Municipality } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { isRegistering } from '../db/links.js';
import type { RegistrationFilter } from './filter.js';
import { registrationContacts, registrations as table } from './table.js';

const { id, kind, status, appliedAt, decidedAt, seat } = getTableColumns(table);

export const registrationList = defineList({
  name: 'registrations',
  from: table,
  id,
  columns: {
    id,
    kind,
    status,
    appliedAt: sql<Date>`${appliedAt}`,
    decidedAt: sql<Date | null>`${decidedAt}`,
    reason: table.reason,
    organisation: referOrganisation(table.organisation),
    name: table.name,
    legalForm: table.legalForm,
    register: table.register,
    registrationNumber: table.registrationNumber,
    seat: refer(seat, 'code') as SQL<Municipality | null>,
    activities: referAll(table.activities),
    contact: table.contact,
  },
  orders: { APPLIED_DESC: { keys: [{ by: appliedAt, type: 'timestamptz' }], descending: true } },
  filters: { statuses: isAnyOf(status), kinds: isAnyOf(kind) } satisfies Filters<RegistrationFilter>,
  edges: {
    id: (key) => sql`${id} = ${key}`,
    applicant: (key) => sql`${table.applicant} = ${key}`,
    /** Other registrations that wait, of what seems to be the same body. */
    repeated: (key) =>
      sql`${status} = 'PENDING' and ${id} <> ${key} and ${isRegistering(key, {
        number: sql`${table.registrationNumber}`,
        name: sql`${table.name}`,
        seat: sql`${seat}`,
      })}`,
  },
});

export const registrationContactList = defineList({
  name: 'registrationContacts',
  from: registrationContacts,
  id: registrationContacts.registration,
  columns: { name: registrationContacts.name, email: registrationContacts.email },
  orders: { ID: { keys: [] } },
  filters: {},
  edges: { id: (key) => sql`${registrationContacts.registration} = ${key}` },
});
