import { type Data, entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const ask = (query: string) => network.ask(`{ ${query} }`);

describe('the participatory actions of document 001', () => {
  it('are 17, 12, 8 and 10 as planned, with 13, 12, 8 and 10 numbered topics', async () => {
    const { participatoryActions } =
      await ask(`participatoryActions(filter: { kinds: [FOCUS_GROUPS, THEMATIC_WORKSHOPS,
      PILOT_WORKSHOPS, PROMOTION_WORKSHOPS] }) { nodes { kind plannedCount groupSize compositions participantCategories
      status actionTopics(first: 50) { nodes { ordinal status } } sessions { totalCount } conclusions { points } domain { id } } }`);
    const shown = participatoryActions.nodes.map((action: Data) => [
      action.kind,
      action.plannedCount,
      action.groupSize,
      action.compositions.length,
      action.participantCategories.length,
      action.actionTopics.nodes.filter(({ ordinal }: Data) => ordinal !== null).length,
      action.conclusions[0].points.length,
      action.status,
    ]);
    expect(shown).toEqual([
      ['FOCUS_GROUPS', 17, 6, 2, 4, 13, 6, 'COMPLETED'],
      ['THEMATIC_WORKSHOPS', 12, 10, 1, 3, 12, 10, 'COMPLETED'],
      ['PILOT_WORKSHOPS', 8, 10, 1, 4, 8, 6, 'COMPLETED'],
      ['PROMOTION_WORKSHOPS', 10, 10, 1, 4, 10, 7, 'RUNNING'],
    ]);
    for (const action of participatoryActions.nodes) {
      const numbers = action.actionTopics.nodes.map(({ ordinal }: Data) => ordinal);
      const numbered = numbers.filter((ordinal: number | null) => ordinal !== null);
      // In their order, those without a place last; which meeting had which topic is not said.
      expect(numbered).toEqual(numbered.map((_: number, at: number) => at + 1));
      expect(numbers.slice(0, numbered.length)).toEqual(numbered);
      expect(action.sessions.totalCount).toBe(0);
      expect(action.domain.id).toBe('td:3');
    }
  });

  it('expect one of the promotion workshops still, and say of no other how many were held', async () => {
    const { expected, doubtful, participatoryActions } = await ask(`
      expected: actionTopics(filter: { statuses: [EXPECTED] }) { nodes { name note action { id heldCount } } }
      doubtful: actionTopics(filter: { kinds: [FOCUS_GROUPS] }, last: 2) { nodes { ordinal status note } }
      participatoryActions { nodes { heldCount } }`);
    expect(expected.nodes).toEqual([
      {
        name: 'Εικόνες σε site',
        note: expect.stringContaining('αναμενόταν'),
        action: { id: 'series:promotion-workshops', heldCount: 9 },
      },
    ]);
    expect(participatoryActions.nodes.map(({ heldCount }: Data) => heldCount)).toEqual([
      null,
      null,
      null,
      9,
      null,
      null,
    ]);
    for (const topic of doubtful.nodes) {
      expect(topic).toEqual({ ordinal: null, status: null, note: expect.stringContaining('διάταξη') });
    }
  });

  it('were told apart by what each kind discussed: both focus groups and thematic workshops', async () => {
    const { actionTopics } = await ask(
      'actionTopics(first: 50, filter: { discussedInAll: [FOCUS_GROUPS, THEMATIC_WORKSHOPS] }) { nodes { id } }',
    );
    expect(actionTopics.nodes.map(({ id }: Data) => id.replace('action-topic:', ''))).toEqual([
      'focus-groups-1',
      'focus-groups-2',
      'focus-groups-6',
      'focus-groups-10',
      'focus-groups-11',
      'focus-groups-13',
      'thematic-workshops-1',
      'thematic-workshops-2',
      'thematic-workshops-9',
      'thematic-workshops-10',
      'thematic-workshops-11',
    ]);
    const both = await ask(
      'actionTopics(filter: { discussedInAll: [FOCUS_GROUPS, PROMOTION_WORKSHOPS] }) { totalCount }',
    );
    expect(both.actionTopics.totalCount).toBe(0);
  });

  it('show on which site they strengthened the bodies, and cite every line', async () => {
    const { participatoryAction, actionTopics } = await ask(`
      participatoryAction(id: "series:promotion-workshops") { platforms { id domains { id } } purposes { text source { line } } }
      actionTopics(first: 50) { nodes { provenance { languages sources { document line quote } } } }`);
    expect(participatoryAction.platforms).toEqual([
      { id: 'system:observatory-site', domains: [{ id: 'td:1' }] },
    ]);
    expect(participatoryAction.purposes[0].source.line).toBe(284);
    expect(actionTopics.nodes).toHaveLength(45);
    for (const { provenance } of actionTopics.nodes) {
      expect(provenance.languages).toEqual(['el', 'en']);
      expect(provenance.sources[0].quote).not.toBe('');
    }
  });

  it('are found by words, topic and kind', async () => {
    const { words, topic, kind } = await ask(`
      words: participatoryActions(filter: { text: "ομαδες εστιασης" }) { nodes { id } }
      topic: participatoryActions(filter: { topics: ["topic:marketing"] }) { nodes { id } }
      kind: participatoryActions(filter: { kinds: [FORUM, SURVEY] }) { nodes { id status surveys { id status } } }`);
    expect(words.nodes).toEqual([{ id: 'series:focus-groups' }]);
    expect(topic.nodes.map(({ id }: Data) => id)).toEqual([
      'series:focus-groups',
      'series:thematic-workshops',
      // Digital marketing is narrower.
      'series:promotion-workshops',
    ]);
    expect(kind.nodes).toEqual([
      { id: 'activity-type:forum', status: null, surveys: [] },
      {
        id: 'activity-type:survey',
        status: 'PLANNED',
        surveys: [
          { id: 'survey:field-kalo', status: 'PLANNED' },
          { id: 'survey:pilot-impact', status: 'PLANNED' },
        ],
      },
    ]);
  });
});

describe('the project of document 000', () => {
  it('has three domains, whom the third addresses, and its platform', async () => {
    const { activityDomains, platforms } = await ask(`
      activityDomains { id ordinal project { id } targetGroups { id topic { id } size area { id } } processes { text }
        goals { text } actions { id } platforms { id } services { id } }
      platforms { id url aliases topics { id } policies { points } features { text } purposes { text } domains { ordinal } }`);
    expect(activityDomains.map(({ id }: Data) => id)).toEqual(['td:1', 'td:2', 'td:3']);
    const [first, , third] = activityDomains;
    expect(first.platforms.map(({ id }: Data) => id)).toEqual(['system:ekalo', 'system:observatory-site']);
    expect(activityDomains.map(({ services }: Data) => services.length)).toEqual([4, 5, 1]);
    expect(third.targetGroups.map(({ size }: Data) => size)).toEqual([74, 60, null, null, null]);
    expect(third.targetGroups[0]).toEqual({
      id: 'tg:kalo-bodies',
      topic: { id: 'group:kalo-bodies' },
      size: 74,
      area: { id: 'area:west-athens' },
    });
    expect([third.goals, third.processes, third.actions].map(({ length }) => length)).toEqual([4, 4, 6]);
    expect(platforms[0]).toMatchObject({
      id: 'system:ekalo',
      url: 'http://www.ekalowestathens.gr',
      topics: [{ id: 'topic:common-city' }, { id: 'topic:common-uses' }],
      policies: [{ points: expect.arrayContaining(['χωρίς κανένα κόστος']) }],
      features: [{ text: 'κάντε την εγγραφή σας' }],
      domains: [{ ordinal: 1 }, { ordinal: 2 }, { ordinal: 3 }],
    });
  });

  it('is found from the project, and from no other', async () => {
    const { query, variables } = entities(
      'Project',
      'kalo { goals { text source { line } } principles { text } statements { text } domains { id } platforms { id } }',
      [{ id: 'project:koinono' }, { id: 'project:osn' }],
    );
    const { _entities } = await network.ask(query, { variables, languages: ['en'] });
    const [{ kalo }, other] = _entities;
    expect(kalo.goals.map(({ source }: Data) => source.line)).toEqual([24, 32, 35, 38]);
    expect(kalo.principles).toEqual([{ text: 'puts the human being at its centre' }]);
    expect(kalo.statements).toHaveLength(2);
    expect(kalo.domains).toHaveLength(3);
    expect(kalo.platforms).toHaveLength(2);
    expect(other).toEqual({ kalo: null });
  });
});

describe('groups of topics', () => {
  it('count the topics of each kind, and those of the vocabulary', async () => {
    const { kinds, topics } = await ask(`
      kinds: actionTopicsGrouped(by: [KIND]) { key { kind } count }
      topics: actionTopicsGrouped(by: [TOPIC, KIND], having: { countAtLeast: 3 }, order: COUNT_DESC) { key { topic { id } kind } count }`);
    expect(kinds).toEqual([
      { key: { kind: 'FOCUS_GROUPS' }, count: 15 },
      { key: { kind: 'PILOT_WORKSHOPS' }, count: 8 },
      { key: { kind: 'PROMOTION_WORKSHOPS' }, count: 10 },
      { key: { kind: 'THEMATIC_WORKSHOPS' }, count: 12 },
    ]);
    expect(topics.map(({ key, count }: Data) => [key.topic.id, key.kind, count])).toEqual([
      ['topic:clusters', 'FOCUS_GROUPS', 3],
      ['topic:cooperation', 'FOCUS_GROUPS', 3],
      ['topic:local-authorities', 'THEMATIC_WORKSHOPS', 3],
      ['topic:social-media', 'PROMOTION_WORKSHOPS', 3],
    ]);
  });
});
