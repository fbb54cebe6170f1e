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
