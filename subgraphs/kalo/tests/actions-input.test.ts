import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

/** Code and field of the first error. */
async function refusal(query: string): Promise<unknown[]> {
  const errors = await network.ask(`{ ${query} }`).then(
    () => [],
    (error: AggregateError) => error.errors,
  );
  const { code, field } = errors[0]?.extensions ?? {};
  return [code, field];
}

const byId = ['participatoryAction', 'actionTopic', 'actionSession', 'forumThread', 'survey'];
const lists = ['participatoryActions', 'actionTopics', 'actionSessions', 'forumThreads', 'surveys'];
const long = 'α'.repeat(201);

describe('an id', () => {
  it.each(byId)('of %s that nothing has gives null; one that nothing can have is refused', async (field) => {
    expect(await network.ask(`{ found: ${field}(id: "nothing:here") { id } }`)).toEqual({ found: null });
    expect(await refusal(`${field}(id: "${long}") { id }`)).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await refusal(`${field}(id: "a\\u0000b") { id }`)).toEqual(['BAD_USER_INPUT', 'id']);
    expect(await refusal(`${field}(id: " ") { id }`)).toEqual(['BAD_USER_INPUT', 'id']);
  });
});

describe('a filter', () => {
  it.each(lists)('of %s is refused with the name of the field', async (list) => {
    const of = (args: string) => refusal(`${list}(${args}) { totalCount nodes { id } }`);
    expect(await of(`filter: { text: "${long}" }`)).toEqual(['BAD_USER_INPUT', 'filter.text']);
    expect(await of('filter: { topics: ["a", ""] }')).toEqual(['BAD_USER_INPUT', 'filter.topics[1]']);
    expect(await of('filter: { topics: ["\\u0007"] }')).toEqual(['BAD_USER_INPUT', 'filter.topics[0]']);
    expect(await of('first: 0')).toEqual(['BAD_USER_INPUT', 'first']);
    expect(await of('first: 101')).toEqual(['LIMIT_EXCEEDED', 'first']);
    expect(await of('after: "x"')).toEqual(['BAD_CURSOR', 'cursor']);
    // What no schema takes has no code of ours: the gateway's validation says where it stands.
    expect(
      await network.refusals(`{ ${list}(filter: { kinds: [NONE], wrong: 1 }) { totalCount } }`),
    ).not.toEqual([]);
    expect(await of('filter: { text: "  " }')).toEqual([undefined, undefined]);
  });

  it.each([
    ['{ during: { from: "2024-02-02", to: "2024-02-01" } }', 'filter.during'],
    [`{ municipalities: ["${long}"] }`, 'filter.municipalities[0]'],
  ])('of sessions: %s', async (filter, field) => {
    expect(await refusal(`actionSessions(filter: ${filter}) { nodes { id } }`)).toEqual([
      'BAD_USER_INPUT',
      field,
    ]);
    expect(await refusal(`actionSessionsGrouped(by: [KIND], filter: ${filter}) { count }`)).toEqual([
      'BAD_USER_INPUT',
      field,
    ]);
  });

  it('of sessions takes no day that there is not', async () => {
    const query = '{ actionSessions(filter: { during: { from: "2024-02-30" } }) { totalCount } }';
    expect(await network.refusals(query)).toHaveLength(1);
  });
});

describe('groups', () => {
  it.each(['actionSessionsGrouped', 'actionTopicsGrouped'])('%s want one to three keys', async (list) => {
    expect(await refusal(`${list}(by: []) { count }`)).toEqual(['BAD_USER_INPUT', 'by']);
    expect(await refusal(`${list}(by: [KIND, KIND]) { count }`)).toEqual(['BAD_USER_INPUT', 'by']);
    expect(await refusal(`${list}(by: [KIND], first: 1001) { count }`)).toEqual(['LIMIT_EXCEEDED', 'first']);
    expect(
      await refusal(`${list}(by: [KIND], having: { countAtLeast: 2, countAtMost: 1 }) { count }`),
    ).toEqual(['BAD_USER_INPUT', 'having']);
  });
});
