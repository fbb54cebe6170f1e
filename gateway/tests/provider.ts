import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';

/** An identity provider of a test: discovery, keys, and tokens that say what the test wants. */
export interface TestProvider extends AsyncDisposable {
  issuer: string;
  /** How often its keys were asked for. */
  asked(): number;
  /** A good token; `claims` and `header` change it. */
  token(claims?: JWTPayload, header?: Record<string, unknown>): Promise<string>;
  /** Takes a new key and forgets the old one. */
  rotate(): Promise<void>;
  /** Answers no longer, and again. */
  answer(does: boolean): void;
  keys(): JSONWebKeySet;
}

export const audience = 'the-hub';

/** Starts a provider on a free port. */
export async function startProvider(): Promise<TestProvider> {
  let answers = true;
  let asked = 0;
  let count = 0;
  let key = await makeKey();
  async function makeKey() {
    count += 1;
    const kid = `key-${count}`;
    const { privateKey, publicKey } = await generateKeyPair('ES256');
    return { kid, privateKey, published: { ...(await exportJWK(publicKey)), kid, alg: 'ES256' } };
  }
  const service = await serve(({ url }) => {
    if (!answers) return { status: 503, body: {} };
    if (url === '/realm/.well-known/openid-configuration')
      return { status: 200, body: { issuer, jwks_uri: `${service.origin}/keys` } };
    asked += 1;
    return { status: 200, body: { keys: [key.published] } };
  });
  const issuer = `${service.origin}/realm`;
  return {
    issuer,
    asked: () => asked,
    keys: () => ({ keys: [key.published] }),
    token: (claims = {}, header = {}) => {
      const now = Math.floor(Date.now() / 1000);
      const good = {
        iss: issuer,
        aud: audience,
        sub: 'maria',
        scope: 'kalo:editor',
        iat: now,
        exp: now + 300,
      };
      return new SignJWT({ ...good, ...claims })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header })
        .sign(key.privateKey);
    },
    rotate: async () => {
      key = await makeKey();
    },
    answer: (does) => {
      answers = does;
    },
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  };
}

interface Asked {
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Serves JSON over HTTP as the test says. */
export async function serve(answer: (asked: Asked) => { status: number; body: unknown }) {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { status, body: said } = answer({ url: request.url, headers: request.headers, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
