import { idsColumn, textColumn } from '@koinipoli/kit';
import type { Source } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core';

/** Every id that ever meant an organisation, in the order in which they became known: it is never forgotten. */
export const identityIds = pgTable('identity_ids', {
  id: text().primaryKey(),
  number: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
});

/** What is compared of all that is said under one id; an id of which nothing is said any more keeps its last profile. */
export const identityProfiles = pgTable('identity_profiles', {
  id: text().primaryKey(),
  /** Whether it is a fact of the hub's own. */
  hub: boolean().notNull(),
  /** Whether anything is said of it now. */
  said: boolean().notNull(),
  /** Names by stems, in the order of the alphabet, without legal forms. */
  names: idsColumn(),
  /** What stands in quotation marks, as names are. */
  quoted: idsColumn(),
  acronyms: idsColumn(),
  initials: idsColumn(),
  /** Numbers in registers that can be right, `GR-AFM 090000045`. */
  numbers: idsColumn(),
  seats: idsColumn(),
  phones: idsColumn(),
  emails: idsColumn(),
  /** Web sites and pages of one's own, and, `@` before them, domains of sites and mails. */
  hosts: idsColumn(),
  forms: idsColumn(),
  /** Words of the names that make a part of a body, places and numerals among them. */
  units: idsColumn(),
  places: idsColumn(),
  numerals: idsColumn(),
});

/** By what ids are brought together to be compared: only those that share a key which few have. */
export const identityKeys = pgTable(
  'identity_keys',
  { key: text().notNull(), id: text().notNull() },
  (table) => [primaryKey({ columns: [table.key, table.id] }), index('identity_keys_by_id').on(table.id)],
);

/** Two ids that may mean one organisation: certain ones are joined, likely ones wait for a steward. */
export const identityCandidates = pgTable(
  'identity_candidates',
  {
    id: text().primaryKey(),
    one: text().notNull(),
    other: text().notNull(),
    score: doublePrecision().notNull(),
    /** Whether it is joined without a person's decision. */
    certain: boolean().notNull(),
    /** What speaks for it and against it, with its weight. */
    evidence: idsColumn(),
    /** CONFIRM or REFUSE; null: nobody has decided. */
    decision: text({ enum: ['CONFIRM', 'REFUSE'] }),
    /** A decision, or a join, was taken back: a person has to decide, however certain it is. */
    held: boolean().notNull().default(false),
    decidedAt: timestamp({ withTimezone: true, mode: 'string' }),
    /** Role of whoever decided last. */
    decidedBy: text(),
    /** WAITING, JOINED, APART by a decision, or COVERED by another pair of the same two organisations. */
    state: text({ enum: ['WAITING', 'JOINED', 'APART', 'COVERED'] })
      .notNull()
      .default('WAITING'),
  },
  (table) => [
    unique('identity_candidates_pair').on(table.one, table.other),
    index('identity_candidates_by_other').on(table.other),
    index('identity_candidates_by_state').on(table.state, table.score, table.id),
  ],
);

/** Ids whose facts changed and that have not been learned from yet. */
export const identityTouched = pgTable('identity_touched', { id: text().primaryKey() });

/** Words that say what a body is, not which one: legal forms, fillers, parts of a body; places; and usual short forms. */
export const identityWords = pgTable('identity_words', {
  words: text().primaryKey(),
  kind: text({ enum: ['FORM', 'FILLER', 'UNIT', 'PLACE', 'SHORT'] }).notNull(),
  /** The group of legal forms that it means; of a SHORT, what it is in full. */
  form: text(),
  stems: text().generatedAlwaysAs(sql`name_stems(words)`),
  /** Stems of what a SHORT is in full. */
  meaning: text().generatedAlwaysAs(sql`case when kind = 'SHORT' then name_stems(form) end`),
});

/** Which other ids mean an organisation, followed by every network: facts, and joins that were learned or decided. */
export const identity = pgTable(
  'identity',
  {
    alias: text().primaryKey(),
    organisation: text().notNull(),
    why: textColumn(),
    sources: jsonb().$type<Source[]>().notNull().default(sql`'[]'`),
    /** FACT of the hub's own, MATCH by certain evidence, or a STEWARD's decision. */
    origin: text({ enum: ['FACT', 'MATCH', 'STEWARD'] })
      .notNull()
      .default('FACT'),
    /** What a MATCH or a STEWARD's join rests on. */
    evidence: idsColumn(),
  },
  (table) => [index('identity_by_organisation').on(table.organisation)],
);
