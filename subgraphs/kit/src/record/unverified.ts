import type { Text } from '@koinipoli/schema';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { columnOf } from '../database/fact-rows.js';
import { defineList, type Filters } from '../list/definition.js';
import type { RecordDefinition } from './definition.js';

/** What the list of a network's unverified records is asked. */
export interface UnverifiedFilter {
  months?: number | null;
  kinds?: string[] | null;
}

/** All records of a network that can be verified, those never verified first, then the longest ago; closed ones are none. */
export const unverifiedList = (definitions: readonly RecordDefinition[]) =>
  defineList({
    name: 'unverified',
    from: sql`(${sql.join(definitions.filter(isVerifiable).map(recordsOf), sql` union all `)}) as records`,
    id: sql`records.id`,
    columns: {
      id: sql<string>`records.id`,
      kind: sql<string>`records.kind`,
      name: sql<Text | null>`records.name`,
      verifiedAt: sql<Date | null>`records.verified_at`,
      version: sql<number>`coalesce((select version from record_states state where state.kind = records.kind and state.id = records.id), 1)`,
    },
    orders: {
      LONGEST: {
        keys: [
          {
            by: sql`coalesce(records.verified_at, '1970-01-01 00:00:00+00'::timestamptz)`,
            type: 'timestamptz',
          },
        ],
      },
    },
    filters: {
      months: (months) =>
        sql`(records.verified_at is null or records.verified_at < now() - make_interval(months => ${months()}::int))`,
      kinds: (kinds) => sql`records.kind = any(${kinds()}::text[])`,
    } satisfies Filters<UnverifiedFilter>,
    edges: {},
  });

const isVerifiable = ({ table }: RecordDefinition): boolean => 'verifiedAt' in getTableColumns(table);

function recordsOf({ kind, table, closing }: RecordDefinition): SQL {
  const columns = getTableColumns(table);
  const { name } = columns;
  const shown = !name
    ? sql`null::jsonb`
    : name.getSQLType() === 'jsonb'
      ? sql`t.name`
      : sql`jsonb_build_object('el', t.name)`;
  const closed = Object.entries(closing?.closed ?? {}).map(
    ([column, value]) =>
      sql`t.${sql.identifier(columnOf(table, column))} is not distinct from ${sql.raw(literal(value))}`,
  );
  const open = closed.length > 0 ? sql`where not (${sql.join(closed, sql` and `)})` : sql``;
  return sql`select t.id, ${sql.raw(literal(kind))} as kind, ${shown} as name, t.verified_at from ${table} t ${open}`;
}

/** Values of definitions alone come here, never a caller's. */
const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
