import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';

/*
 * Every list below a parent takes the same statements for 1 and for 50 parents: one for the list, one for its count.
 */
let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
  const sql = network.database.connection;
  await sql`insert into projects (id) select 'project:many-' || n from generate_series(1, 50) n`;
  await sql`insert into activity_domains (id, ordinal, name, project)
    select 'td:many-' || n, n + 9, '{"el": "Τομέας"}', 'project:many-' || n from generate_series(1, 50) n`;
  await sql`insert into platforms (id, name, project, domains)
    select 'system:many-' || n, '{"el": "Πλατφόρμα"}', 'project:many-' || n, array['td:many-' || n] from generate_series(1, 50) n`;
  await sql`insert into participatory_actions (id, kind, name, domain, platforms)
    select 'action:many-' || n, 'PILOT_WORKSHOPS', '{"el": "Δράση"}', 'td:many-' || n, array['system:many-' || n] from generate_series(1, 50) n`;
  await sql`insert into action_topics (id, action, name, topics, status)
    select 'action-topic:many-' || n, 'action:many-' || n, '{"el": "Θέμα"}', array['topic:many-' || n], 'HELD' from generate_series(1, 50) n`;
  await sql`insert into action_sessions (id, action, topic, name, status, municipality)
    select 'session:many-' || n, 'action:many-' || n, 'action-topic:many-' || n, '{"el": "Συνάντηση"}', 'HELD', (5000 + n)::text
    from generate_series(1, 50) n`;
  await sql`insert into forum_threads (id, name, action, topics, started_at)
    select 'thread:many-' || n, 'Νήμα', 'action:many-' || n, array['topic:many-' || n], now() from generate_series(1, 50) n`;
  await sql`insert into forum_posts (id, thread, text, language, posted_at)
    select 'post:many-' || n, 'thread:many-' || n, 'Γεια', 'el', now() from generate_series(1, 50) n`;
  await sql`insert into forum_posts (id, thread, text, language, posted_at, in_reply_to)
    select 'post:more-' || n, 'thread:many-' || n, 'Γεια', 'el', now(), 'post:many-' || n from generate_series(1, 50) n`;
  await sql`insert into surveys (id, name, action, status)
    select 'survey:many-' || n, '{"el": "Έρευνα"}', 'action:many-' || n, 'PLANNED' from generate_series(1, 50) n`;
});
afterAll(() => network[Symbol.asyncDispose]());

const many = (key: string, prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ [key]: `${prefix}${at + 1}` }));

const page = '{ totalCount nodes { id } }';
const facets: [string, string, string, string, number][] = [
  ['Municipality', 'code', '50', `kalo { sessions ${page} }`, 2],
  ['Topic', 'id', 'topic:many-', `kalo { actionTopics ${page} threads ${page} }`, 4],
  ['Project', 'id', 'project:many-', 'kalo { domains { id } platforms { id } }', 3],
];

describe('statements of a facet', () => {
  it.each(facets)('%s by %s %s…: %s', async (type, key, prefix, facet, expected) => {
    const count = async (parents: number) => {
      const { query, variables } = entities(type, facet, many(key, prefix, parents));
      return (await network.statements(query, { variables })).length;
    };
    expect([await count(1), await count(50)]).toEqual([expected, expected]);
  });
});

/** A list with what hangs on its rows, and how many statements that may take. */
const lists: [string, string, number][] = [
  [
    'participatoryActions',
    `domain { id } platforms { id } surveys { id } resources { id } threads ${page} actionTopics ${page} sessions ${page}`,
    11,
  ],
  ['actionTopics', `action { id } sessions ${page}`, 4],
  ['actionSessions', 'action { id } actionTopic { id }', 3],
  ['forumThreads', 'action { id } posts { totalCount nodes { id inReplyTo { id } } }', 5],
  ['surveys', 'action { id } resources { id }', 3],
];

describe('statements of a list', () => {
  it.each(lists)('%s { %s }', async (list, nested, most) => {
    const of = async (first: number) =>
      (await network.statements(`{ ${list}(first: ${first}) { nodes { id ${nested} } } }`)).length;
    const [few, all] = [await of(2), await of(50)];
    expect(few).toBeLessThanOrEqual(most);
    expect(all).toBeLessThanOrEqual(most);
  });

  it.each(lists.map(([list]) => list))('%s: one for the count, one for the rows', async (list) => {
    expect(await network.statements(`{ ${list} { totalCount } }`)).toHaveLength(1);
    expect(await network.statements(`{ ${list} { totalCount nodes { id } } }`)).toHaveLength(2);
  });

  it('of domains and of platforms is one for each list below, for all of them', async () => {
    const nested = '{ id targetGroups { id } actions { id } platforms { id } services { id } }';
    expect(await network.statements(`{ activityDomains ${nested} }`)).toHaveLength(5);
    expect(await network.statements('{ platforms { id domains { id } } }')).toHaveLength(2);
  });

  it('of groups is one', async () => {
    for (const list of ['actionSessionsGrouped', 'actionTopicsGrouped']) {
      const query = `{ ${list}(by: [KIND, TOPIC]) { key { kind topic { id } } count } }`;
      expect(await network.statements(query)).toHaveLength(1);
    }
  });
});
