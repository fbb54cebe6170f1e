// The shop as a process of its own that writes all the time while it serves its feed, for a test that kills it.
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { Int, Query, Resolver } from 'type-graphql';
import {
  buildFederatedSchema,
  createSubgraph,
  defineDocument,
  openDatabase,
  provenanceColumns,
  readVariables,
  subgraphVariables,
  textColumn,
  writing,
} from '../dist/index.js';

const [url, migrations, round] = process.argv.slice(2);

const toys = pgTable('toys', {
  id: text().primaryKey(),
  name: textColumn().notNull(),
  shelf: text(),
  ...provenanceColumns(),
});
const documents = [
  defineDocument({
    kind: 'Toy',
    from: toys,
    id: toys.id,
    name: toys.name,
    follows: [sql`select shelf as on_id, id from toys where shelf is not null`],
  }),
];

class ShopResolver {
  one() {
    return 1;
  }
}
Query(() => Int, { nullable: true, description: 'One.' })(
  ShopResolver.prototype,
  'one',
  Object.getOwnPropertyDescriptor(ShopResolver.prototype, 'one'),
);
Resolver()(ShopResolver);

await createSubgraph(
  {
    name: 'toys',
    schema: () => buildFederatedSchema({ resolvers: [ShopResolver] }),
    migrations,
    facts: [],
    feed: { documents },
  },
  readVariables(subgraphVariables, {
    PORT: '0',
    DATABASE_URL: url,
    REFERENCE_URL: 'http://127.0.0.1:9/reference',
    LOG_LEVEL: 'info',
    STATEMENT_TIMEOUT_MS: '60000',
  }),
);

const database = openDatabase({ url, statementTimeout: 60_000 });
for (let nr = 0; ; nr += 1) {
  await writing(database.db, async (tx) => {
    // Now a few, now so many that they are only noted.
    const count = nr % 10 === 9 ? 150 : 1 + (nr % 3);
    const ids = Array.from({ length: count }, (_, at) => `toy:${(nr * 37 + at * 13) % 400}`);
    for (const id of nr % 4 === 3 ? ids : []) await tx.execute(sql`delete from toys where id = ${id}`);
    for (const id of nr % 4 === 3 ? [] : new Set(ids))
      await tx.execute(sql`insert into toys (id, name) values (${id}, ${JSON.stringify({ el: `${round}-${nr}` })}::text::jsonb)
        on conflict (id) do update set name = excluded.name`);
    for (const id of new Set(ids))
      await tx.execute(sql`insert into record_states (kind, id) values ('Toy', ${id})
        on conflict (id, kind) do update set version = record_states.version + 1, position = 0`);
  });
  await sleep(2);
}
