import type { Database } from '@koinipoli/kit';
import { openTestDatabase, type TestDatabase } from '@koinipoli/kit/testing/database';
import type { FeedChange } from '@koinipoli/schema/feed/lines';
import { applyChanges, applyLive } from '../src/index-feed/apply.js';
import { migrations } from '../src/server.js';

/** Opens an empty index of a test's own, and what a test does with it. */
export async function openIndex() {
  const database: TestDatabase = await openTestDatabase({ migrations });
  const { connection: sql } = database;
  return {
    database,
    apply: (network: string, lines: FeedChange[], { live = false } = {}) =>
      database.db.transaction((tx) =>
        (live ? applyLive : applyChanges)(tx as unknown as Database, network, lines),
      ),
    records: () => sql`select id, network, name ->> 'el' as name from index_records order by id`,
    changes: () => sql`select id, operation, sequence::int from index_changes order by sequence`,
    refused: () => sql`select network, id, why from index_refused order by id`,
    /** All that the index has, but for the order in which it had it. */
    contents: async () => ({
      records: await sql`select * from index_records order by id`,
      places: await sql`select * from index_places order by record, nr`,
      parties: await sql`select * from index_parties order by record, network, nr`,
      documents: await sql`select * from index_documents order by network, id`,
      refused: await sql`select network, id, why from index_refused order by network, id`,
    }),
    clear: () =>
      sql`truncate index_records, index_places, index_parties, index_documents, index_changes, index_refused, organisations`,
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

/** An index of a test's own. */
export type TestIndex = Awaited<ReturnType<typeof openIndex>>;
