import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FastifyInstance, fastify } from 'fastify';
import type { JWK } from 'jose';
import { ZodError } from 'zod';
import { keyFolder, makeKey, publicHalf, replace } from '../keys/keys.js';
import { PAGE_POLICY, pageOf } from './page.js';
import { signToken, type Who, whoOf } from './token.js';

/** An identity provider for development: it asks nobody who they are. */
export interface Identity extends AsyncDisposable {
  readonly issuer: string;
  /** Signs a token as the page would. */
  tokenFor(who: Who): Promise<string>;
  /** Signs with a new key from now on; tokens of the one before stay good. */
  rotate(): Promise<void>;
}

/** Where it listens, and whose tokens it gives out. */
export interface IdentityOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly networks: readonly string[];
}

/** Keys that are published: the one that signs, and the one before. */
const KEPT = 2;

/** Starts the provider on 127.0.0.1; its keys outlive it, so that tokens do. */
export async function startIdentity({ port, dataDir, networks }: IdentityOptions): Promise<Identity> {
  const file = join(await keyFolder(dataDir), 'identity.json');
  let keys = await readKeys(file);
  const issuer = `http://127.0.0.1:${port}`;
  const tokenFor = async (who: Who) => signToken(who, { key: keys[0] ?? {}, issuer });
  async function rotate(): Promise<void> {
    keys = [await newKey(), ...keys].slice(0, KEPT);
    await replace(file, { keys });
  }
  if (keys.length === 0) await rotate();
  const http = fastify();
  refuseStrangers(http, port);
  http.get('/.well-known/openid-configuration', async () => ({
    issuer,
    jwks_uri: `${issuer}/jwks.json`,
    id_token_signing_alg_values_supported: ['ES256'],
  }));
  http.get('/jwks.json', async () => ({ keys: keys.map(publicHalf) }));
  http.get('/', async ({ query }, reply) => {
    const who = whoOf(query, networks);
    const asked = (who.role ?? who.scope) ? { who, token: await tokenFor(who) } : undefined;
    reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8');
    return pageOf(networks, asked);
  });
  http.get('/token', async ({ query }) => tokenFor(whoOf(query, networks)));
  http.post('/rotate', async () => rotate().then(() => ({ rotated: true })));
  await http.listen({ host: '127.0.0.1', port });
  return { issuer, tokenFor, rotate, [Symbol.asyncDispose]: () => http.close() };
}

/** Pages of other hosts that call themselves 127.0.0.1, and pages that post from elsewhere, get no token. */
function refuseStrangers(http: FastifyInstance, port: number): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  http.addHook('onRequest', async ({ headers: { host = '', origin } }, reply) => {
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    if (hosts.includes(host) && (origin === undefined || hosts.includes(origin.replace('http://', ''))))
      return;
    await reply.code(403).send({ error: `Ask ${hosts[0]} itself.` });
  });
  http.setErrorHandler(async (error, _request, reply) => {
    if (!(error instanceof ZodError)) throw error;
    const [issue] = error.issues;
    return reply.code(400).send({ error: `${issue?.path.join('.')} ${issue?.message}.` });
  });
}

const newKey = () => makeKey({ kid: randomUUID(), alg: 'ES256' });

async function readKeys(file: string): Promise<JWK[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')).keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
