import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import { sendNotice } from './notify.js';
import type { StoredValue } from './render.js';

/** What somebody wants to be told. */
export interface Subscription {
  email: string;
  language: string;
  kinds: string[];
  topics: string[];
  areas: string[];
  legalForms: string[];
}

/** The same as it is kept. */
export interface SubscriptionRow extends Subscription {
  confirmed: boolean;
}

/** The kind of the mail that asks whether there shall be any; nobody subscribes to it. */
export const confirmation = 'CONFIRMATION';

/** What a link of a mail does. */
export type TokenPurpose = 'CONFIRM' | 'STOP';

const columns = sql`email, language, kinds, topics, areas, legal_forms as "legalForms", confirmed_at is not null as confirmed`;

/** A person's subscription, by the pseudonym; null: none. */
export async function selectSubscription(db: Database, pseudonym: string): Promise<SubscriptionRow | null> {
  const rows = await db.execute<SubscriptionRow & Record<string, unknown>>(
    sql`select ${columns} from notice_subscriptions where pseudonym = ${pseudonym}`,
  );
  return rows[0] ?? null;
}

/** Keeps what a person wants. An address that is not the one confirmed has to be confirmed anew, by new links alone. */
export async function upsertSubscription(
  tx: Database,
  pseudonym: string,
  wanted: Subscription,
): Promise<SubscriptionRow> {
  const { email, language } = wanted;
  const [kinds, topics] = [textArray(wanted.kinds), textArray(wanted.topics)];
  const [areas, legalForms] = [textArray(wanted.areas), textArray(wanted.legalForms)];
  await tx.execute(sql`delete from notice_tokens where pseudonym = ${pseudonym}
    and exists (select from notice_subscriptions kept where kept.pseudonym = ${pseudonym} and kept.email <> ${email})`);
  const [row] = await tx.execute<SubscriptionRow & Record<string, unknown>>(sql`
    insert into notice_subscriptions as kept (pseudonym, email, language, kinds, topics, areas, legal_forms)
    values (${pseudonym}, ${email}, ${language}, ${kinds}, ${topics}, ${areas}, ${legalForms})
    on conflict (pseudonym) do update set email = excluded.email, language = excluded.language, kinds = excluded.kinds,
      topics = excluded.topics, areas = excluded.areas, legal_forms = excluded.legal_forms,
      confirmed_at = case when kept.email = excluded.email then kept.confirmed_at end
    returning ${columns}`);
  if (!row) throw new Error('notice_subscriptions returned no row.');
  return row;
}

/** Mails that asked a person for confirmation within a day. */
export async function countConfirmations(tx: Database, pseudonym: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from notices
    where pseudonym = ${pseudonym} and kind = ${confirmation} and at > now() - interval '1 day'`);
  return row?.count ?? 0;
}

/** Leaves the mail that asks for confirmation. */
export async function insertConfirmation(tx: Database, pseudonym: string): Promise<void> {
  await tx.execute(sql`
    with told as (insert into notices (pseudonym, kind, about)
      values (${pseudonym}, ${confirmation}, gen_random_uuid()::text) returning id)
    select ${sendNotice} from told`);
}

/** Ids among those given that the reference data do not have. */
export async function unknownIds(
  tx: Database,
  { topics, areas }: Pick<Subscription, 'topics' | 'areas'>,
): Promise<{ topics: string[]; areas: string[] }> {
  const [row] = await tx.execute<{ topics: string[]; areas: string[] }>(sql`select
    array(select id from unnest(${textArray(topics)}) as given(id) where not exists (
      select from reference_topic_parts where narrower = given.id and broader = given.id)) as topics,
    array(select id from unnest(${textArray(areas)}) as given(id) where not exists (
      select from reference_areas where reference_areas.id = given.id)) as areas`);
  return row ?? { topics: [], areas: [] };
}

/** A notice that can be sent now. */
export interface ReadyNotice {
  pseudonym: string;
  kind: string;
  params: Record<string, StoredValue>;
  email: string;
  language: string;
}

/**
 * A notice that waits, with its reader's address. Null: it was sent, or its reader is gone, wants it no more, has
 * changed the address and not confirmed it, or confirmed it meanwhile.
 */
export async function selectReady(db: Database, id: string): Promise<ReadyNotice | null> {
  const rows = await db.execute<ReadyNotice & Record<string, unknown>>(sql`
    select pseudonym, kind, params, email, language from notices join notice_subscriptions using (pseudonym)
    where id = ${id}::uuid and state = 'WAITING' and case when kind = ${confirmation} then confirmed_at is null
      else confirmed_at is not null and kind = any(kinds) end`);
  return rows[0] ?? null;
}

/** Notes what became of a notice. */
export async function markNotice(db: Database, id: string, state: 'SENT' | 'REFUSED'): Promise<void> {
  await db.execute(sql`update notices set state = ${state}, sent_at = now() where id = ${id}::uuid`);
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Days for which a link works. */
const validity: Readonly<Record<TokenPurpose, number>> = { CONFIRM: 7, STOP: 730 };

/** Makes what a link carries; the database gets its hash alone. */
export async function mintToken(db: Database, pseudonym: string, purpose: TokenPurpose): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await db.execute(sql`insert into notice_tokens (hash, pseudonym, purpose, until)
    values (${hashOf(token)}, ${pseudonym}, ${purpose}, now() + ${validity[purpose]}::int * interval '1 day')`);
  return token;
}

/** Takes back a link that nobody got. */
export async function dropToken(db: Database, token: string): Promise<void> {
  await db.execute(sql`delete from notice_tokens where hash = ${hashOf(token)}`);
}

/** Confirms the address that a link was sent to; false: there is no such link any more. Doing it twice does no harm. */
export async function confirmByToken(tx: Database, token: string): Promise<boolean> {
  const rows = await tx.execute(sql`
    update notice_subscriptions kept set confirmed_at = coalesce(confirmed_at, now()) from notice_tokens token
    where token.hash = ${hashOf(token)} and token.purpose = 'CONFIRM' and token.until > now()
      and kept.pseudonym = token.pseudonym
    returning 1`);
  return rows.length > 0;
}

/** Whose subscription a link stops; null: there is no such link any more. */
export async function holderOfToken(tx: Database, token: string): Promise<string | null> {
  const [row] = await tx.execute<{ pseudonym: string }>(sql`select pseudonym from notice_tokens
    where hash = ${hashOf(token)} and purpose = 'STOP' and until > now()`);
  return row?.pseudonym ?? null;
}

/** Forgets a subscription with all its links, and what still waits to be sent; questions are counted on. */
export async function deleteSubscription(tx: Database, pseudonym: string): Promise<boolean> {
  await tx.execute(sql`delete from notices
    where pseudonym = ${pseudonym} and state = 'WAITING' and kind <> ${confirmation}`);
  const rows = await tx.execute(
    sql`delete from notice_subscriptions where pseudonym = ${pseudonym} returning 1`,
  );
  return rows.length > 0;
}
