import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { connect } from './connect.js';
import type { Statement } from './patience.js';

/** Ends statements on the server. */
export interface Canceller {
  /** Sees to it that it ends soon; what it brings or fails with comes to whoever waits for it. */
  end(statement: Statement): void;
  close(): Promise<void>;
}

interface Running {
  pid: number;
  /** When the server began it, to the microsecond, by the server's clock; a text, because a Date has no microseconds. */
  begun: string;
}

/** Most statements end by themselves before that. */
const pauseMs = 50;

/**
 * Ends statements by a connection of its own, open only while there is something to end. The protocol's own request
 * names a connection and no statement: arriving late it would end that of another request, which waits behind on the
 * same connection. So the server is asked when it began what it is at, and ends that one alone.
 */
export function createCanceller(url: string): Canceller {
  const connection = connect(url, {
    max: 1,
    idle_timeout: 10,
    onnotice: () => {},
    connection: { application_name: 'koinipoli-cancel', statement_timeout: 1_000 },
  });
  const ending = new Set<Statement>();
  let working = false;
  let closed = false;

  /** Backends that are at one of the statements, once the driver has read all that has arrived. */
  async function busy(): Promise<number[]> {
    await turn();
    return [...ending].flatMap(({ active, state }) => (active && state ? [state.pid] : []));
  }

  async function endOnce(): Promise<void> {
    const pids = await busy();
    if (pids.length === 0) return;
    const running = await connection<Running[]>`
      select pid, query_start::text as begun from pg_stat_activity
      where pid = any(${pids}) and state = 'active'`;
    const still = new Set(await busy());
    const chosen = running.filter(({ pid }) => still.has(pid));
    if (chosen.length === 0) return;
    await connection`
      select pg_cancel_backend(pid) from pg_stat_activity
      join unnest(${chosen.map(({ pid }) => pid)}::int[], ${chosen.map(({ begun }) => begun)}::text[])
        as chosen (pid, begun) using (pid)
      where query_start::text = begun`;
  }

  async function work(): Promise<void> {
    working = true;
    while (ending.size > 0 && !closed) {
      await sleep(pauseMs);
      // A database that does not answer ends them itself.
      await endOnce().catch(() => undefined);
    }
    working = false;
  }

  return {
    end(statement) {
      ending.add(statement);
      const forget = () => void ending.delete(statement);
      statement.then(forget, forget);
      if (!working) void work();
    },
    async close() {
      closed = true;
      await connection.end({ timeout: 1 });
    },
  };
}
