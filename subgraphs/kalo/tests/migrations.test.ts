import { declaredCoverage } from '@koinipoli/kit';
import { pendingMigration } from '@koinipoli/kit/testing/migrations';
import { expect, it } from 'vitest';
import { facts } from '../src/db/facts.js';
import { forumReports } from '../src/forum-thread/table.js';
import { assessmentAnswers } from '../src/impact-assessment/table.js';
import { offerAnswers } from '../src/offer/table.js';
import { registrationContacts, registrations } from '../src/registration/table.js';
import { migrations } from '../src/server.js';
import { surveyAnswers, surveyParticipants, surveyTallies } from '../src/survey/table.js';

/** What comes in through participation alone, and is in no file of facts. */
const written = [
  forumReports,
  assessmentAnswers,
  offerAnswers,
  registrations,
  registrationContacts,
  surveyAnswers,
  surveyParticipants,
  surveyTallies,
];

it('the migrations make the tables as they are; npx drizzle-kit generate writes what is missing', async () => {
  // The kit's own table comes with the kit's migrations.
  const own = facts.map(({ table }) => table).filter((table) => table !== declaredCoverage);
  const all = [...own, ...written];
  const tables = Object.fromEntries(all.map((table, at) => [`table${at}`, table]));
  expect(await pendingMigration(migrations, tables)).toEqual([]);
});
