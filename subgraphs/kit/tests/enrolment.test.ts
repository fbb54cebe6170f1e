import { forgetPast, type Viewer } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undescribed } from './descriptions.js';
import type { Data } from './network.js';
import { definition, refusal, somebody, startOutings } from './outings.js';

let world: Awaited<ReturnType<typeof startOutings>>;
beforeAll(async () => {
  world = await startOutings();
});
afterAll(() => world.network[Symbol.asyncDispose]());
beforeEach(() => world.reset());

describe('who enrols', () => {
  it('gets a place while there is one, then the end of the queue', async () => {
    const places = [];
    for (const who of ['a', 'b', 'c', 'd']) places.push((await world.enrol(who)).enrolment);
    expect(places.map(({ state, place }: Data) => [state, place])).toEqual([
      ['ENROLLED', null],
      ['ENROLLED', null],
      ['WAITING', 1],
      ['WAITING', 2],
    ]);
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 2, enrolled: 2, waiting: 2, free: 0 });
    expect(await world.mine('d')).toEqual({ state: 'WAITING', place: 2 });
    expect(await world.mine('x')).toBeNull();
  });

  it('is in it once, however often and however fast they ask', async () => {
    await using many = world.connections();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.enrol('same', 'outing:ten', { db: many.db })),
    );
    expect(answers.filter(({ enrolment }) => enrolment)).toHaveLength(1);
    expect(answers.filter(({ enrolment }) => !enrolment)).toEqual(Array(9).fill(refusal('DUPLICATE')));
    expect(await world.placesOf('outing:ten')).toEqual({ capacity: 10, enrolled: 1, waiting: 0, free: 9 });
  });

  it.each([
    ['outing:none', 'CLOSED'],
    ['outing:past', 'CLOSED'],
    ['outing:late', 'CLOSED'],
    ['outing:off', 'CLOSED'],
    ['toy:of-another-network', 'NOT_FOUND'],
  ])('in %s is refused: %s, and nothing of them is kept', async (id, code) => {
    const before = await world.revision();
    expect(await world.enrol(`stranger of ${id}`, id)).toEqual(refusal(code));
    expect(await world.db.execute(sql`select 1 from people where subject = ${`stranger of ${id}`}`)).toEqual(
      [],
    );
    expect(await world.revision()).toBe(before);
  });

  it('can do so until the last day that is known has passed', async () =>
    expect((await world.enrol('a', 'outing:this-year')).problems).toEqual([]));

  it.each([
    '<script>alert(1)</script>',
    'maria@example.org, nikos@example.org',
    'call me',
    'm@x<b>.org',
    `${'9'.repeat(26)}`,
    'maria@example.org\u0000',
    'a@b',
  ])('cannot leave %j to be reached by', async (contact) =>
    expect(await world.enrol('a', 'outing:two', { contact })).toEqual(refusal('INVALID', 'contact')),
  );

  it.each(['maria@example.org', ' +30 210 123-4567 ', 'μαρία@παράδειγμα.ελ'])(
    'can leave %j',
    async (contact) =>
      expect((await world.enrol('a', 'outing:two', { contact })).enrolment.contact).toBe(contact.trim()),
  );

  it('raises the revision', async () => {
    const before = await world.revision();
    await world.enrol('a');
    expect(await world.revision()).toBe(before + 1);
  });
});

describe('who enrolled', () => {
  const list =
    '{ outings(ids: ["outing:two"]) { enrolments(first: 2) { totalCount nodes { state person contact enrolledAt } pageInfo { endCursor } } } }';

  it('is shown to editors, by pseudonym and with what they left for it', async () => {
    await world.enrol('subject-1', 'outing:two', { contact: 'a@example.org' });
    await world.enrol('subject-2');
    await world.enrol('subject-3');
    const answer = await world.network.ask(list, { viewer: somebody('staff', 'editor') });
    const { totalCount, nodes, pageInfo } = answer.outings[0].enrolments;
    expect(totalCount).toBe(3);
    expect(nodes.map(({ state, contact }: Data) => [state, contact])).toEqual([
      ['ENROLLED', 'a@example.org'],
      ['ENROLLED', null],
    ]);
    expect(JSON.stringify(nodes)).not.toContain('subject-');
    const next = await world.network.ask(
      list.replace('first: 2', `first: 2, after: "${pageInfo.endCursor}"`),
      {
        viewer: somebody('staff', 'editor'),
      },
    );
    expect(next.outings[0].enrolments.nodes).toMatchObject([{ state: 'WAITING' }]);
  });

  it.each([
    ['nobody', { subject: null, role: 'public', organisations: [] } as Viewer, 'UNAUTHENTICATED'],
    ['a member', somebody('a'), 'FORBIDDEN'],
  ])('is not shown to %s', async (_, viewer, code) => {
    await world.enrol('a');
    expect(await world.network.refusals(list, { viewer })).toEqual([code]);
  });

  it('has to be signed in to enrol and to cancel', async () => {
    for (const verb of ['enrolInOuting', 'cancelOutingEnrolment'])
      expect(
        await world.network.refusals(`mutation { ${verb}(id: "outing:two") { problems { code } } }`),
      ).toEqual(['UNAUTHENTICATED']);
  });

  it('is forgotten a month after the last day; the number of those who came stays', async () => {
    for (const who of ['a', 'b', 'c'])
      await world.enrol(who, 'outing:two', { contact: `${who}@example.org` });
    await world.enrol('d', 'outing:ten', { contact: 'd@example.org' });
    const last = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
    await world.change('outing:two', { lastDay: last(29) });
    await forgetPast(world.db, definition);
    expect(await kept()).toHaveLength(4);
    await world.change('outing:two', { lastDay: last(32) });
    await forgetPast(world.db, definition);
    expect(await kept()).toEqual([{ record: 'outing:ten', contact: 'd@example.org' }]);
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 2, enrolled: 2, waiting: 0, free: 0 });
  });

  const kept = () =>
    world.db.execute(sql`select record, contact from enrolments where person is not null order by number`);
});

describe('the schema', () => {
  it('describes all of it', () => expect(undescribed(world.network.sdl)).toEqual([]));

  it('takes as many statements for 50 records as for one', async () => {
    for (const at of [0, 1, 2, 3, 4]) await world.enrol('a', `outing:many-${at}`);
    const viewer = somebody('a', 'editor');
    const fields = 'places { free } myEnrolment { place } enrolments { totalCount nodes { place } }';
    const count = async (ids: string) =>
      (await world.network.statements(`{ outings${ids} { ${fields} } }`, { viewer })).length;
    expect([await count('(ids: ["outing:many-1"])'), await count('')]).toEqual([5, 5]);
  });
});
