import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { days, fill } from './fixtures.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await fill(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const koinsep = {
  id: 'org:koinsep',
  legalForm: 'KOINSEP_INCLUSION',
  seat: { __typename: 'Municipality', code: '9183' },
  activities: [{ __typename: 'Topic', id: 'topic:social-entrepreneurship' }],
};
const unknown = { id: 'org:unknown', legalForm: null, seat: null, activities: null };

const matches = async (organisation: object, args = '', fields = 'fits') => {
  const { query, variables } = entities('Organisation', `eligibleFunding${args} { call { id } ${fields} }`, [
    organisation,
  ]);
  return (await network.ask(query, { variables }))._entities[0].eligibleFunding;
};
const calls = async (organisation: object, args = '') =>
  (await matches(organisation, args)).map(({ call }: Data) => call.id.replace('call:', ''));
const verdicts = ({ reasons }: Data) =>
  Object.fromEntries(reasons.map(({ criterion, satisfied }: Data) => [criterion, satisfied]));

describe('eligible funding', () => {
  it('is what is open to the legal form, at the seat, on narrower activities', async () => {
    expect(await calls(koinsep)).toEqual(['attica', 'peristeri', 'part']);
    expect(await calls({ ...koinsep, legalForm: 'KOISPE' })).toEqual(['attica', 'loans', 'part']);
    expect(await calls({ ...koinsep, seat: { __typename: 'Municipality', code: '9182' } })).toEqual([
      'attica',
    ]);
    expect(
      await calls({
        ...koinsep,
        seat: { __typename: 'Municipality', code: '9186' },
        activities: [{ id: 'activity:trade' }],
      }),
    ).toEqual(['attica', 'athens']);
    expect(await calls({ ...koinsep, activities: [{ id: 'activity:trade' }] })).toEqual(['attica', 'part']);
  });

  it('says why, in the language of the reader', async () => {
    const [attica, peristeri, part] = await matches(
      koinsep,
      '',
      'fits reasons { criterion satisfied explanation(lang: "en") greek: explanation }',
    );
    expect(verdicts(attica)).toEqual({ LEGAL_FORM: true, AREA: true, ACTIVITY: true, DATE: true });
    expect(peristeri.reasons[0]).toEqual({
      criterion: 'LEGAL_FORM',
      satisfied: true,
      explanation:
        'It takes: social cooperative enterprise of inclusion, social cooperative enterprise of collective and social benefit. The body: social cooperative enterprise of inclusion.',
      greek:
        'Δέχεται: ΚοινΣΕπ Ένταξης, ΚοινΣΕπ Συλλογικής και Κοινωνικής Ωφέλειας. Ο φορέας: ΚοινΣΕπ Ένταξης.',
    });
    expect([part.fits, verdicts(part)['AREA']]).toEqual([true, null]);
  });

  it('keeps what does not fit for whoever asks, last, with what speaks against it', async () => {
    const all = await matches(koinsep, '(includeUnfit: true)', 'fits reasons { criterion satisfied }');
    expect(all.map(({ call, fits }: Data) => [call.id.replace('call:', ''), fits])).toEqual([
      ['attica', true],
      ['peristeri', true],
      ['part', true],
      ['athens', false],
      ['later', false],
      ['loans', false],
      ['someday', false],
    ]);
    const against = Object.fromEntries(
      all.map((match: Data) => [match.call.id.replace('call:', ''), verdicts(match)]),
    );
    expect(against.athens).toEqual({ LEGAL_FORM: true, AREA: false, ACTIVITY: false, DATE: true });
    expect(against.later).toEqual({ LEGAL_FORM: true, AREA: true, ACTIVITY: true, DATE: false });
    expect(against.loans).toEqual({ LEGAL_FORM: false, AREA: true, ACTIVITY: true, DATE: true });
    expect(against.someday.DATE).toBe(false);
  });

  it('does not know what the hub does not know, and rules nothing out for that', async () => {
    const all = await matches(unknown, '', 'fits reasons { criterion satisfied }');
    const found = Object.fromEntries(all.map((match: Data) => [match.call.id, verdicts(match)]));
    expect(found['call:peristeri']).toEqual({ LEGAL_FORM: null, AREA: null, ACTIVITY: null, DATE: true });
    expect(found['call:loans']).toEqual({ LEGAL_FORM: null, AREA: true, ACTIVITY: true, DATE: true });
    expect(all.every(({ fits }: Data) => fits)).toBe(true);
    expect(await calls({ id: 'org:bare' })).toEqual(await calls(unknown));
  });

  it('is asked for a day, past or to come', async () => {
    const on = (count: number) => calls(koinsep, `(on: "${days(count).slice(0, 10)}")`);
    expect(await on(60)).toEqual(['later']);
    expect(await on(-60)).toEqual(['over']);
    expect(await on(10)).toEqual(['peristeri', 'part']);
  });

  it('gives the first so many', async () => {
    expect(await calls(koinsep, '(first: 1)')).toEqual(['attica']);
    expect(await calls(koinsep, '(first: 100)')).toHaveLength(3);
  });

  it('is asked for many at once in one statement, and one for their calls', async () => {
    const count = async (parents: number) => {
      const many = Array.from({ length: parents }, (_, at) => ({
        ...koinsep,
        id: `org:many-${at}`,
        activities: [{ id: `topic:${at}` }, ...koinsep.activities],
      }));
      const { query, variables } = entities('Organisation', 'eligibleFunding { fits call { id } }', many);
      const answer = await network.ask(query, { variables });
      expect(answer._entities.every(({ eligibleFunding }: Data) => eligibleFunding.length === 3)).toBe(true);
      return (await network.statements(query, { variables })).length;
    };
    expect([await count(1), await count(50)]).toEqual([2, 2]);
  });

  it('takes nothing from a key that nothing can have', async () => {
    const odd = [
      koinsep,
      { ...koinsep, legalForm: 'NONE', seat: { code: '\0' }, activities: [{ id: '\ud800' }, { id: '\0' }] },
    ];
    const { query, variables } = entities('Organisation', 'eligibleFunding { call { id } }', odd);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities[0].eligibleFunding).toHaveLength(3);
    expect(_entities[1].eligibleFunding).toHaveLength(5);
  });
});
