import { errorCodes } from '@koinipoli/schema/error-codes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../ask.js';
import { shareTestHub, type TestHub } from '../hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await shareTestHub();
});
afterAll(() => hub[Symbol.asyncDispose]());

const centres = 'query ($f: SupportCentreFilter) { supportCentres(filter: $f) { totalCount nodes { id } } }';
const cursorOf = (list: string) => `{ ${list}(first: 1) { pageInfo { endCursor } } }`;

/** What is asked, the code that answers, and a word of the message that helps. */
const refused: [string, { query: string; variables?: Record<string, unknown> }, string, RegExp][] = [
  ['an unknown field', { query: '{ supportCentres { color } }' }, 'GRAPHQL_VALIDATION_FAILED', /color/],
  ['no GraphQL', { query: '{ supportCentres(' }, 'GRAPHQL_PARSE_FAILED', /Syntax/],
  ['first: 101', { query: '{ supportCentres(first: 101) { totalCount } }' }, 'LIMIT_EXCEEDED', /first.*100/],
  [
    'first: -1',
    { query: '{ interventions(first: -1) { totalCount } }' },
    'BAD_USER_INPUT',
    /first.*at least 1/,
  ],
  ['first and last', { query: '{ topics(first: 1, last: 1) { totalCount } }' }, 'BAD_USER_INPUT', /not both/],
  [
    'a broken cursor',
    { query: '{ municipalities(after: "💥") { nodes { code } } }' },
    'BAD_CURSOR',
    /cursor/,
  ],
  [
    'variables of the wrong type',
    { query: centres, variables: { f: { formality: 7 } } },
    'BAD_USER_INPUT',
    /formality/,
  ],
  ['a missing variable', { query: 'query ($id: ID!) { topic(id: $id) { id } }' }, 'BAD_USER_INPUT', /\$id/],
  [
    '10,000 characters',
    { query: centres, variables: { f: { text: 'α'.repeat(10_000) } } },
    'BAD_USER_INPUT',
    /filter\.text.*200/,
  ],
  [
    'control characters',
    { query: centres, variables: { f: { text: 'a\u0000b' } } },
    'BAD_USER_INPUT',
    /filter\.text.*control/,
  ],
  ['an empty id', { query: '{ supportCentre(id: " ") { id } }' }, 'BAD_USER_INPUT', /id: is empty/],
  [
    'a code of the wrong shape',
    { query: '{ municipality(code: "Peristeri") { name } }' },
    'BAD_USER_INPUT',
    /four digits/,
  ],
  [
    'impossible coordinates',
    { query: centres, variables: { f: { near: { latitude: 91, longitude: 0 } } } },
    'BAD_USER_INPUT',
    /near\.latitude/,
  ],
  [
    'DISTANCE without near',
    { query: '{ supportCentres(order: DISTANCE) { totalCount nodes { id } } }' },
    'BAD_USER_INPUT',
    /near/,
  ],
  [
    'an impossible date',
    { query: '{ centreEvents(filter: { during: { from: "2019-02-30" } }) { totalCount } }' },
    'BAD_USER_INPUT',
    /Date.*2019-02-30/,
  ],
];

describe('bad input', () => {
  it.each(refused)('%s', async (_name, { query, variables }, code, words) => {
    const { errors } = await ask(hub.url, query, { variables });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe(code);
    expect(Object.keys(errorCodes)).toContain(code);
    expect(errors?.[0]?.message).toMatch(words);
    expect(JSON.stringify(errors).length).toBeLessThan(1_500);
  });

  it('a cursor of another list, order or filter', async () => {
    const { data } = await ask(hub.url, cursorOf('supportCentres'));
    const { endCursor } = (data as { supportCentres: { pageInfo: { endCursor: string } } }).supportCentres
      .pageInfo;
    for (const list of [
      `interventions(after: "${endCursor}")`,
      `supportCentres(order: FORMALITY, after: "${endCursor}")`,
      `supportCentres(filter: { formality: FORMAL }, after: "${endCursor}")`,
    ]) {
      const { errors } = await ask(hub.url, `{ ${list} { nodes { id } } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_CURSOR']);
    }
  });

  it.each([
    ['SQL', "'); drop table support_centres; --"],
    ['LIKE wildcards', '%_\\'],
    ['emoji', '🎉👩‍👩‍👧'],
    ['quotes and brackets', '"«»(){}[]'],
  ])('a text of %s finds nothing and harms nothing', async (_name, text) => {
    const { data, errors } = await ask(hub.url, centres, { variables: { f: { text } } });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ supportCentres: { totalCount: 0, nodes: [] } });
    const { data: after } = await ask(hub.url, '{ supportCentres { totalCount } }');
    expect(after).toEqual({ supportCentres: { totalCount: 13 } });
  });

  it('an unknown id is null and no error', async () => {
    const query = `{
      supportCentre(id: "centre:none") { id } organisation(id: "org:none") { id } topic(id: "topic:none") { id }
      municipality(code: "0000") { name } area(id: "area:none") { id } intervention(id: "none") { id }
    }`;
    const { data, errors } = await ask(hub.url, query);
    expect(errors).toBeUndefined();
    expect(Object.values(data as object)).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    ['malformed JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    [
      'a query of 1 MiB',
      JSON.stringify({ query: `{ networks { id } } #${'x'.repeat(1_048_576)}` }),
      413,
      'LIMIT_EXCEEDED',
    ],
  ])('%s', async (_name, body, status, code) => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const answer = await response.text();
    expect(response.status).toBe(status);
    expect(answer.length).toBeLessThan(1_000);
    expect(JSON.parse(answer).errors[0].extensions.code).toBe(code);
  });
});
