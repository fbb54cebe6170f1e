import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { addSample } from './sample.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  await addSample(network);
});
afterAll(() => network[Symbol.asyncDispose]());

const ask = (query: string) => network.ask(`{ ${query} }`);
const ids = async (list: string, args: string): Promise<string[]> =>
  (await ask(`found: ${list}(${args}) { nodes { id } }`)).found.nodes.map(({ id }: Data) => id);

describe('sessions', () => {
  it('say where, when, on what and how mixed', async () => {
    const { actionSession, none } = await ask(`
      actionSession(id: "session:two") { heldOn status composition attendance actionTopic { id trainingNeeds { id } } action { id }
        location { municipality { code } area { id } point { latitude } } }
      none: actionSession(id: "session:none") { id }`);
    expect(actionSession).toEqual({
      heldOn: '2024-08',
      status: 'HELD',
      composition: 'HOMOGENEOUS',
      attendance: 11,
      actionTopic: { id: 'action-topic:toy', trainingNeeds: [{ id: 'topic:digital-marketing' }] },
      action: { id: 'action:toy' },
      location: { municipality: { code: '9186' }, area: { id: 'area:91860103' }, point: null },
    });
    expect(none).toBeNull();
  });

  it.each([
    ['nothing', '{}', ['two', 'one', 'three']],
    ['kind', '{ kinds: [FOCUS_GROUPS] }', ['three']],
    ['status', '{ statuses: [HELD] }', ['two', 'one']],
    ['a topic of the vocabulary', '{ topics: ["topic:marketing"] }', ['two', 'one']],
    ['a topic with narrower ones, not with wider', '{ topics: ["topic:digital-marketing"] }', []],
    ['municipality', '{ municipalities: ["9186"] }', ['two']],
    ['an area around', '{ areas: ["area:EL30"] }', ['two', 'one']],
    ['a month that touches the range', '{ during: { from: "2024-08-15" } }', ['two']],
    ['the day after', '{ during: { from: "2024-02-11", to: "2024-07-31" } }', []],
    ['words', '{ text: "δευτερη" }', ['two']],
    ['no value at all', '{ kinds: [] }', []],
  ])('are found by %s', async (_name, filter, expected) => {
    expect(await ids('actionSessions', `filter: ${filter}`)).toEqual(expected.map((id) => `session:${id}`));
  });

  it('follow each other by date, undated last both ways, page by page', async () => {
    expect(await ids('actionSessions', 'order: DATE')).toEqual([
      'session:one',
      'session:two',
      'session:three',
    ]);
    const first = await ask('actionSessions(first: 2) { nodes { id } pageInfo { endCursor hasNextPage } }');
    const { endCursor, hasNextPage } = first.actionSessions.pageInfo;
    expect(hasNextPage).toBe(true);
    expect(await ids('actionSessions', `first: 2, after: "${endCursor}"`)).toEqual(['session:three']);
  });

  it('are found from their action, topic and municipality', async () => {
    const { actionTopic, participatoryAction } = await ask(`
      actionTopic(id: "action-topic:toy") { sessions(order: DATE) { nodes { id } totalCount } }
      participatoryAction(id: "action:toy") { heldCount sessions(filter: { municipalities: ["9183"] }) { nodes { id } } }`);
    expect(actionTopic.sessions).toEqual({
      nodes: [{ id: 'session:one' }, { id: 'session:two' }],
      totalCount: 2,
    });
    // What was held is what the source counts, not what is recorded.
    expect(participatoryAction).toEqual({ heldCount: null, sessions: { nodes: [{ id: 'session:one' }] } });
    const { query, variables } = entities('Municipality', 'kalo { sessions { nodes { id } } }', [
      { code: '9186' },
      { code: '9999' },
    ]);
    const { _entities } = await network.ask(query, { variables });
    expect(_entities.map(({ kalo }: Data) => kalo.sessions.nodes)).toEqual([[{ id: 'session:two' }], []]);
  });

  it('are counted by kind, municipality, topic and quarter, with how many came', async () => {
    const { kinds, topics, quarters, years, places, mixed } = await ask(`
      kinds: actionSessionsGrouped(by: [KIND]) { key { kind } count sum { attendance } avg { attendance } }
      topics: actionSessionsGrouped(by: [TOPIC], filter: { statuses: [HELD] }) { key { topic { id } } count sum { attendance } }
      quarters: actionSessionsGrouped(by: [QUARTER], filter: { statuses: [HELD] }) { key { quarter } count }
      years: actionSessionsGrouped(by: [YEAR], filter: { statuses: [HELD] }) { key { year } count }
      places: actionSessionsGrouped(by: [MUNICIPALITY, STATUS]) { key { municipality { code } status } count }
      mixed: actionSessionsGrouped(by: [COMPOSITION]) { key { composition } max { attendance } }`);
    expect(kinds).toEqual([
      { key: { kind: 'FOCUS_GROUPS' }, count: 1, sum: { attendance: null }, avg: { attendance: null } },
      { key: { kind: 'THEMATIC_WORKSHOPS' }, count: 2, sum: { attendance: 19 }, avg: { attendance: 9.5 } },
    ]);
    expect(topics).toEqual([
      { key: { topic: { id: 'topic:marketing' } }, count: 2, sum: { attendance: 19 } },
      { key: { topic: { id: 'topic:networking' } }, count: 2, sum: { attendance: 19 } },
    ]);
    expect(quarters.map(({ key, count }: Data) => [key.quarter, count])).toEqual([
      ['2024-Q1', 1],
      ['2024-Q2', 0],
      ['2024-Q3', 1],
    ]);
    expect(years).toEqual([{ key: { year: 2024 }, count: 2 }]);
    expect(places.map(({ key }: Data) => [key.municipality?.code ?? null, key.status])).toEqual([
      ['9183', 'HELD'],
      ['9186', 'HELD'],
      [null, 'EXPECTED'],
    ]);
    expect(mixed).toHaveLength(3);
  });
});

describe('training needs', () => {
  it('are counted, and lead from a thematic workshop to the vocabulary', async () => {
    const { groups, actionTopics } = await ask(`
      groups: actionTopicsGrouped(by: [TRAINING_NEED], filter: { kinds: [THEMATIC_WORKSHOPS] }) { key { trainingNeed { id } } count }
      actionTopics(filter: { kinds: [THEMATIC_WORKSHOPS], text: "δεξιοτητες" }) { nodes { trainingNeeds { id } } }`);
    expect(groups).toEqual([
      { key: { trainingNeed: { id: 'topic:digital-marketing' } }, count: 1 },
      { key: { trainingNeed: null }, count: 12 },
    ]);
    expect(actionTopics.nodes).toEqual([{ trainingNeeds: [{ id: 'topic:digital-marketing' }] }]);
  });
});
