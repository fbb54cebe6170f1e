import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBodies } from './bodies.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await makeBodies(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const ids = ({ nodes }: Data): string[] => nodes.map(({ id }: Data) => id.replace(/^\w+:/, ''));

const found = async (list: string, filter: string) => {
  const answer = await network.ask(`{ ${list}(filter: ${filter}) { totalCount nodes { id } } }`);
  expect(answer[list].totalCount).toBe(answer[list].nodes.length);
  return ids(answer[list]);
};

describe('a body', () => {
  it('has its place, what it supplies and whom it works with', async () => {
    const { kaloOrganisation } = await network.ask(`{ kaloOrganisation(id: "kalo:one") {
      organisation { id } legalForm register seat { code } location { municipality { code } area { id } point { latitude } }
      supplier { products { id } qualifiers { id } description } members womenMembers employees
      partnerships { kind partner { id } partnerRole since body { id } }
      buyers: partnerships(kinds: [TRANSACTS]) { partner { id } }
      unverified: partnerships(verifiedBefore: "2026-01-01T00:00:00Z") { partner { id } }
      stale: partnerships(verifiedBefore: "2026-02-01T00:00:00Z") { partner { id } }
      offers { nodes { id } } impactAssessments { nodes { id } } } }`);
    expect(kaloOrganisation).toEqual({
      organisation: { id: 'org:one' },
      legalForm: 'KOINSEP_INCLUSION',
      register: 'MKE',
      seat: { code: '9186' },
      location: { municipality: null, area: { id: 'area:91860103' }, point: { latitude: 37.97 } },
      supplier: {
        products: [{ id: 'product:catering' }],
        qualifiers: [{ id: 'qualifier:local' }],
        description: null,
      },
      members: 10,
      womenMembers: 6,
      employees: 4,
      partnerships: [
        {
          kind: 'COOPERATES',
          partner: { id: 'org:two' },
          partnerRole: null,
          since: null,
          body: { id: 'kalo:one' },
        },
        {
          kind: 'TRANSACTS',
          partner: { id: 'org:buyer' },
          partnerRole: 'BUYER',
          since: '2024',
          body: { id: 'kalo:one' },
        },
      ],
      buyers: [{ partner: { id: 'org:buyer' } }],
      unverified: [{ partner: { id: 'org:two' } }],
      stale: [{ partner: { id: 'org:two' } }, { partner: { id: 'org:buyer' } }],
      offers: { nodes: [{ id: 'offer:course' }] },
      impactAssessments: { nodes: [{ id: 'assessment:1' }] },
    });
  });

  it('that supplies nothing is no supplier, and a closed one is still found by its id', async () => {
    const { two, three } = await network.ask(`{
      two: kaloOrganisation(id: "kalo:two") { supplier { products { id } } location { address } }
      three: kaloOrganisation(id: "kalo:three") { active seat { code } supplier { products { id } } } }`);
    expect(two).toEqual({ supplier: null, location: null });
    expect(three).toEqual({ active: false, seat: null, supplier: { products: [{ id: 'product:food' }] } });
  });
});

describe('lists', () => {
  it.each([
    ['kaloOrganisations', '{}', ['one', 'two']],
    ['kaloOrganisations', '{ includeInactive: true }', ['one', 'two', 'three']],
    ['kaloOrganisations', '{ registers: [EMAFKAO] }', ['two']],
    ['kaloOrganisations', '{ legalForms: [KOINSEP_INCLUSION, FOUNDATION] }', ['one']],
    ['kaloOrganisations', '{ products: ["product:food"] }', ['one']],
    ['kaloOrganisations', '{ products: ["product:catering"], includeInactive: true }', ['one']],
    ['kaloOrganisations', '{ topics: ["need:housing"] }', ['one']],
    ['kaloOrganisations', '{ text: "alfa" }', ['one']],
    ['kaloOrganisations', '{ organisations: ["org:one", "org:x"] }', ['one']],
    ['kaloOrganisations', '{ municipalities: ["9186"] }', ['one']],
    ['kaloOrganisations', '{ areas: ["area:EL302"] }', ['two']],
    ['kaloOrganisations', '{ near: { latitude: 37.97, longitude: 23.71, radius: 500 } }', ['one']],
    ['kaloOrganisations', '{ bbox: { west: 23.68, south: 38, east: 23.7, north: 38.02 } }', ['two']],
    ['kaloOrganisations', '{ registers: [] }', []],
    ['offers', '{}', ['partner', 'course']],
    ['offers', '{ includeInactive: true, kinds: [COOPERATION], wanted: false }', ['past']],
    ['offers', '{ open: { to: "2024-12-31" } }', ['partner']],
    ['offers', '{ wanted: true }', ['partner']],
    ['offers', '{ open: { from: "2097-01-01" } }', ['partner']],
    ['offers', '{ open: { from: "2026-11-22", to: "2026-11-22" } }', ['partner', 'course']],
    ['offers', '{ open: { to: "2026-09-30" } }', ['partner']],
    ['offers', '{ municipalities: ["9186"] }', ['course']],
    ['offers', '{ topics: ["product:food"] }', ['partner']],
    ['offers', '{ organisations: ["net:one"] }', ['course']],
    ['assessmentTools', '{ selfAssessment: true }', ['own']],
    ['assessmentTools', '{ text: "απόδοση" }', ['sroi']],
    ['impactAssessments', '{}', ['1', '2']],
    ['impactAssessments', '{ selfAssessed: false }', ['2']],
    ['impactAssessments', '{ tools: ["tool:own"] }', ['1']],
    ['impactAssessments', '{ methods: ["own"] }', ['1']],
    ['impactAssessments', '{ municipalities: ["9183"] }', ['2']],
    ['impactAssessments', '{ areas: ["area:91860103"] }', ['1']],
    ['impactAssessments', '{ during: { from: "2025-06-01" } }', ['1']],
    ['impactAssessments', '{ organisations: ["net:one"] }', ['1']],
  ])('%s of %s', async (list, filter, expected) => {
    expect(await found(list, filter)).toEqual(expected);
  });

  it('are ordered by distance, by change and by name', async () => {
    const near = '{ near: { latitude: 38.01, longitude: 23.69 } }';
    const { nearest, changed } = await network.ask(`{
      nearest: kaloOrganisations(filter: ${near}, order: DISTANCE) { nodes { id } edges { distance } }
      changed: kaloOrganisations(order: UPDATED_DESC) { nodes { id } } }`);
    expect(ids(nearest)).toEqual(['two', 'one']);
    expect(nearest.edges[0].distance).toBe(0);
    expect(changed.nodes).toHaveLength(2);
    const { resources } = await network.ask('{ resources(order: ISSUED_DESC) { nodes { id } } }');
    expect(resources.nodes).toHaveLength(2);
  });
});

describe('tools and assessments', () => {
  it('have their questions with points, and each other', async () => {
    const { assessmentTool, impactAssessments } = await network.ask(`{
      assessmentTool(id: "tool:own") { method maximumScore
        questions { ordinal text(lang: "en") answer options { text(lang: "en") score } weight }
        assessments { nodes { score organisation { id } } } }
      impactAssessments { nodes { score method tool { id } indicators { name value unit } } } }`);
    expect(assessmentTool).toEqual({
      method: 'own',
      maximumScore: 10,
      questions: [
        { ordinal: 1, text: 'How many?', answer: 'ONE', options: [{ text: 'Many', score: 10 }], weight: 1 },
      ],
      assessments: { nodes: [{ score: 7.5, organisation: { id: 'org:one' } }] },
    });
    expect(impactAssessments.nodes).toEqual([
      {
        score: 7.5,
        method: 'own',
        tool: { id: 'tool:own' },
        indicators: [{ name: 'Θέσεις', value: 4, unit: 'άτομα' }],
      },
      { score: null, method: 'SROI', tool: null, indicators: [] },
    ]);
  });
});

describe('groups', () => {
  it('count bodies with their members and employees', async () => {
    const { byPlace, byActivity, byRegister } = await network.ask(`{
      byPlace: kaloOrganisationsGrouped(by: [MUNICIPALITY]) { key { municipality { code } } count sum { members employees } }
      byActivity: kaloOrganisationsGrouped(by: [ACTIVITY], order: COUNT_DESC) { key { activity { id } } count sum { members } avg { members } }
      byRegister: kaloOrganisationsGrouped(by: [REGISTER, NEED], filter: { includeInactive: true }) { key { register need { id } } count sum { womenMembers } } }`);
    expect(byPlace).toEqual([
      { key: { municipality: { code: '9183' } }, count: 1, sum: { members: 20, employees: null } },
      { key: { municipality: { code: '9186' } }, count: 1, sum: { members: 10, employees: 4 } },
    ]);
    expect(byActivity).toEqual([
      {
        key: { activity: { id: 'activity:food-hospitality' } },
        count: 2,
        sum: { members: 30 },
        avg: { members: 15 },
      },
      { key: { activity: { id: 'activity:trade' } }, count: 1, sum: { members: 20 }, avg: { members: 20 } },
    ]);
    expect(byRegister).toEqual([
      { key: { register: 'EMAFKAO', need: null }, count: 1, sum: { womenMembers: null } },
      { key: { register: 'MKE', need: { id: 'need:housing' } }, count: 1, sum: { womenMembers: 6 } },
      { key: { register: null, need: { id: 'need:housing' } }, count: 1, sum: { womenMembers: null } },
    ]);
  });

  it('count offers, resources and assessments', async () => {
    const { offersGrouped, resourcesGrouped, impactAssessmentsGrouped } = await network.ask(`{
      offersGrouped(by: [WANTED, KIND]) { key { wanted kind } count }
      resourcesGrouped(by: [KIND]) { key { kind } count }
      impactAssessmentsGrouped(by: [TOOL, YEAR]) { key { tool { name } year } count } }`);
    expect(offersGrouped).toEqual([
      { key: { wanted: false, kind: 'TRAINING' }, count: 1 },
      { key: { wanted: true, kind: 'COOPERATION' }, count: 1 },
    ]);
    expect(resourcesGrouped).toEqual([{ key: { kind: 'GUIDE' }, count: 2 }]);
    expect(impactAssessmentsGrouped.filter(({ count }: Data) => count > 0)).toEqual([
      { key: { tool: { name: 'Αυτοαξιολόγηση' }, year: 2025 }, count: 1 },
      { key: { tool: null, year: 2024 }, count: 1 },
    ]);
  });
});

describe('bridges', () => {
  it('find a body under every id, and the partner of bodies from its own end', async () => {
    const facet =
      'kalo { name body { id } partnerOf { kind partnerRole body { id } } deals: partnerOf(kinds: [TRANSACTS]) { kind } }';
    const { query, variables } = entities('Organisation', facet, [
      { id: 'net:one' },
      { id: 'org:one' },
      { id: 'org:buyer' },
    ]);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities[0]).toEqual(_entities[1]);
    expect(_entities[1].kalo).toEqual({
      name: 'Άλφα',
      body: { id: 'kalo:one' },
      partnerOf: [{ kind: 'COMMUNICATES', partnerRole: null, body: { id: 'kalo:two' } }],
      deals: [],
    });
    expect(_entities[2].kalo).toMatchObject({
      body: null,
      partnerOf: [{ kind: 'TRANSACTS', partnerRole: 'BUYER', body: { id: 'kalo:one' } }],
    });
  });

  it('find bodies and offers in a municipality and on a topic', async () => {
    const places = entities(
      'Municipality',
      'kalo { organisations { nodes { id } } offers { nodes { id } } }',
      [{ code: '9186' }, { code: '0000' }],
    );
    const there = (await network.ask(places.query, places))._entities;
    expect(there.map(({ kalo }: Data) => [ids(kalo.organisations), ids(kalo.offers)])).toEqual([
      [['one'], ['course']],
      [[], []],
    ]);
    const topics = entities(
      'Topic',
      'kalo { organisations { nodes { id } } offers { nodes { id } } impactAssessments { nodes { id } } assessmentTools { totalCount } }',
      [{ id: 'product:food' }, { id: 'need:housing' }],
    );
    const about = (await network.ask(topics.query, topics))._entities;
    expect(
      about.map(({ kalo }: Data) => [ids(kalo.organisations), ids(kalo.offers), ids(kalo.impactAssessments)]),
    ).toEqual([
      [['one'], ['partner'], []],
      [['one'], [], ['1']],
    ]);
  });
});
