import { enumColumn, idsColumn, textColumn } from '@koinipoli/kit';
import { type Contact, LegalForm } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { KaloRegister } from '../kalo-organisation/type.js';
import { RegistrationKind, RegistrationStatus } from './type.js';

const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/** What bodies and people ask for; approved, it becomes a body or a membership. */
export const registrations = pgTable(
  'registrations',
  {
    id: text().primaryKey(),
    kind: enumColumn(RegistrationKind).notNull(),
    status: enumColumn(RegistrationStatus).notNull().default('PENDING'),
    /** Pseudonym; null: forgotten. */
    applicant: text(),
    appliedAt: instant().notNull().defaultNow(),
    decidedAt: instant(),
    /** Why it was refused, in the moderator's words. */
    reason: text(),
    /** The body that it became, or for which the person wants to act. */
    organisation: text(),
    name: textColumn(),
    legalForm: enumColumn(LegalForm),
    register: enumColumn(KaloRegister),
    registrationNumber: text(),
    seat: text(),
    activities: idsColumn(),
    /** The body's own addresses, which become public with it. */
    contact: jsonb().$type<Contact>(),
  },
  (table) => [
    index('registrations_by_time').on(table.appliedAt, table.id),
    index('registrations_by_applicant').on(table.applicant, table.appliedAt),
    index('registrations_pending').on(table.seat).where(sql`status = 'PENDING'`),
  ],
);

/** Whom the network may ask about a registration. Apart, so that nothing else reads it with the rest. */
export const registrationContacts = pgTable('registration_contacts', {
  registration: text()
    .primaryKey()
    .references(() => registrations.id, { onDelete: 'cascade' }),
  /** Pseudonym; null: forgotten. */
  applicant: text(),
  name: text().notNull(),
  email: text().notNull(),
});
