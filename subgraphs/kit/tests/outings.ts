import {
  buildFederatedSchema,
  type Context,
  type Database,
  enrolmentResolvers,
  enrolmentsOf,
  openDatabase,
  type Role,
  type Viewer,
} from '@koinipoli/kit';
import { eq, sql } from 'drizzle-orm';
import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { noMigrations } from './database.js';
import { type Data, startTestNetwork } from './network.js';

/** A toy that people enrol in. */
export const outings = pgTable('outings', {
  id: text().primaryKey(),
  name: jsonb().$type<{ el: string }>().notNull(),
  capacity: integer(),
  enrolUntil: timestamp({ withTimezone: true, mode: 'string' }),
  lastDay: text(),
  cancelled: integer(),
});

export const definition = enrolmentsOf({
  kind: 'Outing',
  table: outings,
  id: outings.id,
  name: outings.name,
  capacity: outings.capacity,
  until: outings.enrolUntil,
  lastDay: sql`${outings.lastDay}`,
  open: sql`${outings.cancelled} is null`,
});

@ObjectType({ description: 'An outing.' })
class Outing {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

@Resolver(() => Outing)
class OutingResolver {
  @Query(() => [Outing], { nullable: true, description: 'All outings.' })
  outings(
    @Arg('ids', () => [ID], { nullable: true, description: 'Only these.' }) ids: string[] | null,
    @Ctx() { db }: Context,
  ) {
    return db
      .select({ id: outings.id })
      .from(outings)
      .where(ids ? sql`${outings.id} = any(${sql.param(ids)}::text[])` : undefined);
  }
}

const name = { el: 'Εκδρομή' };
const shown = '{ enrolment { state place contact } problems { path code } }';

/** Somebody who is signed in. */
export const somebody = (subject: string, role: Role = 'member'): Viewer => ({
  subject,
  role,
  organisations: [],
});

/** What a refused enrolment answers. */
export const refusal = (code: string, field = 'id') => ({
  enrolment: null,
  problems: [{ path: [field], code }],
});

/** A network that has outings alone, and what people do there. */
export async function startOutings() {
  const network = await startTestNetwork({
    schema: () =>
      buildFederatedSchema({ resolvers: [OutingResolver, ...enrolmentResolvers(Outing, definition)] }),
    migrations: noMigrations,
    facts: [],
    reference: { version: 'tests', areas: [], topics: [], organisations: [] },
  });
  const { db, connection, url } = network.database;
  await connection.unsafe(
    'create table outings (id text primary key, name jsonb not null, capacity int, enrol_until timestamptz, last_day text, cancelled int)',
  );
  /** The first outing that an answer has, asked by somebody. */
  const first = async (id: string, fields: string, viewer?: Viewer): Promise<Data> => {
    const query = `query ($id: ID!) { outings(ids: [$id]) { ${fields} } }`;
    return (await network.ask(query, { variables: { id }, ...(viewer ? { viewer } : {}) })).outings[0];
  };
  return {
    network,
    db,
    /** Empties all, and makes outings of every sort. */
    reset: () => makeOutings(db),
    async enrol(subject: string, id = 'outing:two', options: { contact?: string; db?: Database } = {}) {
      const query = `mutation ($id: ID!, $contact: String) { enrolInOuting(id: $id, contact: $contact) ${shown} }`;
      const { contact = null, ...rest } = options;
      const asked = { viewer: somebody(subject), variables: { id, contact }, ...rest };
      return (await network.ask(query, asked)).enrolInOuting as Data;
    },
    async cancel(subject: string, id = 'outing:two') {
      const query = `mutation ($id: ID!) { cancelOutingEnrolment(id: $id) ${shown} }`;
      const asked = { viewer: somebody(subject), variables: { id } };
      return (await network.ask(query, asked)).cancelOutingEnrolment as Data;
    },
    placesOf: async (id: string) => (await first(id, 'places { capacity enrolled waiting free }')).places,
    mine: async (subject: string, id = 'outing:two') =>
      (await first(id, 'myEnrolment { state place }', somebody(subject, 'public'))).myEnrolment,
    change: (id: string, to: Partial<typeof outings.$inferInsert>) =>
      db.update(outings).set(to).where(eq(outings.id, id)),
    async revision() {
      const [row] = await db.execute<{ number: string }>(sql`select number from revision_counter`);
      return Number(row?.number);
    },
    /** As many connections as fifty who ask at once would have. */
    connections() {
      const opened = openDatabase({ url, connections: 12, statementTimeout: 60_000 });
      return { ...opened, [Symbol.asyncDispose]: () => opened.close() };
    },
  };
}

async function makeOutings(db: Database): Promise<void> {
  await db.execute(sql`truncate enrolments`);
  await db.delete(outings);
  await db
    .insert(outings)
    .values([
      { id: 'outing:two', name, capacity: 2 },
      { id: 'outing:ten', name, capacity: 10 },
      { id: 'outing:none', name },
      { id: 'outing:past', name, capacity: 5, lastDay: '2020-02' },
      { id: 'outing:this-year', name, capacity: 5, lastDay: String(new Date().getFullYear()) },
      { id: 'outing:late', name, capacity: 5, enrolUntil: '2020-01-01T00:00:00Z', lastDay: '2999-01-01' },
      { id: 'outing:off', name, capacity: 5, cancelled: 1 },
      ...Array.from({ length: 50 }, (_, at) => ({ id: `outing:many-${at}`, name, capacity: 3 })),
    ]);
}
