import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';
import { notPlain, viewer } from './viewers.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const one = viewer('idp|one', 'member', 'org:one');
const two = viewer('idp|two', 'member', 'org:two');
const three = viewer('idp|three', 'member', 'org:three');

const answer = async (offer: string, given: object, who = one): Promise<Data> =>
  (
    await network.ask(
      `mutation ($offer: ID!, $organisation: ID!, $message: String) { answerOffer(offer: $offer, organisation: $organisation, message: $message) {
        offerAnswer { organisation { id } message answeredAt } problems { path code } } }`,
      { variables: { offer, ...given }, viewer: who },
    )
  ).answerOffer;

const answersOf = async (offer: string, who: ReturnType<typeof viewer>): Promise<Data> =>
  (
    await network.ask(`{ offer(id: "${offer}") { answers { organisation { id } message } } }`, {
      viewer: who,
    })
  ).offer.answers;

describe('an answer to an offer', () => {
  it('is told to the body whose offer it is, and to nobody else', async () => {
    const { offerAnswer, problems } = await answer('offer:partner', {
      organisation: 'net:one',
      message: ' Ναι! ',
    });
    expect(problems).toEqual([]);
    expect(offerAnswer).toMatchObject({ organisation: { id: 'org:one' }, message: 'Ναι!' });
    await answer('offer:partner', { organisation: 'org:three', message: null }, three);
    expect(await answersOf('offer:partner', two)).toEqual([
      { organisation: { id: 'org:one' }, message: 'Ναι!' },
      { organisation: { id: 'org:three' }, message: null },
    ]);
    expect(await answersOf('offer:partner', one)).toEqual([
      { organisation: { id: 'org:one' }, message: 'Ναι!' },
    ]);
    expect(await answersOf('offer:partner', viewer('idp|moderator', 'steward'))).toEqual([]);
    const query = '{ offer(id: "offer:partner") { answers { message } } }';
    expect(await network.refusals(query)).toEqual(['UNAUTHENTICATED']);
    expect(await network.refusals(query, { viewer: viewer('idp|anyone', 'public') })).toEqual(['FORBIDDEN']);
  });

  it('is told by mail to those of the body whom the network knows, if they asked for it', async () => {
    const { connection } = network.database;
    const made = await network.ask(
      `mutation { createOffer(input: { name: { el: "Μαζί" }, kind: COOPERATION, organisation: "org:one" }) { offer { id } problems { path code } } }`,
      { viewer: one },
    );
    expect(made.createOffer.problems).toEqual([]);
    const { id } = made.createOffer.offer;
    const other = viewer('idp|editor-of-one', 'editor', 'org:one');
    await network.ask(
      `mutation { correctOffer(id: "${id}", version: 1, input: { wanted: true }) { problems { code } } }`,
      {
        viewer: other,
      },
    );
    await connection`insert into people (subject) values ('idp|taken-in'), ('idp|of-three')`;
    await connection`insert into members (pseudonym, role, organisations)
      select pseudonym, 'member', array[case subject when 'idp|taken-in' then 'net:one' else 'org:three' end]
      from people where subject in ('idp|taken-in', 'idp|of-three')`;
    await connection`insert into notice_subscriptions (pseudonym, email, language, kinds, confirmed_at)
      select pseudonym, 'x@mail.example', 'el', '{OFFER_ANSWERED}', now() from people`;
    const { offerAnswer } = await answer(id, { organisation: 'org:two' }, two);
    expect(offerAnswer).not.toBeNull();
    const told = await connection`
      select subject from notices join people using (pseudonym) where kind = 'OFFER_ANSWERED' order by subject`;
    expect(told.map(({ subject }) => subject)).toEqual(['idp|one', 'idp|taken-in']);
    await connection`delete from notice_subscriptions`;
  });

  it('gives out no address of anybody', () => {
    const [, type = ''] = network.sdl.split('type OfferAnswer {');
    expect(type.split('\n}')[0]).not.toMatch(/mail|writer|contact/i);
  });

  it.each([
    ['in the name of strangers', 'offer:partner', { organisation: 'org:two' }, ['organisation'], 'NOT_YOURS'],
    ['to an own offer', 'offer:course', { organisation: 'org:one' }, ['organisation'], 'INVALID'],
    ['to one that is withdrawn', 'offer:past', { organisation: 'org:one' }, ['offer'], 'CLOSED'],
    ['to nothing', 'offer:none', { organisation: 'org:one' }, ['offer'], 'NOT_FOUND'],
    [
      'without end',
      'offer:partner',
      { organisation: 'org:one', message: 'α'.repeat(2001) },
      ['message'],
      'LIMIT',
    ],
  ])('is refused %s', async (_name, offer, given, path, code) => {
    expect(await answer(offer, given)).toEqual({ offerAnswer: null, problems: [{ path, code }] });
  });

  it('to an offer that is over is refused', async () => {
    expect((await answer('offer:over', { organisation: 'org:two' }, two)).problems).toEqual([
      { path: ['offer'], code: 'CLOSED' },
    ]);
  });

  it.each(notPlain)('takes no %j', async (message) => {
    expect((await answer('offer:partner', { organisation: 'org:one', message })).problems).toEqual([
      { path: ['message'], code: 'INVALID' },
    ]);
  });

  it('comes three times a day from a body, however many are sent at once', async () => {
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(() => answer('offer:partner', { organisation: 'org:one' })),
    );
    expect(all.filter(({ offerAnswer }) => offerAnswer !== null)).toHaveLength(2);
  });

  it('of many offers is one statement', async () => {
    const statements = await network.statements(
      '{ offers(filter: { includeInactive: true }) { nodes { answers { message } } } }',
      {
        viewer: two,
      },
    );
    expect(statements).toHaveLength(2);
  });
});
