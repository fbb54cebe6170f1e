import { idsColumn } from '@koinipoli/kit';
import { date, index, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const moment = () => timestamp({ withTimezone: true, mode: 'string' });

/** API keys: what is kept of a key is its hash, so that who reads this table can use none. */
export const apiKeys = pgTable(
  'api_keys',
  {
    id: text().primaryKey(),
    /** SHA-256 of the key, in hex. */
    hash: text().notNull().unique(),
    label: text().notNull(),
    scopes: idsColumn(),
    organisations: idsColumn(),
    createdAt: moment().notNull().defaultNow(),
    /** Pseudonym of who made it. */
    createdBy: text().notNull(),
    expiresAt: moment().notNull(),
    revokedAt: moment(),
    lastUsedOn: date({ mode: 'string' }),
    /** The key that it follows. */
    rotatedFrom: text().unique(),
  },
  (table) => [index('api_keys_by_creation').on(table.createdAt)],
);
