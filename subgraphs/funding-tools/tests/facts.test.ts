import { undescribed } from '@koinipoli/kit/testing/descriptions';
import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const ids = (list: { nodes: { id: string }[] }) => list.nodes.map(({ id }) => id).sort();

describe('the facts of documents 000 and 002', () => {
  it('are one programme under two spellings, which pays two projects', async () => {
    const { fundingProgramme } = await network.ask(`{ fundingProgramme(id: "programme:pep-attica-2014-2020") {
      kind aliases period { start end } area { id } partOf { id } parts { id kind } funders { id } manager { id }
      projects { totalCount nodes { id period { start end } implementers { id } area { id } } }
    } }`);
    expect(fundingProgramme).toEqual({
      kind: 'OPERATIONAL_PROGRAMME',
      aliases: ['Ε.Π. «Αττική 2014 -2020»', 'ΠΕΠ «Αττική» 2014-2020'],
      period: { start: '2014', end: '2020' },
      area: { id: 'area:EL30' },
      partOf: null,
      parts: [{ id: 'axis:social-inclusion', kind: 'PRIORITY_AXIS' }],
      funders: [{ id: 'org:region-attica' }],
      manager: null,
      projects: {
        totalCount: 2,
        nodes: [
          {
            id: 'project:koinono',
            period: { start: '2023-01', end: '2024-04' },
            implementers: [{ id: 'org:asda' }],
            area: { id: 'area:west-athens' },
          },
          {
            id: 'project:osn',
            period: { start: null, end: '2023-12' },
            implementers: [{ id: 'org:eata' }],
            area: { id: 'area:9186' },
          },
        ],
      },
    });
  });

  it.each(['ΕΠ Αττική 2014', 'ΠΕΠ «Αττική» 2014-2020', 'pep attiki', 'regional operational'])(
    'finds it as %s',
    async (text) => {
      const { fundingProgrammes } = await network.ask(
        `query ($text: String) { fundingProgrammes(filter: { text: $text }) { nodes { id } } }`,
        { variables: { text } },
      );
      expect(ids(fundingProgrammes)).toContain('programme:pep-attica-2014-2020');
    },
  );

  it('have the territorial investments as parts of the instrument, and the fund', async () => {
    const { instrument, fund, kinds } = await network.ask(`{
      instrument: fundingProgramme(id: "instrument:oche-vaa") { kind aliases parts { id area { id } } projects { nodes { id } } }
      fund: fundingProgramme(id: "fund:esf") { kind name(lang: "en") funders { id } projects { nodes { id } } }
      kinds: fundingProgrammes(filter: { kinds: [TERRITORIAL_INVESTMENT, FUND] }) { nodes { id } }
    }`);
    expect(instrument.kind).toBe('INSTRUMENT');
    expect(instrument.aliases).toContain('ΟΧΕ/ ΒΑΑ');
    expect(instrument.parts.map(({ id }: { id: string }) => id).sort()).toEqual([
      'programme:oche-athens',
      'programme:oche-west-athens',
    ]);
    expect(ids(instrument.projects)).toEqual(['project:koinono', 'project:osn']);
    expect(fund).toEqual({
      kind: 'FUND',
      name: 'European Social Fund',
      funders: [{ id: 'org:eu' }],
      projects: { nodes: [{ id: 'project:osn' }] },
    });
    expect(ids(kinds)).toEqual(['fund:esf', 'programme:oche-athens', 'programme:oche-west-athens']);
  });

  it('say who pays each project, through what and how', async () => {
    const { koinono, osn } = await network.ask(`{
      koinono: project(id: "project:koinono") { ...all } osn: project(id: "project:osn") { ...all }
    } fragment all on Project { aliases tagline(lang: "en") budget { amount } identifiers { value }
      fundings { role funder { id } programme { id kind } amount { amount } } }`);
    const paid = ({ fundings }: Data) =>
      fundings.map(({ role, funder, programme }: Data) => [role, funder?.id ?? null, programme?.id ?? null]);
    expect(koinono).toMatchObject({
      aliases: ['Διαδημοτικό Κοινωνικό Δίκτυο "ΚΟΙΝΩΝΩ"'],
      tagline: 'Meeting Needs with Social Impact',
      budget: null,
      identifiers: [],
    });
    expect(paid(koinono)).toEqual([
      ['FUNDS', 'org:region-attica', 'programme:pep-attica-2014-2020'],
      ['FRAMES', null, 'programme:oche-west-athens'],
    ]);
    expect(paid(osn)).toEqual([
      ['FUNDS', null, 'programme:pep-attica-2014-2020'],
      ['COFUNDS', 'org:eu', 'fund:esf'],
      ['FRAMES', null, 'axis:social-inclusion'],
      ['FRAMES', null, 'programme:oche-athens'],
    ]);
  });

  it('cite the line and the words of every record, in both languages', async () => {
    const { fundingProgrammes, projects } = await network.ask(`{
      fundingProgrammes { nodes { ...cited } } projects { nodes { ...alsoCited } }
    } fragment cited on FundingProgramme { provenance { synthetic languages sources { document line quote } } }
      fragment alsoCited on Project { provenance { synthetic languages sources { document line quote } } }`);
    for (const { provenance } of [...fundingProgrammes.nodes, ...projects.nodes]) {
      expect(provenance).toMatchObject({ synthetic: false, languages: ['el', 'en'] });
      expect(provenance.sources[0].document).toMatch(/^document:00[02]$/);
      expect(provenance.sources[0].quote).not.toBe('');
    }
  });

  it('filters projects', async () => {
    const found = async (filter: string) =>
      ids((await network.ask(`{ projects(filter: ${filter}) { nodes { id } } }`)).projects);
    expect(await found('{ programmes: ["axis:social-inclusion"] }')).toEqual(['project:osn']);
    expect(await found('{ programmes: ["instrument:oche-vaa"] }')).toHaveLength(2);
    expect(await found('{ organisations: ["csn:eata"] }')).toEqual(['project:osn']);
    expect(await found('{ organisations: ["org:region-attica"] }')).toEqual(['project:koinono']);
    expect(await found('{ municipalities: ["9186"] }')).toEqual(['project:osn']);
    expect(await found('{ areas: ["area:EL30"] }')).toHaveLength(2);
    expect(await found('{ topics: ["topic:social-economy"] }')).toEqual(['project:koinono']);
    expect(await found('{ text: "ΔΙΑΔΗΜΟΤΙΚΟ δικτυο" }')).toEqual(['project:koinono']);
    expect(await found('{ during: { from: "2024-01-01" } }')).toEqual(['project:koinono']);
    expect(await found('{ during: { from: "2023-12-01", to: "2023-12-31" } }')).toHaveLength(2);
    expect(await found('{ during: { to: "2022-12-31" } }')).toEqual([]);
  });

  it('describe every type, field, argument and value', () => expect(undescribed(network.sdl)).toEqual([]));
});

describe('bridges', () => {
  it('find an organisation under every id, and nobody under others', async () => {
    const facet = `funding { name(lang: "en") programmes { id } tools { id } projects { nodes { id } }
      fundedProjects { nodes { id } } grantsReceived { totalCount } grantsAwarded { totalCount } }`;
    const keys = ['org:eata', 'osn:eata', 'org:region-attica', 'org:ministry-labour', 'org:none'];
    const { query, variables } = entities(
      'Organisation',
      facet,
      keys.map((id) => ({ id })),
    );
    const { _entities } = await network.ask(query, { variables });
    const [eata, minted, region, ministry, none] = _entities.map(({ funding }: Data) => funding);
    expect(eata).toMatchObject({ programmes: [], projects: { nodes: [{ id: 'project:osn' }] } });
    expect(minted).toEqual(eata);
    expect(region).toMatchObject({
      name: 'Region of Attica',
      programmes: [{ id: 'instrument:oche-vaa' }, { id: 'programme:pep-attica-2014-2020' }],
      fundedProjects: { nodes: [{ id: 'project:koinono' }] },
    });
    expect(ministry.name).toBe('Ministry of Labour');
    expect(none).toBeNull();
  });

  it('answer for programmes and projects by their keys', async () => {
    const { query, variables } = entities('Project', 'name', [
      { id: 'project:osn' },
      { id: 'project:none' },
      { id: '\0' },
    ]);
    expect((await network.ask(query, { variables }))._entities).toEqual([
      { name: 'Open Social Net' },
      null,
      null,
    ]);
    const many = Array.from({ length: 1_000 }, (_, at) => ({ id: `programme:${at}` }));
    const asked = entities('FundingProgramme', 'name', [{ id: 'fund:esf' }, ...many]);
    const { _entities } = await network.ask(asked.query, { variables: asked.variables });
    expect(_entities.filter(Boolean)).toEqual([{ name: 'Ευρωπαϊκό Κοινωνικό Ταμείο' }]);
  });

  it('know what there is on a topic and in a municipality', async () => {
    const topic = entities('Topic', 'funding { projects { nodes { id } } tools { totalCount } }', [
      { id: 'topic:social-inclusion' },
      { id: 'topic:none' },
    ]);
    const municipality = entities(
      'Municipality',
      'funding { projects { nodes { id } } calls { totalCount } }',
      [{ code: '9186' }, { code: '9183' }],
    );
    const [onTopic, inPlace] = await Promise.all(
      [topic, municipality].map(({ query, variables }) => network.ask(query, { variables })),
    );
    expect(onTopic._entities.map(({ funding }: Data) => ids(funding.projects))).toEqual([
      ['project:osn'],
      [],
    ]);
    expect(inPlace._entities.map(({ funding }: Data) => ids(funding.projects))).toEqual([
      ['project:osn'],
      [],
    ]);
  });
});
