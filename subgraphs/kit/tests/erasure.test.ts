import { definePersonal, erasePerson, exportPerson, kitPersonal, type PersonalData } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { eraseOverdue } from '../src/person/erase.js';
import { openTestDatabase, type TestDatabase } from './database.js';
import { placesOf } from './search.js';

/** Posts keep their place and lose their author and words; letters go as a whole. */
const personal: readonly PersonalData[] = [
  definePersonal({
    table: 'posts',
    columns: ['author', 'words'],
    by: 'author',
    purpose: 'Posts.',
    basis: 'consent',
    retention: { words: 'a year', over: sql`at < now() - interval '1 year'` },
    erase: 'empty',
    kind: 'Post',
  }),
  definePersonal({
    table: 'letters',
    columns: ['sender', 'email', 'name', 'phone'],
    by: 'sender',
    email: 'email',
    purpose: 'Letters.',
    basis: 'consent',
    retention: { words: 'until answered' },
    erase: 'delete',
    kind: 'Letter',
  }),
  ...kitPersonal,
];

const maria = {
  subject: 'auth0|maria-17',
  pseudonym: 'p-maria-5d1f',
  email: 'Maria.P@example.gr',
  name: 'Μαρία Παππά',
  phone: '+302101234567',
};
const words = Object.values(maria);

async function fill(database: TestDatabase): Promise<void> {
  const { connection } = database;
  const { subject, pseudonym, email, name, phone } = maria;
  await connection`create table posts (id text primary key, author text, words text, at timestamptz default now())`;
  await connection`create table letters (id text primary key, sender text, email text, name text, phone text)`;
  await connection`insert into people (subject, pseudonym) values (${subject}, ${pseudonym}), ('eleni', 'p-eleni')`;
  await connection`insert into members (pseudonym, role) values (${pseudonym}, 'editor'), ('p-eleni', 'member')`;
  await connection`insert into notice_subscriptions (pseudonym, email, language, kinds)
    values (${pseudonym}, ${email}, 'el', '{TOLD}'), ('p-eleni', 'eleni@example.gr', 'el', '{TOLD}')`;
  await connection`insert into notices (pseudonym, kind, about) values (${pseudonym}, 'TOLD', 'post:1')`;
  await connection`insert into notice_tokens (hash, pseudonym, purpose, until) values ('abc', ${pseudonym}, 'STOP', now() + interval '1 day')`;
  await connection`insert into enrolments (kind, record, person, state, contact) values ('Event', 'event:1', ${pseudonym}, 'ENROLLED', ${phone})`;
  await connection`insert into posts values ('post:1', ${pseudonym}, ${`I am ${name}`}), ('post:2', 'p-eleni', 'I am not')`;
  await connection`insert into letters values
    ('letter:1', ${pseudonym}, ${email}, ${name}, ${phone}), ('letter:2', null, ${email.toUpperCase()}, ${name}, ${phone}),
    ('letter:3', 'p-eleni', 'eleni@example.gr', 'Ελένη', null)`;
  const image = (of: object) => JSON.stringify(of);
  await connection`insert into revisions (kind, id, version, verb, role, actor, before) values
    ('Post', 'post:1', 2, 'correct', 'member', ${pseudonym}, ${image({ id: 'post:1', author: pseudonym, words: `${name} was here`, kept: 1 })}::text::jsonb),
    ('Post', 'post:2', 2, 'correct', 'member', 'p-eleni', ${image({ id: 'post:2', author: pseudonym, words: name, kept: 2 })}::text::jsonb),
    ('Post', 'post:2', 3, 'correct', 'member', 'p-eleni', ${image({ id: 'post:2', author: 'p-eleni', words: 'mine' })}::text::jsonb),
    ('Letter', 'letter:2', 2, 'correct', 'editor', null, ${image({ id: 'letter:2', email, name, phone })}::text::jsonb)`;
  await connection`insert into imports (id, source, file_name, role, actor, state) values
    ('11111111-1111-4111-8111-111111111111', 's', 'f.csv', 'editor', ${pseudonym}, 'CHECKED')`;
  await connection`create table import_rows_11111111111141118111111111111111 (like import_rows including all)`;
  await connection`insert into import_rows_11111111111141118111111111111111 (nr, record, line, identifier, id, "values")
    values (1, 'letters', 2, '1', 'letter:9', ${image({ email, name })}::text::jsonb)`;
}

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await fill(database);
  return () => database[Symbol.asyncDispose]();
});

describe('a person', () => {
  it('is found by the search wherever they are, or it would prove nothing', async () => {
    const places = await placesOf(database.connection, words);
    for (const table of [
      'people',
      'members',
      'notices',
      'notice_subscriptions',
      'notice_tokens',
      'posts',
      'letters',
    ])
      expect(places.join()).toContain(`public.${table}: `);
    for (const table of [
      'enrolments',
      'revisions',
      'imports',
      'import_rows_11111111111141118111111111111111',
    ])
      expect(places.join()).toContain(`public.${table}: `);
  });

  it('is given everything that is held about them', async () => {
    const held = await exportPerson(database.db, personal, maria.subject);
    expect(Object.keys(held).sort()).toEqual([
      'enrolments',
      'imports',
      'letters',
      'members',
      'notice_subscriptions',
      'notice_tokens',
      'notices',
      'people',
      'posts',
      'revisions',
    ]);
    expect(held['posts']).toMatchObject([{ id: 'post:1', author: maria.pseudonym }]);
    expect(JSON.stringify(held)).not.toContain('Ελένη');
    expect(Object.keys(await exportPerson(database.db, personal, 'nobody'))).toEqual([]);
  });

  it('who never signed in is found by the address, and nobody else with it', async () => {
    const held = await exportPerson(database.db, personal, 'maria.p@EXAMPLE.gr');
    expect(Object.keys(held).sort()).toEqual(['letters', 'notice_subscriptions', 'revisions']);
    expect(held['letters']).toHaveLength(2);
  });

  it('erased is nowhere, and all others are as they were', async () => {
    const before = await exportPerson(database.db, personal, 'eleni');
    const [{ number } = { number: '0' }] = await database.connection<
      { number: string }[]
    >`select number from revision_counter`;
    const erased = await erasePerson(database.db, personal, maria.subject);
    expect(erased).toMatchObject({ people: 1, posts: 2, letters: 1, notices: 1, revisions: 1 });
    await erasePerson(database.db, personal, maria.email);
    expect(await placesOf(database.connection, words)).toEqual([]);
    expect(await exportPerson(database.db, personal, 'eleni')).toEqual(before);
    const states =
      await database.connection`select kind, id, gone, position > ${number} as told from record_states order by id`;
    expect(states.map((row) => ({ ...row }))).toEqual([
      { kind: 'Letter', id: 'letter:1', gone: true, told: true },
      { kind: 'Letter', id: 'letter:2', gone: true, told: true },
      { kind: 'Post', id: 'post:1', gone: false, told: true },
    ]);
    const [image] =
      await database.connection`select before from revisions where id = 'post:2' and version = 2`;
    expect(image?.['before']).toEqual({ id: 'post:2', author: null, words: null, kept: 2 });
    expect(await erasePerson(database.db, personal, maria.subject)).toEqual({});
  });

  it('is erased as a whole or not at all', async () => {
    await using own = await openTestDatabase();
    await fill(own);
    await own.connection`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`;
    await own.connection`create trigger refuse before delete on people execute function refuse()`;
    await expect(erasePerson(own.db, personal, maria.subject)).rejects.toThrow();
    expect((await placesOf(own.connection, [maria.name])).join()).toContain('public.letters');
  });
});

describe('retention', () => {
  it('lets go of what is kept no longer, and of nothing else', async () => {
    await using own = await openTestDatabase();
    await fill(own);
    const { connection } = own;
    await connection`update posts set at = now() - interval '2 years' where id = 'post:1'`;
    await connection`update notice_subscriptions set since = now() - interval '8 days'`;
    await connection`update notice_subscriptions set confirmed_at = now() where pseudonym = 'p-eleni'`;
    await connection`update revisions set at = now() - interval '6 years' where id = 'post:2' and version = 3`;
    expect(await eraseOverdue(own.db, personal)).toEqual({ posts: 1, notice_subscriptions: 1, revisions: 1 });
    expect(await connection`select pseudonym from notice_subscriptions`).toMatchObject([
      { pseudonym: 'p-eleni' },
    ]);
    expect((await connection`select author from posts order by id`).map(({ author }) => author)).toEqual([
      null,
      'p-eleni',
    ]);
    expect(await eraseOverdue(own.db, personal)).toEqual({});
  });
});

it('what is declared of the tables of the kit is there', async () => {
  for (const { table, columns, by, email } of kitPersonal) {
    const rows = await database.connection<{ name: string }[]>`
      select column_name as name from information_schema.columns where table_schema = 'public' and table_name = ${table}`;
    const names = rows.map(({ name }) => name);
    expect(names, table).toEqual(
      expect.arrayContaining([...columns, ...(by ? [by] : []), ...(email ? [email] : [])]),
    );
  }
});
