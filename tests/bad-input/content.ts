import { databaseName, NETWORKS } from '@koinipoli/local';
import postgres from 'postgres';
import type { TestHub } from '../hub.js';

/** What the databases of a hub hold, to be compared. */
export interface Databases extends AsyncDisposable {
  /** Compares with what was there when it was last asked; `nothing`, or what is different. */
  difference(): Promise<string>;
  of(network: string): postgres.Sql;
}

/** Tables that keep that somebody tried, which is no data of a network. */
const bookkeeping = /^(imports|import_rows\w*|import_steps|uploads|people|__drizzle.*)$/;

/** What follows from the networks' data by itself, a moment later: feeds, the index and identity, reference data. */
const derived = /^(feed|index|identity|known|search|reference)(_\w+)?$/;

/** Opens the databases of a hub with the demo world. */
export async function openDatabases(hub: TestHub): Promise<Databases> {
  const connections = new Map(
    NETWORKS.map((network) => [
      network.name,
      postgres(hub.postgres.urlOf(databaseName(network.name, 'demo')), { max: 1, onnotice: () => {} }),
    ]),
  );
  let before = await contentOf(connections);
  return {
    of: (network) => connections.get(network) as postgres.Sql,
    async difference() {
      const after = await contentOf(connections);
      const changes = [...after].flatMap(([what, is]) => {
        const was = before.get(what) ?? 0;
        return was === is ? [] : [`${what} ${was} → ${is}`];
      });
      before = after;
      return changes.join(', ') || 'nothing';
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...connections.values()].map((sql) => sql.end()));
    },
  };
}

type Content = Map<string, number>;

async function contentOf(connections: ReadonlyMap<string, postgres.Sql>): Promise<Content> {
  const all = await Promise.all(
    [...connections].map(async ([network, sql]): Promise<[string, number][]> => {
      const tables = await sql<{ name: string }[]>`
        select tablename as name from pg_tables where schemaname = 'public' order by 1`;
      const counted = tables
        .map(({ name }) => name)
        .filter((name) => !bookkeeping.test(name) && !derived.test(name));
      const counts = counted.map((name) => `select '${name}' as name, count(*)::int as rows from "${name}"`);
      const rows = await sql.unsafe<{ name: string; rows: number }[]>(counts.join(' union all '));
      const [stated] = await sql<
        { changes: number }[]
      >`select coalesce(sum(version), 0)::int as changes from record_states`;
      return [
        [`${network} changes of records`, stated?.changes ?? 0],
        ...rows.map(({ name, rows: count }): [string, number] => [`${network} ${name}`, count]),
      ];
    }),
  );
  return new Map(all.flat());
}
