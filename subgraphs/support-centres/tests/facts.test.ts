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

describe('the facts of document 004', () => {
  it('counts 13 centres, 6 formal and 7 informal', async () => {
    const { all, formal, informal } = await network.ask(`{
      all: supportCentres { totalCount }
      formal: supportCentres(filter: { formality: FORMAL }) { totalCount nodes { funder { id } } }
      informal: supportCentres(filter: { formality: INFORMAL }) { totalCount nodes { funder { id } } }
    }`);
    expect([all.totalCount, formal.totalCount, informal.totalCount]).toEqual([13, 6, 7]);
    expect(new Set(formal.nodes.map(({ funder }: { funder: object }) => JSON.stringify(funder)))).toEqual(
      new Set(['{"id":"org:ministry-labour"}']),
    );
    expect(informal.nodes.every(({ funder }: { funder: null }) => funder === null)).toBe(true);
  });

  it('cites the line and the words of every centre', async () => {
    const { supportCentres } = await network.ask(
      '{ supportCentres { nodes { provenance { synthetic languages sources { document line quote publisher { id } } } } } }',
    );
    for (const { provenance } of supportCentres.nodes) {
      expect(provenance).toMatchObject({ synthetic: false, languages: ['el', 'en'] });
      expect(provenance.sources[0]).toMatchObject({
        document: 'document:004',
        publisher: { id: 'org:hbs-greece' },
      });
      expect(provenance.sources[0].quote).not.toBe('');
    }
  });

  it('has the workshop of 2019 with 13 participants, 3 presentations and 1 picture; the host is the Forum’s', async () => {
    const { centreEvent } = await network.ask(`{ centreEvent(id: "event:support-centres-workshop-2019") {
      period { start end }
      participations { role centre { id } organisation { id } }
      attachments { kind centre { id } }
      partOf { edition participations { role centre { id } } parts { id } }
    } }`);
    const roles = centreEvent.participations.map(({ role }: { role: string }) => role);
    expect(roles.slice(0, 2)).toEqual(['ORGANISER', 'COORDINATOR']);
    expect(roles.filter((role: string) => role === 'PARTICIPANT')).toHaveLength(13);
    expect(roles).not.toContain('HOST');
    expect(centreEvent.partOf).toEqual({
      edition: 6,
      participations: [{ role: 'HOST', centre: { id: 'centre:impact-hub' } }],
      parts: [{ id: 'event:support-centres-workshop-2019' }],
    });
    expect(centreEvent.attachments.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'IMAGE',
      'PRESENTATION',
      'PRESENTATION',
      'PRESENTATION',
    ]);
  });

  it('has what support centres are asked for: services, outreach, links both ways', async () => {
    const { supportCentre, centreServices, outreachPractices } = await network.ask(`{
      supportCentre(id: "centre:dock") { services { kind centres { id } } outreachPractices { id } participations { role event { id } } }
      centreServices { totalCount nodes { kind ventureStages organisations { id } areas { id } } }
      outreachPractices { nodes { eventTypes partners { kind organisation { id } topic { id } } } }
    }`);
    expect(supportCentre.services.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'COUNSELLING',
      'OUTREACH',
      'TRAINING',
    ]);
    expect(supportCentre.services[0].centres).toHaveLength(13);
    expect(supportCentre.participations.map(({ role }: { role: string }) => role)).toEqual([
      'COORDINATOR',
      'PARTICIPANT',
    ]);
    expect(centreServices.totalCount).toBe(3);
    expect(centreServices.nodes[0].organisations).toContainEqual({ id: 'org:eata' });
    // One of its centres serves no area in particular, so the service is limited to none.
    expect(centreServices.nodes[0].areas).toEqual([]);
    expect(outreachPractices.nodes[1].partners).toContainEqual({
      kind: 'EMPLOYMENT_SERVICE',
      organisation: { id: 'org:oaed' },
      topic: { id: 'need:employment-training' },
    });
  });

  it('speaks Greek by itself and English when asked', async () => {
    const query = '{ supportCentre(id: "centre:corfu") { name el: name(lang: "el") xx: name(lang: "ar") } }';
    const greek = 'Κέντρο Στήριξης ΚΑΛΟ Κέρκυρας';
    expect(await network.ask(query)).toEqual({ supportCentre: { name: greek, el: greek, xx: greek } });
    expect(await network.ask(query, { languages: ['fr', 'en-GB'] })).toEqual({
      supportCentre: { name: 'Corfu Support Centre for the Social Economy', el: greek, xx: greek },
    });
  });

  it('describes every type, field, argument and value', () => expect(undescribed(network.sdl)).toEqual([]));
});

describe('filters', () => {
  const centres = async (filter: string) =>
    ids((await network.ask(`{ supportCentres(filter: ${filter}) { nodes { id } } }`)).supportCentres);

  it.each([
    [
      'the municipality itself and what serves it',
      '{ municipalities: ["9186"] }',
      ['dock', 'epicheiro-koinonika', 'higgs', 'impact-hub'],
    ],
    ['a municipality inside the area served', '{ municipalities: ["9243"] }', ['korinthia']],
    ['an area around', '{ areas: ["area:EL30"] }', ['dock', 'epicheiro-koinonika', 'higgs', 'impact-hub']],
    [
      'a part of the area served',
      '{ areas: ["area:91860103"] }',
      ['dock', 'epicheiro-koinonika', 'higgs', 'impact-hub'],
    ],
    ['AND between fields', '{ municipalities: ["9186"], formality: FORMAL }', ['dock']],
    ['OR in a list', '{ municipalities: ["9243", "9186"], formality: FORMAL }', ['dock', 'korinthia']],
    ['an organisation under any id', '{ organisations: ["osn:eata"] }', ['epicheiro-koinonika']],
    ['words in any case and accent', '{ text: "ΑΛΛΗΛΕΓΓΥΑ ΟΙΚΟΝΟΜΙΑ" }', ['dock', 'proskalo']],
    ['words in Greeklish', '{ text: "epixeirw koinwnika" }', ['epicheiro-koinonika']],
    ['words of English', '{ text: "volunteer" }', ['higgs']],
    ['no word at all', '{ text: "🎉" }', []],
    ['an empty list', '{ municipalities: [] }', []],
    [
      'the middle of its town or of what it serves',
      '{ bbox: { west: 23.7, east: 23.8, south: 37.9, north: 38.1 } }',
      ['dock', 'epicheiro-koinonika', 'higgs', 'impact-hub'],
    ],
  ])('%s', async (_name, filter, expected) => {
    expect(await centres(filter)).toEqual(expected.map((name) => `centre:${name}`));
  });

  it('a topic with narrower ones', async () => {
    const count = async (topic: string) =>
      (await network.ask(`{ centreServices(filter: { topics: ["${topic}"] }) { totalCount } }`))
        .centreServices.totalCount;
    expect([
      await count('topic:wide'),
      await count('topic:training'),
      await count('topic:legal-framework'),
    ]).toEqual([1, 1, 0]);
  });

  it('a month that touches the days asked for', async () => {
    const during = async (range: string) =>
      ids(
        (await network.ask(`{ centreEvents(filter: { during: ${range} }) { nodes { id } } }`)).centreEvents,
      );
    expect(await during('{ from: "2019-11-30" }')).toEqual(['event:support-centres-workshop-2019']);
    expect(await during('{ from: "2019-12-01" }')).toEqual([]);
    expect(await during('{ to: "2019-10-31" }')).toEqual([]);
    expect(await during('{ from: "2019-01-01", to: "2019-11-01" }')).toHaveLength(1);
  });
});

describe('bridges', () => {
  it('find what there is on a topic, and for a group of people', async () => {
    const { query, variables } = entities(
      'Topic',
      'supportCentres { centres { totalCount } services { nodes { kind } } }',
      [{ id: 'topic:wide' }, { id: 'group:general-public' }, { id: 'topic:none' }],
    );
    const { _entities } = await network.ask(query, { variables });
    expect(_entities.map(({ supportCentres }: Data) => supportCentres)).toEqual([
      { centres: { totalCount: 13 }, services: { nodes: [{ kind: 'TRAINING' }] } },
      { centres: { totalCount: 13 }, services: { nodes: [{ kind: 'OUTREACH' }] } },
      { centres: { totalCount: 0 }, services: { nodes: [] } },
    ]);
  });

  it('find an organisation under every id, and nobody under others', async () => {
    const facet = '{ name operates { id operator { id } } participations { role event { id } } }';
    const keys = ['org:eata', 'csn:eata', 'osn:eata', 'org:none'].map((id) => ({ id }));
    const { query, variables } = entities('Organisation', `supportCentres ${facet}`, keys);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities[0].supportCentres.operates).toEqual([
      { id: 'centre:epicheiro-koinonika', operator: { id: 'org:eata' } },
    ]);
    expect(_entities[0].supportCentres.participations).toEqual([
      { role: 'PARTICIPANT', event: { id: 'event:support-centres-workshop-2019' } },
    ]);
    expect(_entities[1]).toEqual(_entities[0]);
    expect(_entities[2]).toEqual(_entities[0]);
    expect(_entities[3]).toEqual({ supportCentres: null });
  });
});
