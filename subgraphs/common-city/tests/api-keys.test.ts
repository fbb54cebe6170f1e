import { createHash } from 'node:crypto';
import type { Viewer } from '@koinipoli/kit';
import type { Data, TestNetwork } from '@koinipoli/kit/testing/network';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkApiKey } from '../src/api-key/check.js';
import { startNetwork } from './network.js';

let network: TestNetwork;
beforeAll(async () => {
  network = await startNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

const steward = (scopes: string[] = [], organisations: string[] = []): Viewer => ({
  subject: 'maria',
  role: 'steward',
  organisations,
  scopes: ['common-city:steward', ...scopes],
});
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const usual = {
  label: 'Nightly import',
  scopes: ['kalo:editor'],
  organisations: [] as string[],
  expiresAt: inDays(30),
};
const fields =
  'apiKey { id label scopes organisations createdAt expiresAt revokedAt lastUsedOn rotatedFrom } secret problems { path code message }';

async function create(input: object = usual, viewer = steward(['kalo:moderator'])): Promise<Data> {
  const query = `mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { ${fields} } }`;
  return (await network.ask(query, { variables: { input }, viewer })).createApiKey;
}

async function change(verb: string, viewer = steward(['kalo:moderator'])): Promise<Data> {
  return Object.values(await network.ask(`mutation { ${verb} { ${fields} } }`, { viewer }))[0];
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');
const check = (secret: string) => checkApiKey(network.database.db, hashOf(secret));
const rows = (query: ReturnType<typeof sql>) => network.database.db.execute(query);

describe('a new key', () => {
  it('is shown once, kept as a hash under a pseudonym, and good at once', async () => {
    const { apiKey, secret, problems } = await create();
    expect(problems).toEqual([]);
    expect(secret).toMatch(/^kp_[\w-]{43}$/);
    expect(apiKey).toMatchObject({ ...usual, revokedAt: null, lastUsedOn: null, rotatedFrom: null });
    expect(await check(secret)).toEqual({
      subject: apiKey.id,
      scopes: usual.scopes,
      organisations: [],
      expiresAt: usual.expiresAt,
    });
    const everything = JSON.stringify(await rows(sql`select * from api_keys`));
    expect(everything).toContain(hashOf(secret));
    expect(everything).not.toMatch(/kp_|maria/);
  });

  it('raises the revision of the network, and a refused one does not', async () => {
    const revision = async () =>
      Number((await rows(sql`select number from revision_counter`))[0]?.['number']);
    const before = await revision();
    await create({ ...usual, label: '' });
    expect(await revision()).toBe(before);
    await create();
    expect(await revision()).toBe(before + 1);
  });

  it.each<[string, object, string, string]>([
    ['without a label', { label: '  ' }, 'label', 'REQUIRED'],
    ['with markup', { label: '<b>key</b>' }, 'label', 'INVALID'],
    ['with a long label', { label: 'x'.repeat(101) }, 'label', 'LIMIT'],
    ['that may nothing', { scopes: [] }, 'scopes', 'REQUIRED'],
    ['of a role that is none', { scopes: ['kalo:king'] }, 'scopes', 'INVALID'],
    ['of the public role', { scopes: ['kalo:public'] }, 'scopes', 'INVALID'],
    ['of more than its giver', { scopes: ['kalo:steward'] }, 'scopes', 'NOT_YOURS'],
    ['of another network than its giver', { scopes: ['social-care:member'] }, 'scopes', 'NOT_YOURS'],
    ['for a stranger’s organisation', { organisations: ['org:x'] }, 'organisations', 'NOT_YOURS'],
    ['for what is no id', { organisations: ['<x>'] }, 'organisations', 'INVALID'],
    ['that is over', { expiresAt: inDays(-1) }, 'expiresAt', 'INVALID'],
    ['that goes on for ever', { expiresAt: inDays(367) }, 'expiresAt', 'LIMIT'],
  ])('%s is refused', async (_what, given, field, code) => {
    const { apiKey, secret, problems } = await create({ ...usual, ...given });
    expect([apiKey, secret]).toEqual([null, null]);
    expect(problems).toContainEqual(expect.objectContaining({ path: ['input', field], code }));
  });

  it('acts for organisations of its giver, or for any where the giver is steward of its networks', async () => {
    const forOrganisation = { ...usual, organisations: ['org:a'] };
    expect((await create(forOrganisation, steward(['kalo:editor'], ['org:a']))).problems).toEqual([]);
    expect((await create(forOrganisation, steward(['kalo:steward']))).problems).toEqual([]);
  });

  it('is not made by a key, nor by others than stewards', async () => {
    const key = { ...steward(['kalo:editor']), subject: 'key:1' };
    expect((await create(usual, key)).problems).toMatchObject([{ code: 'NOT_YOURS' }]);
    const question = `mutation { revokeApiKey(id: "x") { secret } }`;
    for (const role of ['member', 'editor', 'moderator'] as const)
      expect(await network.refusals(question, { viewer: { ...steward(), role } })).toEqual(['FORBIDDEN']);
    expect(await network.refusals(question)).toEqual(['UNAUTHENTICATED']);
    expect(await network.refusals('{ apiKeys { totalCount } }')).toEqual(['UNAUTHENTICATED']);
  });
});

describe('a key that goes on', () => {
  it('is followed by another with the same rights, beside which it stays good for the grace', async () => {
    const old = await create();
    const next = await change(`rotateApiKey(id: "${old.apiKey.id}", graceHours: 2)`);
    expect(next.problems).toEqual([]);
    expect(next.apiKey).toMatchObject({
      label: usual.label,
      scopes: usual.scopes,
      rotatedFrom: old.apiKey.id,
    });
    const life = Date.parse(next.apiKey.expiresAt) - Date.now();
    expect(Math.abs(life - 30 * 86_400_000)).toBeLessThan(60_000);
    expect(await check(next.secret)).toMatchObject({ subject: next.apiKey.id });
    const still = (await check(old.secret)) as { expiresAt: string };
    expect(Math.abs(Date.parse(still.expiresAt) - Date.now() - 2 * 3_600_000)).toBeLessThan(60_000);
    expect((await change(`rotateApiKey(id: "${old.apiKey.id}")`)).problems).toMatchObject([
      { code: 'CLOSED' },
    ]);
  });

  it('ends at once without a grace, and one that has ended is not followed', async () => {
    const old = await create();
    await change(`rotateApiKey(id: "${old.apiKey.id}", graceHours: 0)`);
    expect(await check(old.secret)).toEqual({ reason: 'expired' });
    const gone = await create();
    await change(`revokeApiKey(id: "${gone.apiKey.id}")`);
    expect((await change(`rotateApiKey(id: "${gone.apiKey.id}")`)).problems).toMatchObject([
      { code: 'CLOSED' },
    ]);
  });

  it('is not shown to who does not hold what it may', async () => {
    const old = await create();
    const { secret, problems } = await change(`rotateApiKey(id: "${old.apiKey.id}")`, steward());
    expect([secret, problems[0].code]).toEqual([null, 'NOT_YOURS']);
    expect(await check(old.secret)).toMatchObject({ expiresAt: usual.expiresAt });
  });

  it('has one follower, however many ask at once', async () => {
    const old = await create();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => change(`rotateApiKey(id: "${old.apiKey.id}")`)),
    );
    expect(answers.filter(({ secret }) => secret !== null)).toHaveLength(1);
  });

  it('is listed until it ends, and afterwards where that is asked for', async () => {
    const { apiKey } = await create({ ...usual, label: 'Listed' });
    const labels = async (filter: string): Promise<string[]> => {
      const { apiKeys } = await network.ask(`{ apiKeys(first: 100 ${filter}) { nodes { id label } } }`, {
        viewer: steward(),
      });
      return apiKeys.nodes.filter(({ id }: Data) => id === apiKey.id).map(({ label }: Data) => label);
    };
    expect(await labels('')).toEqual(['Listed']);
    const { apiKey: ended } = await change(`revokeApiKey(id: "${apiKey.id}")`);
    expect(ended.revokedAt).not.toBeNull();
    expect(await labels('')).toEqual([]);
    expect(await labels(', filter: { includeInactive: true }')).toEqual(['Listed']);
    expect((await change(`revokeApiKey(id: "${apiKey.id}")`)).apiKey.revokedAt).toBe(ended.revokedAt);
    expect((await change('revokeApiKey(id: "no-such")')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('the check', () => {
  it('notes the day of use, once', async () => {
    const { apiKey, secret } = await create();
    const writes = async () => {
      network.database.statements.length = 0;
      await check(secret);
      return Number(
        (await rows(sql`select xmin::text as x from api_keys where id = ${apiKey.id}`))[0]?.['x'],
      );
    };
    const first = await writes();
    expect(await writes()).toBe(first);
    expect(
      await rows(sql`select 1 from api_keys where id = ${apiKey.id} and last_used_on = current_date`),
    ).toHaveLength(1);
  });

  it('says why a key is no good', async () => {
    expect(await check('kp_nothing')).toEqual({ reason: 'unknown' });
    const { apiKey, secret } = await create();
    await rows(sql`update api_keys set expires_at = now() where id = ${apiKey.id}`);
    expect(await check(secret)).toEqual({ reason: 'expired' });
    await change(`revokeApiKey(id: "${apiKey.id}")`);
    expect(await check(secret)).toEqual({ reason: 'revoked' });
  });
});
