import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import type { NoticeDefinition, NoticeValue } from './definition.js';

/** Whom something may concern, by what it is about; what is absent or empty holds for all. */
export interface Audience {
  topics?: readonly string[];
  areas?: readonly string[];
  legalForms?: readonly string[];
}

/** Something to tell. */
export interface Notification {
  notice: NoticeDefinition;
  /** Pseudonym of the one whom it is for, or what it is about, for all whom that concerns. */
  to: string | Audience;
  /** Id of what it is about: nobody is told twice of one kind about one thing. */
  about: string;
  params?: Readonly<Record<string, NoticeValue>>;
}

/** The job that sends one notice. */
export const sendingJob = 'send-notice';

/**
 * Tells people something by mail, of those who asked to be told of its kind and confirmed their address; others it
 * leaves alone, and writes nothing about them. What is to be told stands and falls with the transaction.
 */
export async function notify(tx: Database, { notice, to, about, params = {} }: Notification): Promise<void> {
  const whom = typeof to === 'string' ? sql`subscription.pseudonym = ${to}` : concerning(to);
  await tx.execute(sql`
    with told as (
      insert into notices (pseudonym, kind, about, params)
      select subscription.pseudonym, ${notice.kind}, ${about}, ${JSON.stringify(stored(params))}::text::jsonb
      from notice_subscriptions subscription
      where subscription.confirmed_at is not null and array[${notice.kind}]::text[] <@ subscription.kinds and ${whom}
      on conflict (pseudonym, kind, about) do nothing returning id)
    select ${sendNotice} from told`);
}

/** Leaves the sending of the notice `id` of a row; other jobs go first. */
export const sendNotice = sql`graphile_worker.add_job(${sendingJob}::text,
  payload := json_build_object('notice', id), job_key := 'notice:' || id, priority := 10)`;

/** As with lists: what is about a topic concerns those who want a broader one, what is in an area those around it. */
function concerning({ topics = [], areas = [], legalForms = [] }: Audience) {
  const [onTopics, inAreas, forForms] = [topics, areas, legalForms].map(textArray);
  return sql`(subscription.topics = '{}' or ${onTopics} = '{}'
      or ${onTopics} && array(select topics_within(subscription.topics)))
    and (subscription.areas = '{}' or ${inAreas} = '{}' or ${inAreas} && array(select areas_touching(subscription.areas)))
    and (subscription.legal_forms = '{}' or ${forForms} = '{}' or ${forForms} && subscription.legal_forms)`;
}

const stored = (params: Readonly<Record<string, NoticeValue>>) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      value instanceof Date ? { instant: value.toISOString() } : value,
    ]),
  );
