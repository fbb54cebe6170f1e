import type { TestNetwork } from '@koinipoli/kit/testing/network';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetwork } from './network.js';
import { as, editor, writerOf } from './written.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const { change, made, revisionsOf } = writerOf(() => network);

describe('verify, close, reopen', () => {
  it('notes the role that verified, and no person', async () => {
    const { id, provenance } = await made();
    const { supportCentre } = await change('verify', `id: "${id}", version: 1, source: PHONE`);
    expect(supportCentre).toMatchObject({
      version: 2,
      provenance: { verifiedBy: 'editor, support-centres' },
    });
    expect(Date.now() - Date.parse(supportCentre.provenance.verifiedAt)).toBeLessThan(60_000);
    expect(supportCentre.provenance.updatedAt).toEqual(provenance.updatedAt);
  });

  it('takes what is closed out of lists', async () => {
    const { id, name } = await made();
    const listed = async () =>
      (await network.ask(`{ supportCentres(filter: { text: "${name}" }) { totalCount } }`)).supportCentres
        .totalCount;
    expect(await listed()).toBe(1);
    expect((await change('close', `id: "${id}", version: 1`)).supportCentre).toMatchObject({
      active: false,
      version: 2,
    });
    expect(await listed()).toBe(0);
    expect((await change('close', `id: "${id}", version: 2`)).supportCentre.version).toBe(2);
    expect((await change('reopen', `id: "${id}", version: 2`)).supportCentre).toMatchObject({
      active: true,
      version: 3,
    });
  });
});

describe('revert', () => {
  it('lets an earlier version stand again', async () => {
    const { id } = await made('Πρώτο');
    await change('correct', `id: "${id}", version: 1, input: { name: { el: "Δεύτερο" }, aliases: ["x"] }`);
    await change('close', `id: "${id}", version: 2`);
    const moderator = as('moderator');
    const { supportCentre, problems } = await change('revert', `id: "${id}", version: 3, to: 1`, moderator);
    expect(problems).toEqual([]);
    expect(supportCentre).toMatchObject({ version: 4, name: 'Πρώτο', aliases: [], active: true });
    const { revisions } = await revisionsOf(id);
    expect(revisions.nodes.map(({ verb }: { verb: string }) => verb)).toEqual([
      'revert',
      'close',
      'correct',
      'create',
    ]);
    for (const to of [0, -1, 4, 5]) {
      const refused = await change('revert', `id: "${id}", version: 4, to: ${to}`, moderator);
      expect(refused.problems).toMatchObject([{ path: ['to'], code: 'NOT_FOUND' }]);
    }
    expect((await change('revert', `id: "${id}", version: 4, to: 2`, moderator)).supportCentre.name).toBe(
      'Δεύτερο',
    );
  });
});

describe('who may', () => {
  const correct = (id: string) =>
    `mutation { correctSupportCentre(id: "${id}", version: 1, input: { postalCode: "12131" }) { problems { path code } } }`;

  it('lets members write what is theirs, under any id of it', async () => {
    const { id } = await made();
    const own = await network.ask(correct(id), { viewer: as('member', 'osn:eata') });
    expect(own.correctSupportCentre.problems).toEqual([]);
    const stranger = await change(
      'correct',
      `id: "${id}", version: 2, input: { postalCode: "12132" }`,
      as('member', 'org:asda'),
    );
    expect(stranger.problems).toMatchObject([{ path: ['id'], code: 'NOT_YOURS' }]);
  });

  it("lets nobody give away, take or make what is another's", async () => {
    const { id } = await made();
    const away = await change(
      'correct',
      `id: "${id}", version: 1, input: { operator: "csn:athens" }`,
      as('member', 'org:eata'),
    );
    const create = await change(
      'create',
      'input: { name: { el: "α" }, formality: FORMAL, operator: "org:eata" }',
      as('member'),
    );
    const ownerless = await change(
      'create',
      'input: { name: { el: "α" }, formality: FORMAL }',
      as('member', 'org:eata'),
    );
    expect([create, ownerless].map(({ problems }) => problems[0].code)).toEqual(['NOT_YOURS', 'NOT_YOURS']);
    expect(away.supportCentre).toBeNull();
  });

  it('asks others to sign in, or refuses them', async () => {
    const { id } = await made();
    expect(await network.refusals(correct(id))).toEqual(['UNAUTHENTICATED']);
    expect(await network.refusals(correct(id), { viewer: as('public') })).toEqual(['FORBIDDEN']);
    expect(
      await network.refusals(
        `mutation { revertSupportCentre(id: "${id}", version: 1, to: 1) { problems { code } } }`,
        { viewer: editor },
      ),
    ).toEqual(['FORBIDDEN']);
    expect(
      await network.refusals(`{ supportCentre(id: "${id}") { revisions { totalCount } } }`, {
        viewer: as('member'),
      }),
    ).toEqual(['FORBIDDEN']);
  });
});

describe('what nobody verified', () => {
  it('is listed, never verified first, without what is closed', async () => {
    const { id } = await made();
    const list = async (args: string) =>
      (
        await network.ask(
          `{ supportCentresUnverified(${args}) { totalCount nodes { id kind name verifiedAt version } pageInfo { hasNextPage endCursor } } }`,
          { viewer: editor },
        )
      ).supportCentresUnverified;
    const all = await list('months: 6, first: 100');
    expect(all.nodes).toContainEqual({
      id,
      kind: 'SupportCentre',
      name: expect.any(String),
      verifiedAt: null,
      version: 1,
    });
    await change('verify', `id: "${id}", version: 1`);
    const without = await list('months: 6, first: 100');
    expect(without.totalCount).toBe(all.totalCount - 1);
    const everything = await list('months: 0, last: 1');
    expect(everything.nodes[0].version).toBeGreaterThan(1);
    await network.database
      .connection`update support_centres set verified_at = now() - interval '7 months' where id = ${id}`;
    expect((await list('months: 6, last: 1, kinds: ["SupportCentre"]')).nodes[0].id).toBe(id);
    const first = await list('months: 6, first: 2');
    const second = await list(`months: 6, first: 2, after: "${first.pageInfo.endCursor}"`);
    expect(second.nodes[0].id).not.toBe(first.nodes[1].id);
    expect(
      await network.refusals('{ supportCentresUnverified(months: 6, kinds: ["Nothing"]) { totalCount } }', {
        viewer: editor,
      }),
    ).toEqual(['BAD_USER_INPUT']);
    expect(await network.refusals('{ supportCentresUnverified(months: 6) { totalCount } }')).toEqual([
      'UNAUTHENTICATED',
    ]);
  });
});
