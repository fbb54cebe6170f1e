import { sql } from 'drizzle-orm';
import type { Database } from '../database/open.js';
import { textArray } from '../database/sql.js';
import { stagingTable } from '../import/staged.js';
import { cancelStep } from '../upload/steps.js';
import { definePersonal, type PersonalData } from './personal.js';

/** What the kit's own tables hold; after the network's, because all hang on `people`. */
export const kitPersonal: readonly PersonalData[] = [
  definePersonal({
    table: 'enrolments',
    columns: ['person', 'contact'],
    by: 'person',
    email: 'contact',
    purpose: 'Who has a place in an event or waits for one, and how its organisers reach them.',
    basis: 'consent',
    retention: { words: '30 days after the event' },
    erase: 'delete',
  }),
  definePersonal({
    table: 'imports',
    columns: ['actor'],
    by: 'actor',
    purpose: 'Who brought a file in, so that it can be asked about and taken back.',
    basis: 'task in the public interest',
    retention: {
      words: 'five years',
      over: sql`opened_at < now() - interval '5 years'`,
    },
    erase: 'empty',
    also: endImports,
  }),
  definePersonal({
    table: 'import_steps',
    columns: ['actor'],
    by: 'actor',
    purpose: 'Who asked for an import to be taken back.',
    basis: 'task in the public interest',
    retention: { words: 'until it is done' },
    erase: 'empty',
  }),
  definePersonal({
    table: 'notices',
    columns: ['pseudonym', 'about'],
    by: 'pseudonym',
    purpose: 'What somebody was told by mail, so that they are told once.',
    basis: 'consent',
    retention: { words: 'a year', over: sql`at < now() - interval '1 year'` },
    erase: 'delete',
  }),
  definePersonal({
    table: 'notice_tokens',
    columns: ['pseudonym', 'hash'],
    by: 'pseudonym',
    purpose: 'Links of mails that confirm an address or stop the mails, hashed.',
    basis: 'consent',
    retention: { words: 'seven days to confirm, two years to stop', over: sql`until < now()` },
    erase: 'delete',
  }),
  definePersonal({
    table: 'notice_subscriptions',
    columns: ['pseudonym', 'email', 'language', 'kinds', 'topics', 'areas', 'legal_forms'],
    by: 'pseudonym',
    email: 'email',
    purpose: 'Where somebody wants to be told by mail, and of what.',
    basis: 'consent',
    retention: {
      words: 'until they stop it; an address that was not confirmed, seven days',
      over: sql`confirmed_at is null and since < now() - interval '7 days'`,
    },
    erase: 'delete',
  }),
  definePersonal({
    table: 'revisions',
    columns: ['actor'],
    ofOthers: ['before'],
    by: 'actor',
    purpose: 'Who changed a record, so that the network can answer for its data.',
    basis: 'task in the public interest',
    retention: { words: 'five years', over: sql`at < now() - interval '5 years'` },
    erase: 'empty',
  }),
  definePersonal({
    table: 'members',
    columns: ['pseudonym', 'role', 'organisations'],
    by: 'pseudonym',
    purpose: 'What the network made of a person: role, and organisations that they act for.',
    basis: 'task in the public interest',
    retention: { words: 'until the network takes it back' },
    erase: 'delete',
  }),
  definePersonal({
    table: 'people',
    columns: ['subject', 'pseudonym'],
    by: 'pseudonym',
    purpose:
      'Which id at the identity provider a pseudonym stands for; without this row no other is about anybody.',
    basis: 'task in the public interest',
    retention: { words: 'until erased' },
    erase: 'delete',
  }),
];

/**
 * What is called by a person's own words goes from all of their imports. Those that were not written end: their rows
 * are dropped at once, and the network's job forgets the file, which lies beside it.
 */
async function endImports(tx: Database, pseudonyms: readonly string[]): Promise<void> {
  const rows = await tx.execute<{ id: string; ended: boolean }>(sql`
    update imports set file_name = '',
      source = case when done_at is null then '' else source end,
      options = case when done_at is null then '{}' else options end,
      message = case when done_at is null then 'It was given up.' end,
      state = case when done_at is null then 'FAILED' else state end
    where actor = any(${textArray(pseudonyms)}) returning id, done_at is null as ended`);
  for (const { id, ended } of rows) {
    await tx.execute(sql`drop table if exists ${sql.identifier(stagingTable(id))}`);
    if (ended) await cancelStep(tx, id);
  }
}
