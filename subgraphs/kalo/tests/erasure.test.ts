import { erasePerson, exportPerson, kitPersonal } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { placesOf } from '@koinipoli/kit/testing/search';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personal } from '../src/db/personal.js';
import { makeBodies } from './bodies.js';
import { forumOf } from './forum.js';
import { startNetwork } from './network.js';
import { body, registering } from './registrations.js';
import { addSample } from './sample.js';
import { addSurvey } from './surveys.js';
import { viewer } from './viewers.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addSample(network);
  await makeBodies(network);
  await addSurvey(network, 'survey:asked');
  await addSurvey(network, 'survey:named');
});
afterAll(() => network[Symbol.asyncDispose]());

/** The registrations of which a table's retention is over. */
const overdueIn = (table: string, over: SQL): SQL =>
  sql`select ${sql.identifier(table === 'registrations' ? 'id' : 'registration')} as id from ${sql.identifier(table)} where ${over}`;

const all = [...personal, ...kitPersonal];
const person = viewer('idp|zoi', 'member', 'org:one');

/** Everything that one can do here as a member, each with a word of its own. */
async function leaveTraces(): Promise<void> {
  const { register } = registering(network);
  await register(
    { ...body, contactName: 'Ζωηγραφοςα', contactEmail: 'zoi@traces.example', registrationNumber: '31' },
    person,
  );
  const { write, change } = forumOf(network);
  const { forumPost } = await write({ text: 'Είμαι η Ζωηγραφοςβ' }, { who: person });
  expect(forumPost).not.toBeNull();
  await change('reportForumPost', 'id: "post:1", reason: SPAM', person);
  const ask = (query: string) => network.ask(`mutation { ${query} }`, { viewer: person });
  const outcomes = await ask(`
    one: answerOffer(offer: "offer:partner", organisation: "org:one", message: "Ζωηγραφοςγ") { problems { code } }
    two: answerSurvey(survey: "survey:asked", anonymous: true, answers: [{ question: "one", options: ["a"] }]) { problems { code } }
    three: answerSurvey(survey: "survey:named", anonymous: false, answers: [{ question: "text", text: "Ζωηγραφοςδ" }]) { problems { code } }
    four: createOffer(input: { name: { el: "Προσφορά" }, kind: TRAINING, organisation: "org:one" }) { problems { code } }`);
  for (const { problems } of Object.values(outcomes) as { problems: unknown[] }[])
    expect(problems).toEqual([]);
}

describe('a person', () => {
  it('is given what the network holds, and then nothing of it is found anywhere', async () => {
    const { connection, db } = network.database;
    await leaveTraces();
    const [{ pseudonym } = { pseudonym: '' }] = await connection<{ pseudonym: string }[]>`
      select pseudonym from people where subject = ${person.subject}`;
    const traces = ['ζωηγραφος', 'zoi@traces.example', person.subject ?? '', pseudonym];
    expect((await placesOf(connection, traces)).length).toBeGreaterThan(6);
    const held = await exportPerson(db, all, person.subject ?? '');
    expect(Object.keys(held).sort()).toEqual(
      expect.arrayContaining([
        'forum_posts',
        'forum_reports',
        'offer_answers',
        'registration_contacts',
        'registrations',
        'survey_answers',
        'survey_participants',
      ]),
    );
    await erasePerson(db, all, person.subject ?? '');
    expect(await placesOf(connection, traces)).toEqual([]);
    // What is of nobody stays: the offer of the body, the sum of the survey.
    const [left] = await connection`select
      (select count(*)::int from offers where name ->> 'el' = 'Προσφορά') as offers, survey_responses('survey:asked') as answers`;
    expect(left).toEqual({ offers: 1, answers: 1 });
  });

  it('whose registration was refused is forgotten after 90 days, one that was approved after that as whom to ask', async () => {
    const { connection } = network.database;
    const { register, change } = registering(network);
    const refused = (await register({ ...body, registrationNumber: '41', name: 'Μία' })).registration.id;
    const approved = (await register({ ...body, registrationNumber: '42', name: 'Άλλη' })).registration.id;
    await change('refuseRegistration', `id: "${refused}", reason: "Όχι."`);
    await change('approveRegistration', `id: "${approved}"`);
    const overdue = async () => {
      const ids: string[] = [];
      for (const { table, retention } of personal)
        if (table.startsWith('registration') && retention.over)
          ids.push(
            ...(
              await network.database.db.execute<{ id: string }>(
                // The condition stands on the table alone, as the daily job uses it.
                overdueIn(table, retention.over),
              )
            ).map(({ id }) => id),
          );
      return ids.sort();
    };
    expect(await overdue()).toEqual([]);
    await connection`update registrations set decided_at = now() - interval '91 days'`;
    expect(await overdue()).toEqual([refused, refused, approved].sort());
  });
});
