import { undescribed } from '@koinipoli/kit/testing/descriptions';
import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const sources = 'provenance { synthetic languages sources { document line quote publisher { id } } }';

describe('the facts of document 000', () => {
  it('have the three figures of the Union, of which the study is the publisher', async () => {
    const { kaloIndicators } = await network.ask(`{ kaloIndicators { totalCount nodes {
      id unit(lang: "en") observations { area { id } period { start } value suppressed ${sources} } } } }`);
    expect(kaloIndicators.totalCount).toBe(3);
    const values = kaloIndicators.nodes.map(({ id, unit, observations }: Data) => [
      id,
      unit,
      ...observations.map(({ area, value }: Data) => [area.id, value]),
    ]);
    expect(new Set(values)).toEqual(
      new Set([
        ['indicator:kalo-bodies', 'organisations', ['area:EU', 2_800_000]],
        ['indicator:kalo-jobs', 'persons', ['area:EU', 13_600_000]],
        ['indicator:kalo-gdp-share', 'percent of GDP', ['area:EU', 8]],
      ]),
    );
    for (const { observations } of kaloIndicators.nodes) {
      expect(observations[0]).toMatchObject({ period: null, suppressed: false });
      expect(observations[0].provenance.sources[0]).toMatchObject({
        document: 'document:000',
        publisher: { id: 'org:eesc' },
      });
      expect(observations[0].provenance.synthetic).toBe(false);
    }
  });

  it('have the four services of the observatory, the five of the e-SEIS and the collaborative ones', async () => {
    const { supportServices } = await network.ask(`{ supportServices { totalCount nodes {
      id kind active organisations { id } areas { id } fees(lang: "en") contact { url } domain { id ordinal } ${sources} } } }`);
    expect(supportServices.totalCount).toBe(10);
    const kinds = (ordinal: number) =>
      supportServices.nodes
        .filter(({ domain }: Data) => domain?.ordinal === ordinal)
        .map(({ kind }: Data) => kind)
        .sort();
    expect(kinds(1)).toEqual(['FUNDING_TOOLS', 'IMPACT_ASSESSMENT', 'INFORMATION', 'NETWORKING']);
    expect(kinds(2)).toEqual([
      'FUNDING_TOOLS',
      'GUIDANCE',
      'IMPACT_ASSESSMENT',
      'RESPONSIBLE_SUPPLIERS',
      'TRAINING',
    ]);
    expect(kinds(3)).toEqual(['COLLABORATIVE']);
    for (const service of supportServices.nodes) {
      expect(service).toMatchObject({ active: true, organisations: [{ id: 'org:asda' }], areas: [] });
      expect(service.fees).toBe('Free of charge.');
      expect(service.provenance.sources.length).toBeGreaterThan(1);
    }
  });

  it('name no body', async () => {
    const { kaloOrganisations } = await network.ask('{ kaloOrganisations { totalCount nodes { id } } }');
    expect(kaloOrganisations).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('the facts of document 003', () => {
  it('have both guides with what they say, what for and to whom', async () => {
    const { resources } = await network.ask(`{ resources(filter: { kinds: [GUIDE] }) { nodes {
      id languages publisher { id } targetGroups { id } purposes { text source { line } }
      statements { text points source { document line quote } } ${sources} } } }`);
    const [networking, authorities] = resources.nodes;
    expect([networking.id, authorities.id]).toEqual(['guide:kalo-networking', 'guide:ota-kalo']);
    expect(authorities.targetGroups).toEqual([
      { id: 'group:municipal-staff' },
      { id: 'group:municipal-social-services-staff' },
    ]);
    expect(networking.targetGroups).toEqual([{ id: 'group:kalo-staff' }]);
    expect([authorities.statements.length, authorities.purposes.length]).toEqual([7, 2]);
    expect([networking.statements.length, networking.purposes.length]).toEqual([2, 2]);
    expect(networking.statements[1].points).toEqual([
      'να επικοινωνούν',
      'να συνεργάζονται',
      'να συναλλάσσονται',
    ]);
    expect(authorities.statements[0].source).toMatchObject({ document: 'document:003', line: 3 });
    expect(authorities.languages).toEqual(['el']);
  });
});

describe('filters', () => {
  const found = async (list: string, filter: object) => {
    const type = `${list[0]?.toUpperCase()}${list.slice(1, -1)}Filter`;
    const answer = await network.ask(
      `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount nodes { id } } }`,
      { variables: { filter } },
    );
    expect(answer[list].totalCount).toBe(answer[list].nodes.length);
    return answer[list].nodes.map(({ id }: { id: string }) => id).sort();
  };
  const guides = ['guide:kalo-networking', 'guide:ota-kalo'];
  const figures = ['indicator:kalo-bodies', 'indicator:kalo-gdp-share', 'indicator:kalo-jobs'];

  it.each([
    ['resources', { kinds: ['GUIDE'] }, guides],
    ['resources', { kinds: ['STUDY', 'DATA_SET'] }, []],
    ['resources', { scopes: ['EUROPEAN'], dataOrigins: ['PRIMARY'] }, []],
    ['resources', { targetGroups: ['group:local-authorities'] }, ['guide:ota-kalo']],
    ['resources', { topics: ['topic:social-impact'] }, ['guide:kalo-networking']],
    ['resources', { text: 'diktywsi' }, ['guide:kalo-networking']],
    ['resources', { text: 'ΔΗΜΟΤΙΚΩΝ κοινωνικών υπηρεσιών' }, ['guide:ota-kalo']],
    ['resources', { organisations: ['org:asda'] }, []],
    ['resources', { municipalities: ['9186'] }, []],
    ['resources', { updatedSince: '2100-01-01' }, []],
    ['supportServices', { kinds: ['TRAINING'] }, ['service:training']],
    [
      'supportServices',
      { topics: ['topic:social-impact'] },
      ['service:impact-assessment', 'service:impact-tools-access'],
    ],
    ['supportServices', { text: 'ypefthinoi' }, ['service:responsible-suppliers']],
    ['supportServices', { municipalities: ['9183'], kinds: ['TRAINING'] }, ['service:training']],
    ['supportServices', { organisations: ['org:none'] }, []],
    ['kaloIndicators', {}, figures],
  ])('%s by %o', async (list, filter, expected) => {
    if (list === 'kaloIndicators') {
      const { kaloIndicators } = await network.ask('{ kaloIndicators { nodes { id } } }');
      expect(kaloIndicators.nodes.map(({ id }: Data) => id).sort()).toEqual(expected);
    } else expect(await found(list, filter)).toEqual(expected);
  });
});

describe('bridges', () => {
  it('find services, resources and figures from a topic, and from a group of people', async () => {
    const { query, variables } = entities(
      'Topic',
      'kalo { services { nodes { id } } resources { nodes { id } } indicators { nodes { id } } offers { totalCount } }',
      [{ id: 'topic:social-impact' }, { id: 'group:local-authorities' }, { id: 'topic:none' }],
    );
    const { _entities } = await network.ask(query, { variables });
    const ids = ({ nodes }: Data) => nodes.map(({ id }: Data) => id);
    const found = _entities.map(({ kalo }: Data) => [ids(kalo.services), ids(kalo.resources)]);
    expect(found).toEqual([
      [['service:impact-assessment', 'service:impact-tools-access'], ['guide:kalo-networking']],
      [[], ['guide:ota-kalo']],
      [[], []],
    ]);
  });

  it('know who carries the network without being a body', async () => {
    const { query, variables } = entities(
      'Organisation',
      'kalo { name body { id } services { id } publishes { id } partnerOf { kind } }',
      [{ id: 'org:asda' }, { id: 'org:eesc' }, { id: 'org:none' }],
    );
    const { _entities } = await network.ask(query, { variables });
    expect(_entities[0].kalo).toMatchObject({ body: null, publishes: [], partnerOf: [] });
    expect(_entities[0].kalo.services).toHaveLength(10);
    expect(_entities[1].kalo.name).toBe('Ευρωπαϊκή Οικονομική και Κοινωνική Επιτροπή');
    expect(_entities[2].kalo).toBeNull();
  });
});

it('describes every type, field, argument and value', () => expect(undescribed(network.sdl)).toEqual([]));
