import { moveQueues } from '@koinipoli/kit';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { definition, refusal, startOutings } from './outings.js';

let world: Awaited<ReturnType<typeof startOutings>>;
beforeAll(async () => {
  world = await startOutings();
});
afterAll(() => world.network[Symbol.asyncDispose]());
beforeEach(() => world.reset());

describe('fifty who enrol at once in ten places', () => {
  it('fill them exactly, and queue in one order', async () => {
    await using many = world.connections();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => world.enrol(`crowd-${at}`, 'outing:ten', { db: many.db })),
    );
    expect(answers.flatMap(({ problems }) => problems)).toEqual([]);
    const states = answers.map(({ enrolment }) => enrolment);
    expect(states.filter(({ state }) => state === 'ENROLLED')).toHaveLength(10);
    const places = states.flatMap(({ place }) => (place === null ? [] : [place]));
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(await world.placesOf('outing:ten')).toEqual({ capacity: 10, enrolled: 10, waiting: 40, free: 0 });
  });

  it('while others cancel and the capacity changes, never hold more than there are', async () => {
    await using many = world.connections();
    const first = Array.from({ length: 15 }, (_, at) => `early-${at}`);
    for (const who of first) await world.enrol(who, 'outing:ten');
    await Promise.all([
      ...Array.from({ length: 25 }, (_, at) => world.enrol(`late-${at}`, 'outing:ten', { db: many.db })),
      ...first.slice(0, 8).map((who) => world.cancel(who, 'outing:ten')),
      world.change('outing:ten', { capacity: 12 }),
      moveQueues(many.db, definition),
    ]);
    await moveQueues(world.db, definition);
    expect(await world.placesOf('outing:ten')).toEqual({ capacity: 12, enrolled: 12, waiting: 20, free: 0 });
    const enrolled = await world.db.execute<{ state: string }>(
      sql`select state from enrolments order by number`,
    );
    expect(enrolled.map(({ state }) => state)).toEqual([
      ...Array(12).fill('ENROLLED'),
      ...Array(20).fill('WAITING'),
    ]);
  });
});

describe('a place that becomes free', () => {
  beforeEach(async () => {
    for (const who of ['a', 'b', 'c', 'd', 'e']) await world.enrol(who);
  });

  it('goes to the first of the queue when somebody cancels, who is then in no list', async () => {
    expect((await world.cancel('a')).enrolment.state).toBe('ENROLLED');
    expect([await world.mine('a'), await world.mine('c'), await world.mine('d')]).toEqual([
      null,
      { state: 'ENROLLED', place: null },
      { state: 'WAITING', place: 1 },
    ]);
    expect(await world.db.execute(sql`select 1 from enrolments`)).toHaveLength(4);
    expect((await world.enrol('a')).enrolment).toMatchObject({ state: 'WAITING', place: 3 });
  });

  it('stays where it is when somebody leaves the queue', async () => {
    expect((await world.cancel('c')).enrolment).toMatchObject({ state: 'WAITING', place: 1 });
    expect(await world.mine('d')).toEqual({ state: 'WAITING', place: 1 });
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 2, enrolled: 2, waiting: 2, free: 0 });
  });

  it('goes to nobody else but who has it: cancelling twice, or what one is not in, is refused', async () => {
    await world.cancel('a');
    expect(await world.cancel('a')).toEqual(refusal('NOT_FOUND'));
    expect(await world.cancel('stranger')).toEqual(refusal('NOT_FOUND'));
    expect(await world.cancel('b', 'outing:unknown')).toEqual(refusal('NOT_FOUND'));
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 2, enrolled: 2, waiting: 2, free: 0 });
  });

  it('goes to the queue when the capacity is raised, also before the job came by', async () => {
    await world.change('outing:two', { capacity: 4 });
    expect((await world.enrol('f')).enrolment).toMatchObject({ state: 'WAITING', place: 2 });
    expect((await world.mine('d')).state).toBe('ENROLLED');
    await world.change('outing:two', { capacity: 6 });
    expect(await moveQueues(world.db, definition)).toBe(1);
    expect((await world.mine('f')).state).toBe('ENROLLED');
    expect(await moveQueues(world.db, definition)).toBe(0);
  });

  it('goes to the queue when a person was erased', async () => {
    await world.db.execute(sql`delete from people where subject = 'a'`);
    await moveQueues(world.db, definition);
    expect((await world.mine('c')).state).toBe('ENROLLED');
  });

  it('is taken from nobody when the capacity is lowered', async () => {
    await world.change('outing:two', { capacity: 1 });
    await moveQueues(world.db, definition);
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 1, enrolled: 2, waiting: 3, free: 0 });
    await world.cancel('a');
    expect(await world.placesOf('outing:two')).toEqual({ capacity: 1, enrolled: 1, waiting: 3, free: 0 });
  });

  it('is told to whoever gets it and asked to be told, once; to nobody else', async () => {
    await world.db.execute(sql`
      insert into notice_subscriptions (pseudonym, email, language, kinds, confirmed_at)
      select pseudonym, subject || '@example.org', 'el', '{PLACE_FOUND}', now() from people where subject in ('c', 'e')`);
    const told = () =>
      world.db.execute(sql`
        select subject, params from notices join people using (pseudonym) where kind = 'PLACE_FOUND' order by at`);
    await world.cancel('a');
    await moveQueues(world.db, definition);
    expect(await told()).toEqual([{ subject: 'c', params: { name: { el: 'Εκδρομή' }, starts: '–' } }]);
    await world.change('outing:two', { capacity: 4 });
    await moveQueues(world.db, definition);
    await moveQueues(world.db, definition);
    expect((await told()).map(({ subject }) => subject)).toEqual(['c', 'e']);
    await world.cancel('c');
    for (const who of ['x', 'c']) await world.enrol(who);
    await world.cancel('x');
    expect((await told()).map(({ subject }) => subject)).toEqual(['c', 'e', 'c']);
    await world.db.execute(sql`delete from notice_subscriptions`);
    await world.db.execute(sql`delete from notices`);
  });

  it('goes to nobody when all is over', async () => {
    await world.change('outing:two', { lastDay: '2020-01-01' });
    await world.cancel('a');
    expect((await world.mine('c')).state).toBe('WAITING');
  });
});
