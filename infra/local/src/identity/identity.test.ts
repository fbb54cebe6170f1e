import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../machine/port.js';
import { type Identity, startIdentity } from './identity.js';

let dataDir: string;
let identity: Identity;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'koinipoli-identity-'));
  identity = await start();
});
afterAll(async () => {
  await identity[Symbol.asyncDispose]();
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<Identity> {
  const [port = 0] = await freePorts(1);
  return startIdentity({ port, dataDir, networks: ['kalo', 'social-care'] });
}

/** What a token says, checked as the gateway does: by discovery. */
async function read(token: string) {
  const discovery = await (await fetch(`${identity.issuer}/.well-known/openid-configuration`)).json();
  const keys = createRemoteJWKSet(new URL((discovery as { jwks_uri: string }).jwks_uri));
  const expected = { issuer: identity.issuer, audience: 'koinipoli', algorithms: ['ES256'] };
  return (await jwtVerify(token, keys, expected)).payload;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(identity.issuer + path, { headers });

test('gives scripts a token of a role, a person and organisations', async () => {
  const search = 'role=editor&network=social-care&subject=maria&organisations=org:a,org:b';
  const { sub, scope, organisations } = await read(await (await get(`/token?${search}`)).text());
  expect({ sub, scope, organisations }).toEqual({
    sub: 'maria',
    scope: 'social-care:editor',
    organisations: ['org:a', 'org:b'],
  });
  const several = await read(await (await get('/token?scope=kalo:editor%20social-care:steward')).text());
  expect(several.scope).toBe('kalo:editor social-care:steward');
});

test.each([
  ['role=king', 'role is none of public, member'],
  ['role=editor&network=mars', 'network is none of kalo, social-care'],
  ['scope=<b>', 'scope is not like kalo:editor'],
])('refuses %s by name', async (search, words) => {
  const answer = await get(`/token?${search}`);
  expect(answer.status).toBe(400);
  expect(((await answer.json()) as { error: string }).error).toContain(words);
});

test('its page says what it is, loads nothing, and keeps a name a name', async () => {
  const answer = await get(
    `/?role=editor&network=kalo&subject=${encodeURIComponent('<script>alert(1)</script>')}`,
  );
  const html = await answer.text();
  expect(html).toContain('DEVELOPMENT');
  expect(html).toMatch(/<textarea id="token"[^>]*>ey[\w.-]+<\/textarea>/);
  expect(html).not.toContain('<script>alert');
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a page of another host, or one that calls itself this one, gets nothing', async () => {
  expect((await get('/token?role=steward', { origin: 'https://evil.example' })).status).toBe(403);
  const { request } = await import('undici');
  const rebound = await request(`${identity.issuer}/token?role=steward`, {
    headers: { host: 'evil.example' },
  });
  expect([rebound.statusCode, await rebound.body.text()]).not.toContain('ey');
  expect(rebound.statusCode).toBe(403);
});

test('rotates: new tokens by a new key, old ones good, and the second rotation ends them', async () => {
  const old = await identity.tokenFor({ role: 'member' });
  expect((await fetch(`${identity.issuer}/rotate`, { method: 'POST' })).status).toBe(200);
  const next = await identity.tokenFor({ role: 'member' });
  expect(decodeProtectedHeader(next).kid).not.toBe(decodeProtectedHeader(old).kid);
  await read(old);
  await read(next);
  await identity.rotate();
  await expect(read(old)).rejects.toThrow('no applicable key');
});

test('its keys outlive it, and are its owner’s alone', async () => {
  const { kid } = decodeProtectedHeader(await identity.tokenFor({}));
  await identity[Symbol.asyncDispose]();
  identity = await start();
  expect(decodeProtectedHeader(await identity.tokenFor({})).kid).toBe(kid);
  const folder = join(dataDir, 'keys');
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect(await readdir(folder)).toEqual(['identity.json']);
  expect((await stat(join(folder, 'identity.json'))).mode & 0o777).toBe(0o600);
});
