import { type Database, openDatabase } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';

/** Which of several processes follows a feed. */
export interface Lead extends AsyncDisposable {
  /** Whether this process is the one that follows a network's feed; it becomes so as soon as no other is. */
  has(network: string): Promise<boolean>;
}

/** Takes part in the choice of who follows which feed; what this process holds is free again as soon as it is gone. */
export function leadFeeds(url: string): Lead {
  // Locks belong to a connection: to this one, which does nothing else.
  const { db, close } = openDatabase({ url, connections: 1 });
  return {
    has: (network) => takeLead(db, network),
    [Symbol.asyncDispose]: close,
  };
}

async function takeLead(db: Database, network: string): Promise<boolean> {
  const [row] = await db.execute<{ has: boolean }>(sql`
    select case when exists (
        select from pg_locks where locktype = 'advisory' and pid = pg_backend_pid() and objsubid = 2
          and classid::int8 = kind::oid::int8 and objid::int8 = feed::oid::int8) then true
      else pg_try_advisory_lock(kind, feed) end as has
    from (select hashtext('index_feeds') as kind, hashtext(${network}) as feed) as lock`);
  return row?.has ?? false;
}
