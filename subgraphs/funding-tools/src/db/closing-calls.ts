import type { Database } from '@koinipoli/kit';
import type { Text } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { fundingCalls as calls } from '../funding-call/table.js';
import { fundingTools as tools } from '../funding-tool/table.js';

/** A call that closes soon, with what it is about: its own topics and those of its tool. */
export interface ClosingCall extends Record<string, unknown> {
  id: string;
  name: Text;
  closesAt: string;
  url: string | null;
  topics: string[];
  areas: string[];
  legalForms: string[];
}

/** Calls that are open now and close within so many days. */
export async function selectClosingCalls(db: Database, days: number): Promise<ClosingCall[]> {
  return db.execute<ClosingCall>(sql`
    select ${calls.id} as id, ${calls.name} as name, ${calls.closesAt} as "closesAt", ${calls.url} as url,
      ${calls.topics} || coalesce((select ${tools.topics} from ${tools} where ${tools.id} = ${calls.tool}), '{}') as topics,
      ${calls.areas} as areas, ${calls.legalForms} as "legalForms"
    from ${calls}
    where ${calls.opensAt} <= now() and ${calls.closesAt} > now()
      and ${calls.closesAt} <= now() + ${days}::int * interval '1 day'
    order by ${calls.closesAt}, ${calls.id}`);
}
