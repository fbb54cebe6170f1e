import { enumColumn } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { consultations } from '../consultation/table.js';
import { ContributionState } from './type.js';

export const contributions = pgTable(
  'consultation_contributions',
  {
    id: text().primaryKey().default(sql`'contribution:' || gen_random_uuid()`),
    consultation: text()
      .notNull()
      .references(() => consultations.id, { onDelete: 'cascade' }),
    text: text().notNull(),
    language: text().notNull(),
    organisation: text(),
    /** Pseudonym; the row goes with the person, as the migration says. Null: forgotten, a year after the decision. */
    person: text(),
    state: enumColumn(ContributionState).notNull().default('WAITING'),
    reason: text(),
    /** Days of Athens: who wrote at which minute is nobody's business. */
    writtenOn: text().notNull(),
    decidedOn: text(),
  },
  (table) => [
    index('consultation_contributions_by_consultation').on(
      table.consultation,
      table.state,
      table.writtenOn,
      table.id,
    ),
    index('consultation_contributions_by_day').on(table.writtenOn, table.id),
    index('consultation_contributions_by_person').on(table.person),
  ],
);
