import { type Database, definePersonal, type PersonalData } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { forumPostRecord } from '../forum-thread/record.js';

/** What the network holds about people, whole after part. Sums of anonymous answers are about nobody who could be found. */
export const personal: readonly PersonalData[] = [
  definePersonal({
    table: 'registration_contacts',
    columns: ['applicant', 'name', 'email'],
    by: 'applicant',
    email: 'email',
    purpose: 'Whom the network asks about a registration.',
    basis: 'consent',
    retention: {
      words: '90 days after the decision; withdrawn, at once',
      over: sql`registration in (select id from registrations where decided_at < now() - interval '90 days')`,
    },
    erase: 'delete',
  }),
  definePersonal({
    table: 'registrations',
    columns: ['applicant'],
    by: 'applicant',
    purpose: 'Who asked to be taken in, and what was decided.',
    basis: 'consent',
    retention: {
      words: '90 days after a refusal or withdrawal; approved, as long as the membership',
      over: sql`status in ('REFUSED', 'WITHDRAWN') and decided_at < now() - interval '90 days'`,
    },
    erase: 'delete',
  }),
  definePersonal({
    table: 'forum_reports',
    columns: ['reporter'],
    by: 'reporter',
    purpose: 'That one person reports a post once.',
    basis: 'task in the public interest',
    retention: { words: 'until a moderator has looked at the post' },
    erase: 'delete',
  }),
  definePersonal({
    table: 'forum_posts',
    columns: ['writer', 'written_as'],
    by: 'writer',
    purpose: 'That whoever wrote a post can take it back; its author is never shown.',
    basis: 'consent',
    retention: { words: 'until it is withdrawn; what it says goes with its author' },
    erase: 'empty',
    kind: forumPostRecord.kind,
    also: withdrawPosts,
  }),
  definePersonal({
    table: 'offer_answers',
    columns: ['writer', 'message'],
    by: 'writer',
    purpose: 'What a body answers to the offer of another, and who wrote it.',
    basis: 'consent',
    retention: { words: 'a year', over: sql`answered_at < now() - interval '1 year'` },
    erase: 'empty',
  }),
  definePersonal({
    table: 'survey_participants',
    columns: ['person'],
    by: 'person',
    purpose: 'That everybody answers a survey once; not what.',
    basis: 'consent',
    retention: {
      words: 'until the results are published, and a year after the survey at most',
      over: sql`survey in (select id from surveys where rpad(period ->> 'end', 10, '-99')
        < to_char(now() - interval '1 year', 'YYYY-MM-DD'))`,
    },
    erase: 'delete',
  }),
  definePersonal({
    table: 'survey_answers',
    columns: ['person'],
    by: 'person',
    purpose: 'What somebody answered under a pseudonym, to be counted.',
    basis: 'consent',
    retention: { words: 'a year', over: sql`answered_on < (now() - interval '1 year')::date` },
    erase: 'delete',
  }),
  definePersonal({
    table: 'assessment_answers',
    columns: ['writer'],
    by: 'writer',
    purpose: "Which member answered for a body; the answers are the body's.",
    basis: 'task in the public interest',
    retention: { words: 'as long as the assessment' },
    erase: 'empty',
  }),
];

/** As if their author had withdrawn them: answers to them stay, what they said does not. */
async function withdrawPosts(tx: Database, pseudonyms: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update forum_posts set text = '', author = null, hidden = true, hidden_reason = null
    where writer in (select jsonb_array_elements_text(${JSON.stringify(pseudonyms)}::text::jsonb))`);
}
