import { entities, type TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyNode, followItself, startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

describe('the reference feed', () => {
  it('holds every area, topic and known id, and its version rises with each change', async () => {
    const before = await followItself(network);
    expect(before.areas).toHaveLength(959 + 325);
    expect(before.organisations).toContainEqual({ alias: 'csn:eata', organisation: 'org:eata' });
    await network.database
      .connection`insert into identity (alias, organisation) values ('x:new', 'org:eata')`;
    const after = await followItself(network);
    expect(after.version).not.toBe(before.version);
    expect(after.version.slice(0, 36)).toBe(before.version.slice(0, 36));
    expect(after.organisations).toContainEqual({ alias: 'x:new', organisation: 'org:eata' });
    await network.database.connection`delete from identity where alias = 'x:new'`;
  });
});

describe('statements', () => {
  const codes = ['9179', '9180', '9181', '9182', '9183', '9184', '9185', '9186', '9187', '9188'];
  const fields = `name regionalUnit { name partOf { name } } region { name } area { parts { name } } boundary authority { id }
    organisations { totalCount nodes { seat { code } activities { id } memberships { network { id steward { id } } } } }`;

  it('are the same for 1 and for 50 of a bridge', async () => {
    const count = async (keys: object[], type: string, facet: string) => {
      const { query, variables } = entities(type, facet, keys);
      return (await network.statements(query, { variables })).length;
    };
    const many = Array.from({ length: 50 }, (_, at) => ({ code: codes[at % 10] ?? '9186' }));
    expect(await count(many, 'Municipality', fields)).toBe(
      await count([{ code: '9186' }], 'Municipality', fields),
    );
    const topics = (await everyNode(network, 'topics', 'id')).slice(0, 50).map(({ id }) => ({ id }));
    const topicFields = 'name broader { id } narrower { id } related { id }';
    expect(await count(topics, 'Topic', topicFields)).toBe(
      await count([{ id: 'topic:digital-marketing' }], 'Topic', topicFields),
    );
  });
});
