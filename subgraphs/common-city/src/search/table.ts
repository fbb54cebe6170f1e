import { sql } from 'drizzle-orm';
import { boolean, customType, index, pgTable, text } from 'drizzle-orm/pg-core';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What each record of the index is found by. A record that represents an organisation is found as that organisation:
 * all rows of one `card` have the same words, and its `lead` is the row of the record that is shown.
 */
export const searchRecords = pgTable(
  'search_records',
  {
    /** Id in index_records. */
    record: text().primaryKey(),
    /** Id of the record that is shown for it. */
    card: text().notNull(),
    lead: boolean().notNull(),
    /** Of a lead: whether any record of its card is active. */
    shown: boolean().notNull(),
    kind: text().notNull(),
    /** Names as they are compared, `|` around each: what begins with the question, or is the question, comes first. */
    titles: text().notNull(),
    /** The organisation's names as they were when this row was made: a new one makes the row anew. */
    organisationNames: text(),
    /** What it is part of, in the same way. */
    wholeNames: text(),
    /**
     * Lexemes that the rank asks for: names A, other names and organisation B, names of what it belongs to,
     * topics and places C. What says most is
     * looked for here first, where a word that all descriptions have is rare.
     */
    heads: tsvector().notNull(),
    /** All lexemes, descriptions among them, without weights: what an index finds. */
    vector: tsvector().notNull(),
  },
  (table) => [
    index('search_records_by_card').on(table.card),
    // Names as one types them from their beginning.
    index('search_records_by_title').on(sql`(left(titles, 60) collate "C")`, table.record),
    index('search_records_by_heads').using('gin', table.heads).with({ gin_pending_list_limit: 512 }),
    // What waits to be sorted into the index is read by every search: it is kept short.
    index('search_records_by_vector').using('gin', table.vector).with({ gin_pending_list_limit: 512 }),
  ],
);

/** Every word of the index with the forms by which it meets others; words with digits are left out. */
export const searchVocabulary = pgTable(
  'search_vocabulary',
  {
    plain: text().primaryKey(),
    /** In the skeleton of Latin letters. */
    word: text().notNull().generatedAlwaysAs(sql`skeleton(plain)`),
    stems: text().array().notNull().generatedAlwaysAs(sql`word_stems(plain)`),
  },
  (table) => [
    index('search_vocabulary_by_beginning').using('btree', table.word.op('text_pattern_ops')),
    index('search_vocabulary_by_stems').using('gin', table.stems),
    index('search_vocabulary_by_likeness').using('gin', table.word.op('gin_trgm_ops')),
  ],
);

/** What people call a topic beside its names, and a kind of record, `kind:CareService`. */
export const searchSynonyms = pgTable('search_synonyms', {
  topic: text().primaryKey(),
  words: text().array().notNull(),
  /** Each as names are compared, as it is written and in any other form. */
  folded: text().array().notNull().generatedAlwaysAs(sql`folded_names(words)`),
  keys: text().array().notNull().generatedAlwaysAs(sql`name_keys(words)`),
});
