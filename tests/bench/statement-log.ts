import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';

/** What PostgreSQL did for one call, by its own clock. */
export interface DatabaseWork {
  statements: number;
  milliseconds: number;
}

/**
 * Has the hub's PostgreSQL write into its log how long each statement took, and reads it there: the time that both sides
 * of the comparison spend in the database, without drivers, JSON and HTTP.
 */
export class StatementLog implements AsyncDisposable {
  readonly #path: string;
  readonly #server: postgres.Sql;

  private constructor(path: string, server: postgres.Sql) {
    this.#path = path;
    this.#server = server;
  }

  static async open(dataDir: string, serverUrl: string): Promise<StatementLog> {
    const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
    const log = new StatementLog(join(dataDir, 'postgres', 'postgres.log'), server);
    await server`alter system set log_line_prefix = 'of %a: '`;
    await server`alter system set log_min_duration_statement = 0`;
    await server`select pg_reload_conf()`;
    return log;
  }

  /** Runs a call, and says what the database did for it; others' statements are told by `application`. */
  async during(application: string, call: () => Promise<unknown>): Promise<DatabaseWork> {
    const from = (await stat(this.#path)).size;
    await call();
    // The last statement is logged after its rows have gone out.
    await new Promise((resolve) => setTimeout(resolve, 10));
    return workOf(application, await this.#since(from));
  }

  /** Runs a call, and gives the plans of its statements as auto_explain writes them. */
  async plansDuring(call: () => Promise<unknown>): Promise<Plan[]> {
    const from = (await stat(this.#path)).size;
    await call();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return plansOf(await this.#since(from));
  }

  async #since(from: number): Promise<string> {
    const file = await open(this.#path);
    try {
      const { size } = await file.stat();
      const bytes = Buffer.alloc(size - from);
      await file.read(bytes, 0, bytes.length, from);
      return bytes.toString();
    } finally {
      await file.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server`alter system reset log_min_duration_statement`;
    await this.#server`alter system reset log_line_prefix`;
    await this.#server`select pg_reload_conf()`;
    await this.#server.end();
  }
}

/** What a subgraph asks of itself now and then: how far it has followed its feeds. */
const ownBusiness = /reference_state|index_feeds|pg_type/;

/** A prepared statement is logged as it is parsed, bound and executed. */
function workOf(application: string, log: string): DatabaseWork {
  const work = { statements: 0, milliseconds: 0 };
  for (const [, of, duration, step, text] of log.matchAll(
    /^of (.*?): LOG: {2}duration: ([\d.]+) ms(?: {2}(parse|bind|execute|statement)\b[^:]*: (.*))?/gm,
  )) {
    if (of !== application || ownBusiness.test(text ?? '')) continue;
    work.milliseconds += Number(duration);
    if (step === 'execute' || step === 'statement') work.statements += 1;
  }
  return work;
}

/** A node of a plan, in the words of EXPLAIN's JSON. */
export interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: PlanNode[];
}

/** A statement with its plan. */
export interface Plan {
  'Query Text': string;
  Plan: PlanNode;
}

/** Each plan is a JSON object over several lines, which the log indents. */
function plansOf(log: string): Plan[] {
  const plans = [...log.matchAll(/^of koinipoli: LOG: {2}duration: [\d.]+ ms {2}plan:\n((?:\t.*\n)+)/gm)].map(
    ([, plan = '']) => JSON.parse(plan.replaceAll('\n\t', '\n')) as Plan,
  );
  return plans.filter((plan) => !ownBusiness.test(plan['Query Text']));
}
