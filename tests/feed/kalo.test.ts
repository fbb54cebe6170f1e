import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../subgraphs/kalo/src/db/documents.js';
import { buildKaloSchema as build } from '../../subgraphs/kalo/src/schema.js';
import { ask } from '../standards/ask.js';
import type { Desk } from '../standards/desk.js';
import { network } from '../standards/networks/kalo.js';
import { openDesk } from './desk.js';
import { expectFacet } from './facet.js';
import { followUp } from './follows.js';
import { cases } from './kalo-cases.js';
import { brokenIn, compared, type Told, toldBy } from './told.js';

let desk: Desk;
let told: Told;
beforeAll(async () => {
  desk = await openDesk(network);
  told = await toldBy(desk, documents);
});
afterAll(() => desk[Symbol.asyncDispose]());

const wordsOf = (all: Told): string => JSON.stringify(Object.values(all).map((each) => [...each]));

describe('what the social economy tells the index', () => {
  it.each(cases.map((each) => [each.kind, each] as const))(
    'says of every %s what the API says',
    async (_, each) => {
      const pairs = await compared({ desk, build, told, hub: {} }, each);
      expect(pairs.map(({ document }) => document)).toEqual(pairs.map(({ record }) => record));
      expect(pairs.length).toBeGreaterThan(0);
    },
  );

  it('is of every kind that the network has, and of no other', () => {
    const kinds = [...cases.map(({ kind }) => kind), 'TargetGroup', 'Organisation'];
    expect(Object.keys(told).sort()).toEqual(kinds.sort());
  });

  it('says of a group that a domain addresses where it is, and of whom it consists', async () => {
    const { activityDomains } = await ask(
      desk,
      build,
      '{ activityDomains { id targetGroups { id name topic { id } area { id } } } }',
    );
    const groups = activityDomains.flatMap((domain: { id: string; targetGroups: object[] }) =>
      domain.targetGroups.map((group) => ({ ...group, domain: domain.id })),
    );
    expect(groups.length).toBe(told['TargetGroup']?.size);
    for (const { id, name, topic, area, domain } of groups)
      expect(told['TargetGroup']?.get(id)).toMatchObject({
        name: { el: name },
        partOf: [domain],
        targetGroups: [topic.id],
        areas: area ? [area.id] : [],
      });
  });

  it('is led to from every record of the index', () =>
    expectFacet(
      { desk, build, field: 'kalo', kinds: [...cases.map(({ kind }) => kind), 'TargetGroup'] },
      documents,
      told,
    ));

  it('keeps the contract', () => expect(brokenIn(told)).toEqual([]));

  it('changes with no record that it does not follow', async () => {
    const { unfollowed, moved } = await followUp(desk, network.facts, documents);
    expect(unfollowed).toEqual([]);
    expect(moved).toBeGreaterThan(10);
  });

  it('is nothing that only some may read', async () => {
    const sql = desk.database.connection;
    await sql`insert into registrations (id, kind, applicant, name, contact)
      values ('registration:1', 'BODY', 'pseudonym-1', '{"el": "Μια αίτηση"}', '{"email": "x@secret.example", "phones": []}')`;
    await sql`insert into registration_contacts (registration, applicant, name, email)
      values ('registration:1', 'pseudonym-1', 'Κάποια', 'kapoia@secret.example')`;
    await sql`insert into offer_answers (id, offer, organisation, message, writer)
      select 'answer:1', id, 'org:asda', 'Λόγια για τη δική σας προσφορά', 'pseudonym-2' from offers limit 1`;
    await sql`insert into assessment_answers (assessment, answers, writer)
      select id, '[{"question": "q", "text": "Λόγια του φορέα για τον εαυτό του"}]', 'pseudonym-3' from impact_assessments limit 1`;
    await sql`insert into survey_answers (survey, person, answers)
      select id, 'pseudonym-4', '[{"question": "q", "text": "Λόγια μιας επώνυμης"}]' from surveys limit 1`;
    await sql`insert into survey_tallies (survey, question, texts) select id, 'q', '{Λόγια ενός ανώνυμου}' from surveys limit 1`;
    const after = await toldBy(desk, documents);
    expect(after).toEqual(told);
    expect(wordsOf(after)).not.toMatch(/registration:1|Μια αίτηση|secret\.example|Λόγια |pseudonym/);
  });

  it.each(['INFORMAL_GROUP', null])('tells no tax number of who may be no legal person: %s', async (form) => {
    const sql = desk.database.connection;
    const numbers = [
      { scheme: 'GR-AFM', value: '012345676' },
      { scheme: 'αφμ', value: '012345676' },
      { scheme: 'GR-GEMI', value: '000000001000' },
    ];
    await sql`update kalo_organisations set legal_form = ${form}, identifiers = ${JSON.stringify(numbers)}::text::jsonb where id = 'kalo:demo-002'`;
    const { kaloOrganisation: body } = await ask(
      desk,
      build,
      '{ kaloOrganisation(id: "kalo:demo-002") { identifiers { scheme value } } }',
    );
    expect(body.identifiers).toEqual(numbers.slice(2));
    expect(wordsOf(await toldBy(desk, documents))).not.toContain('012345676');
    await sql`update kalo_organisations set legal_form = 'KOISPE' where id = 'kalo:demo-002'`;
    expect(wordsOf(await toldBy(desk, documents))).toContain('012345676');
  });

  it('keeps the contract of a body that says more than there is room for', async () => {
    const sql = desk.database.connection;
    const many = (count: number) => Array.from({ length: count }, (_, at) => `need:many-${at}`);
    await sql`update kalo_organisations set aliases = ${many(120)}, needs = ${many(300)},
      identifiers = (select jsonb_agg(jsonb_build_object('scheme', 'GR-GEMI', 'value', n::text)) from generate_series(1, 80) n),
      contact = (select jsonb_build_object('phones', jsonb_agg('+30210009' || n)) from generate_series(1001, 1040) n)
      where id = 'kalo:demo-001'`;
    await sql`insert into partnerships (id, body, kind, partner)
      select 'partnership:many-' || n, 'kalo:demo-001', 'COOPERATES', 'org:many-' || n from generate_series(1, 150) n`;
    const after = await toldBy(desk, documents);
    expect(brokenIn(after)).toEqual([]);
    expect(after['KaloOrganisation']?.get('kalo:demo-001')).toMatchObject({
      aliases: many(120).slice(0, 100),
      parties: expect.arrayContaining([expect.objectContaining({ role: 'member', aliases: many(50) })]),
    });
  });

  it('loses what a thread begins with when that post is hidden, and says nothing of later ones', async () => {
    const sql = desk.database.connection;
    const [{ thread, post } = { thread: '', post: '' }] = await sql<{ thread: string; post: string }[]>`
      select thread, id as post from forum_posts opening
      where not exists (select from forum_posts other where other.thread = opening.thread
        and (other.posted_at, other.id) < (opening.posted_at, opening.id)) and not hidden order by id limit 1`;
    await sql`update forum_posts set text = 'Πρώτα λόγια', writer = 'pseudonym-5' where id = ${post}`;
    await sql`insert into forum_posts (id, thread, text, language, posted_at)
      values ('post:later', ${thread}, 'Ύστερα λόγια', 'el', '2026-12-01')`;
    const shown = await toldBy(desk, documents);
    expect(shown['ForumThread']?.get(thread)).toMatchObject({ description: { el: 'Πρώτα λόγια' } });
    await sql`update forum_posts set hidden = true where id = ${post}`;
    const hidden = await toldBy(desk, documents);
    expect(hidden['ForumThread']?.get(thread)).not.toHaveProperty('description');
    expect(wordsOf(shown)).not.toContain('pseudonym');
    expect(wordsOf(hidden)).not.toMatch(/Πρώτα λόγια|Ύστερα λόγια/);
  });
});
