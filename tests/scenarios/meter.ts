import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { TestHub } from '../hub.js';

/** What one request cost. */
export interface Cost {
  /** Calls of the gateway to networks. */
  readonly fetches: number;
  /**
   * Different statements of the networks to their databases. How often each of them runs, depends on the moment: what
   * two branches of a question want at the same time, they get together.
   */
  readonly statements: number;
  /** How often they ran. */
  readonly runs: number;
}

/** Counts what requests cost a hub. */
export interface Meter {
  /** Asks, and gives the cost beside; `question` hands over the request id of its answer. */
  costOf(question: () => Promise<string>): Promise<Cost>;
}

/** A PostgreSQL that tells its log of every statement, so that they can be counted. */
export async function meterOf(hub: TestHub): Promise<Meter> {
  const sql = postgres(hub.postgres.adminUrl, { max: 1 });
  await sql`alter system set log_statement = 'all'`;
  await sql`alter system set log_line_prefix = 'in %d '`;
  await sql`select pg_reload_conf()`;
  await sql.end();
  // The server tells all of its processes before it lets anybody in who finds the settings changed.
  while (!(await statementsAreLogged(hub))) await sleep(20);
  const log = () => readFile(join(hub.dataDir, 'postgres', 'postgres.log'), 'utf8');
  return {
    async costOf(question) {
      const before = (await log()).length;
      const requestId = await question();
      const ran = statementsIn((await log()).slice(before));
      return {
        fetches: await callsOf(hub, requestId),
        statements: new Set(ran).size,
        runs: ran.length,
      };
    },
  };
}

async function statementsAreLogged(hub: TestHub): Promise<boolean> {
  const sql = postgres(hub.postgres.adminUrl, { max: 1 });
  const [row] = await sql`select current_setting('log_statement') as statements`;
  await sql.end();
  return row?.['statements'] === 'all';
}

/**
 * Whether a database is alive, which state of the reference data it has, what jobs there are, and what feeds have that is
 * new, is asked beside all requests.
 */
const BESIDE = new RegExp(
  [
    '^select 1$|reference_state|reference_version|pg_catalog|graphile_worker|free_jobs_of_the_gone|live_as_worker|untold',
    'feed_epoch\\(\\)|feed_drain|index_feeds (\\(network\\)|set|where)|rebuild_wanted|index_counter|advisory',
    '^(begin|commit|set local)',
  ].join('|'),
);

/** The database and the text of each. */
function statementsIn(log: string): string[] {
  return log.split(/^(?=\S)/m).flatMap((entry) => {
    const [, database, statement = ''] =
      /^in (\S+) LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)/.exec(entry) ?? [];
    return database === undefined || BESIDE.test(statement.trim()) ? [] : [`${database}: ${statement}`];
  });
}

/** The gateway's line about a request may come after its answer. */
async function callsOf(hub: TestHub, requestId: string): Promise<number> {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    for (const { from, line } of hub.logs) {
      if (from !== 'gateway' || !line.includes(requestId)) continue;
      const { calls } = JSON.parse(line) as { calls?: unknown[] };
      if (calls !== undefined) return calls.length;
    }
    await sleep(20);
  }
  throw new Error(`The gateway says nothing of request ${requestId}.`);
}
