import { boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Whoever enrolled, in whatever the network has places in; made by the kit's migration. */
export const enrolments = pgTable('enrolments', {
  id: text().primaryKey(),
  kind: text().notNull(),
  record: text().notNull(),
  person: text(),
  number: integer().notNull().generatedAlwaysAsIdentity(),
  state: text({ enum: ['ENROLLED', 'WAITING'] }).notNull(),
  at: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
  told: boolean().notNull(),
  contact: text(),
});
