import type { Database } from '@koinipoli/kit';
import type { Party } from '@koinipoli/schema/feed/document';
import { sql } from 'drizzle-orm';

/** What a record of a network says of an organisation. */
export interface Said {
  network: string;
  record: string;
  party: Partial<Party> & { organisation: string };
  kind?: string;
  updatedAt?: string;
  verifiedAt?: string | null;
}

/** Puts what records say into the index, in place of what they said before. */
export async function say(db: Database, all: readonly Said[]): Promise<void> {
  const rows = all.map(({ network, record, party, kind = 'Organisation', updatedAt, verifiedAt }) => ({
    ...party,
    record,
    network,
    kind,
    updated_at: updatedAt ?? '2026-01-01T00:00:00Z',
    verified_at: verifiedAt ?? null,
  }));
  await db.execute(
    sql`delete from index_parties where record in (select jsonb_array_elements_text(${JSON.stringify(all.map(({ record }) => record))}::text::jsonb))`,
  );
  await db.execute(sql`
    insert into index_parties (record, nr, network, kind, organisation, role, since, name, aliases, identifiers, legal_form, seat, activities, contact, updated_at, verified_at)
    select record, 1, network, kind, organisation, role, since, name, coalesce(aliases, '{}'), coalesce(identifiers, '[]'), "legalForm", seat,
      coalesce(activities, '{}'), nullif(contact, 'null'), updated_at, verified_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given(record text, network text, kind text, organisation text, role text, since text,
      name jsonb, aliases text[], identifiers jsonb, "legalForm" text, seat text, activities text[], contact jsonb, updated_at timestamptz, verified_at timestamptz)`);
}
