import type { Role, Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { athensDay } from '@koinipoli/schema';
import { sql } from 'drizzle-orm';
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSocialCareSchema } from '../src/schema.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const as = (role: Role): Viewer => ({ subject: role, role, organisations: [] });
const request = {
  receivedOn: '2026-11-20',
  topic: 'need:healthcare',
  area: 'area:918601',
  targetGroup: 'group:homeless',
  ageBand: 'FROM_25_TO_44',
  household: 'ALONE',
  channel: 'PHONE',
  urgency: 'URGENT',
};
const shown =
  '{ supportRequest { id receivedOn topic { id } outcome active version } problems { path code } }';

const record = async (input: object, viewer = as('editor')) => {
  const query = `mutation ($input: SupportRequestInput!) { createSupportRequest(input: $input) ${shown} }`;
  return (await network.ask(query, { variables: { input }, viewer })).createSupportRequest as Data;
};
const change = async (verb: string, rest: string) => {
  const query = `mutation { ${verb}SupportRequest(${rest}) ${shown} }`;
  return (await network.ask(query, { viewer: as('editor') }))[`${verb}SupportRequest`] as Data;
};
const found = async (filter = '') =>
  (
    await network.ask(
      `{ supportRequests${filter && `(filter: { ${filter} })`} { totalCount nodes { id } } }`,
      {
        viewer: as('editor'),
      },
    )
  ).supportRequests.nodes.map(({ id }: Data) => id);

describe('a request for support', () => {
  it('that came today, by the clock of Athens, is recorded', async () => {
    const { problems } = await record({ ...request, receivedOn: athensDay(new Date()) });
    expect(problems).toEqual([]);
  });

  it('is recorded, corrected and closed by the staff', async () => {
    const { supportRequest, problems } = await record(request);
    expect(problems).toEqual([]);
    expect(supportRequest).toMatchObject({
      receivedOn: '2026-11-20',
      outcome: null,
      active: true,
      version: 1,
    });
    const { id } = supportRequest;
    expect(await found()).toContain(id);
    const corrected = await change('correct', `id: "${id}", version: 1, input: { outcome: REFERRED }`);
    expect(corrected.supportRequest).toMatchObject({ outcome: 'REFERRED', version: 2 });
    expect((await change('correct', `id: "${id}", version: 1, input: { outcome: SERVED }`)).problems).toEqual(
      [{ path: ['version'], code: 'STALE_VERSION' }],
    );
    await change('close', `id: "${id}", version: 2`);
    expect(await found()).not.toContain(id);
    expect(await found('includeInactive: true')).toContain(id);
  });

  it('is found by what is said of it', async () => {
    const { id } = (await record({ ...request, receivedOn: '2025-02-03', outcome: 'NO_SERVICE' }))
      .supportRequest;
    const day = 'received: { from: "2025-02-03", to: "2025-02-03" }';
    for (const filter of [
      'topics: ["need:healthcare"]',
      'targetGroups: ["group:vulnerable"]',
      'municipalities: ["9186"]',
      'ageBands: [FROM_25_TO_44]',
      'channels: [PHONE]',
      'urgencies: [URGENT]',
      'outcomes: [NO_SERVICE]',
    ])
      expect(await found(`${day}, ${filter}`)).toEqual([id]);
    for (const filter of ['topics: ["need:food"]', 'municipalities: ["9183"]', 'urgencies: [NORMAL]'])
      expect(await found(`${day}, ${filter}`)).toEqual([]);
  });

  it.each<[object, string, string]>([
    [{ topic: 'need:no-such' }, 'topic', 'UNKNOWN_REFERENCE'],
    [{ topic: 'group:homeless' }, 'topic', 'INVALID'],
    [{ topic: 'Η Μαρία, Αχαρνών 12' }, 'topic', 'UNKNOWN_REFERENCE'],
    [{ targetGroup: 'need:healthcare' }, 'targetGroup', 'INVALID'],
    [{ area: 'area:9999' }, 'area', 'UNKNOWN_REFERENCE'],
    [{ receivedOn: '2999-01-01' }, 'receivedOn', 'INVALID'],
    [{ receivedOn: athensDay(new Date(Date.now() + 48 * 3_600_000)) }, 'receivedOn', 'INVALID'],
    [{ receivedOn: '0226-01-01' }, 'receivedOn', 'INVALID'],
    [{ urgency: null }, 'urgency', 'REQUIRED'],
  ])('with %j is refused', async (wrong, field, code) => {
    const { supportRequest, problems } = await record({ ...request, ...wrong });
    expect([supportRequest, problems[0]]).toEqual([null, { path: ['input', field], code }]);
  });

  it.each([
    { receivedOn: '2026-02-30' },
    { ageBand: 'Μαρία' },
    { notes: 'lives in Acharnon 12' },
    { channel: 'by pigeon' },
  ])('with %j is no input at all', async (wrong) => {
    await expect(record({ ...request, ...wrong })).rejects.toThrow();
  });
});

describe('nobody outside the staff', () => {
  it.each([
    [undefined, 'UNAUTHENTICATED'],
    [as('member'), 'FORBIDDEN'],
  ])('sees or records a request: %j', async (viewer, code) => {
    const options = viewer ? { viewer } : {};
    for (const query of [
      '{ supportRequests { totalCount } }',
      '{ supportRequest(id: "x") { id } }',
      'mutation { closeSupportRequest(id: "x", version: 1) { problems { code } } }',
    ])
      expect(await network.refusals(query, options)).toEqual([code]);
    await expect(
      record(request, viewer ?? { subject: null, role: 'public', organisations: [] }),
    ).rejects.toThrow();
  });

  it('is led to one by any field: those that give them are for editors', async () => {
    const { schema } = await buildSocialCareSchema();
    const isOne = /^SupportRequest(Connection|Payload|)[!\]]*$/;
    const inner = /^SupportRequest(Connection|Edge|Payload|)$/;
    const ways = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !inner.test(type.name))
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ type }) => isOne.test(String(type).replace('[', '')));
    expect(ways.map(({ name }) => name)).toContain('supportRequests');
    for (const { description } of ways) expect(description).toMatch(/For (editors|moderators) and above\.$/);
  });
});

describe('the table', () => {
  it.each([
    ['topic', 'Μαρία Παπαδοπούλου'],
    ['area', 'Αχαρνών 12'],
    ['household', 'the family of Maria'],
    ['outcome', 'called 6912345678'],
    ['received_on', 'yesterday, with her son'],
    ['target_group', 'group: Maria'],
  ])('itself refuses words in %s', async (column, words) => {
    const row = { ...{ received_on: '2026-01-01', topic: 'need:food', area: 'area:9186' }, [column]: words };
    const values = JSON.stringify({ id: 'x', channel: 'PHONE', urgency: 'NORMAL', active: true, ...row });
    await expect(
      network.database
        .connection`insert into support_requests select * from jsonb_populate_record(null::support_requests, ${values}::text::jsonb)`,
    ).rejects.toThrow('support_requests_closed_lists');
  });

  it('takes two statements for a page with its count', async () => {
    await network.database.db.execute(sql`
      insert into support_requests (id, received_on, topic, area, channel, urgency)
      select 'support-request:many-' || n, '2024-01-01', 'need:food', 'area:9186', 'PHONE', 'NORMAL' from generate_series(1, 60) n`);
    const count = async (first: number) =>
      (
        await network.statements(
          `{ supportRequests(first: ${first}) { totalCount nodes { topic { id } area { id } version } } }`,
          { viewer: as('editor') },
        )
      ).length;
    expect([await count(1), await count(50)]).toEqual([3, 3]);
  });
});
