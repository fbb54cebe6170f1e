import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const entities = async (type: string, keys: object[], fields: string) => {
  const variables = { keys: keys.map((key) => ({ __typename: type, ...key })) };
  const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { socialCare { ${fields} } } } }`;
  const { _entities } = await network.ask(query, { variables });
  return _entities.map(({ socialCare }: { socialCare: unknown }) => socialCare);
};

describe('Organisation.socialCare', () => {
  it('finds EATA under the id of the hub, the one minted here and one minted elsewhere', async () => {
    const ids = ['org:eata', 'osn:eata', 'csn:eata'];
    const facets = await entities(
      'Organisation',
      ids.map((id) => ({ id })),
      'name implements { id }',
    );
    const eata = {
      name: 'Εταιρεία Ανάπτυξης και Τουριστικής Προβολής Αθηνών',
      implements: [{ id: 'project:osn' }],
    };
    expect(facets).toEqual([eata, eata, eata]);
  });

  it('knows the municipality and the Union without a project of theirs, and nobody else', async () => {
    const ids = ['org:municipality-athens', 'org:eu', 'org:asda'];
    const facets = await entities(
      'Organisation',
      ids.map((id) => ({ id })),
      'name(lang: "en") implements { id }',
    );
    expect(facets).toEqual([
      { name: 'Municipality of Athens', implements: [] },
      { name: 'European Union', implements: [] },
      null,
    ]);
  });
});

describe('Municipality.socialCare', () => {
  it('has the project and its interventions where it works, nothing elsewhere', async () => {
    const facets = await entities(
      'Municipality',
      [{ code: '9186' }, { code: '9183' }, { code: '0000' }],
      'projects { id } interventions { totalCount }',
    );
    const nothing = { projects: [], interventions: { totalCount: 0 } };
    expect(facets).toEqual([
      { projects: [{ id: 'project:osn' }], interventions: { totalCount: 7 } },
      nothing,
      nothing,
    ]);
  });
});

describe('Topic.socialCare', () => {
  it('includes narrower topics', async () => {
    const facets = await entities(
      'Topic',
      [{ id: 'need:employment-training' }, { id: 'need:healthcare' }, { id: 'need:housing' }],
      'categories { ordinal } interventions { nodes { id } }',
    );
    expect(facets).toEqual([
      {
        categories: [{ ordinal: 3 }],
        interventions: { nodes: [{ id: 'intervention:osn-vocational-counselling' }] },
      },
      {
        categories: [{ ordinal: 4 }],
        interventions: { nodes: [{ id: 'intervention:osn-medical-pharmaceutical' }] },
      },
      { categories: [], interventions: { nodes: [] } },
    ]);
  });

  it('leads from a group of people to what is for it', async () => {
    const facets = await entities(
      'Topic',
      [{ id: 'group:vulnerable' }, { id: 'group:children' }],
      'projects { id } interventions { totalCount }',
    );
    expect(facets).toEqual([
      { projects: [{ id: 'project:osn' }], interventions: { totalCount: 7 } },
      { projects: [], interventions: { totalCount: 1 } },
    ]);
  });
});

describe('Project.socialCare', () => {
  it("has the project in the network's words, and the hub's id of who carries it out", async () => {
    const [osn, kalo] = await entities(
      'Project',
      [{ id: 'project:osn' }, { id: 'project:koinono' }],
      `objects { text } goals { text } components { text } members { points } implementation { source { line } }
       targetGroups { id } implementer { id socialCare { name } } municipality { code socialCare { projects { id } } }
       workPackages { ordinal } interventions(first: 1) { totalCount nodes { project { socialCare { goals { text } } } } }`,
    );
    expect(kalo).toBeNull();
    expect(osn).toMatchObject({
      targetGroups: [
        { id: 'group:vulnerable' },
        { id: 'group:beneficiaries' },
        { id: 'group:athens-residents' },
      ],
      implementer: { id: 'org:eata' },
      municipality: { code: '9186', socialCare: { projects: [{ id: 'project:osn' }] } },
      workPackages: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 }, { ordinal: 4 }],
      interventions: { totalCount: 7 },
    });
    const counts = [osn.objects, osn.goals, osn.components, osn.members, osn.implementation];
    expect(counts.map((statements) => statements.length)).toEqual([4, 7, 4, 2, 1]);
  });
});
