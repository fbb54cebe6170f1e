import type { Role, Viewer } from '@koinipoli/kit';
import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addExamples } from './examples.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addExamples(network.database.db);
});
afterAll(() => network[Symbol.asyncDispose]());

const as = (role: Role): Viewer => ({ subject: role, role, organisations: [] });
const query = `mutation ($id: ID!, $version: Int!, $conclusions: [StatementInput!]!) {
  publishConsultationConclusions(id: $id, version: $version, conclusions: $conclusions) {
    consultation { conclusions { text points source { document } } } problems { path code } } }`;
const said = (text: string) => ({
  text: { el: text },
  points: { el: ['Πρώτο', 'Δεύτερο'] },
  source: { document: 'document:minutes' },
});
const publish = async (conclusions: object[], { id = 'consultation:past', version = 1 } = {}) =>
  (await network.ask(query, { variables: { id, version, conclusions }, viewer: as('moderator') }))
    .publishConsultationConclusions;

describe('conclusions of a consultation', () => {
  it('are published by moderators in place of those before, in the version that they read', async () => {
    expect(await publish([said('Περισσότερες ώρες')])).toEqual({
      consultation: {
        conclusions: [
          {
            text: 'Περισσότερες ώρες',
            points: ['Πρώτο', 'Δεύτερο'],
            source: { document: 'document:minutes' },
          },
        ],
      },
      problems: [],
    });
    expect((await publish([])).problems).toEqual([{ path: ['version'], code: 'STALE_VERSION' }]);
    expect((await publish([], { version: 2 })).consultation.conclusions).toEqual([]);
  });

  it.each([
    [[said('<b>Ναι</b>')], 'conclusions,0,text,el', 'INVALID'],
    [[{ ...said('Ναι'), text: { en: 'Yes' } }], 'conclusions,0,text', 'INVALID'],
  ])('are refused for %j', async (conclusions, path, code) =>
    expect((await publish(conclusions, { id: 'consultation:now' })).problems).toEqual([
      { path: path.split(','), code },
    ]),
  );

  it('are refused where there is no such consultation', async () =>
    expect((await publish([], { id: 'survey:of-kalo' })).problems).toEqual([
      { path: ['id'], code: 'NOT_FOUND' },
    ]));

  it.each([
    [undefined, 'UNAUTHENTICATED'],
    [as('editor'), 'FORBIDDEN'],
  ])('are published by nobody else: %j', async (viewer, code) =>
    expect(
      await network.refusals(query, {
        variables: { id: 'consultation:now', version: 1, conclusions: [] },
        ...(viewer ? { viewer } : {}),
      }),
    ).toEqual([code]),
  );
});

describe('by the other verbs', () => {
  const about = 'consultation { version conclusions { text } } problems { path code }';
  const correct = `mutation ($id: ID!, $version: Int!, $input: ConsultationInput!) {
    correctConsultation(id: $id, version: $version, input: $input) { ${about} } }`;
  const create = `mutation ($input: ConsultationInput!) { createConsultation(input: $input) { ${about} } }`;
  const id = 'consultation:open';
  const member: Viewer = { ...as('member'), organisations: ['org:other', 'org:eata'] };
  const conclusions = [said('Αλλιώς')];
  const made = {
    name: { el: 'Νέα' },
    kind: 'BODIES',
    organisation: 'org:eata',
    conclusions,
  };

  it.each([as('editor'), member])('nobody below a moderator writes them: $role', async (viewer) => {
    const asked: [string, Record<string, unknown>][] = [
      [correct, { id, version: 1, input: { conclusions } }],
      [correct, { id: 'consultation:undated', version: 1, input: { conclusions } }],
      [create, { input: made }],
    ];
    for (const [query, variables] of asked)
      expect(await network.refusals(query, { variables, viewer }), query).toEqual(['FORBIDDEN']);
  });

  it('others write all else, also where they send what stands', async () => {
    const viewer = as('editor');
    const published = await publish(conclusions, { id });
    expect(published.problems).toEqual([]);
    const same = { version: 2, input: { description: { el: 'Αλλιώς' }, conclusions } };
    const { correctConsultation } = await network.ask(correct, { variables: { id, ...same }, viewer });
    expect(correctConsultation).toMatchObject({ consultation: { version: 3 }, problems: [] });
  });

  it('moderators do', async () => {
    const { createConsultation } = await network.ask(create, {
      variables: { input: made },
      viewer: as('moderator'),
    });
    expect(createConsultation).toMatchObject({
      consultation: { conclusions: [{ text: 'Αλλιώς' }] },
      problems: [],
    });
  });
});
