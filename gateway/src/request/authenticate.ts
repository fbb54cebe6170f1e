import { type Claims, nobody } from '@koinipoli/schema/token/internal';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AccessConfig } from '../config/access.js';
import { Refusal } from '../response/refusal.js';
import type { InternalTokens } from '../subgraph/internal-token.js';
import { createTokenReader } from './access-token.js';
import { createKeyReader } from './api-key.js';

/** A hook (`onRequest`) that says in `ctx.viewer` who asks. Throws a Refusal, before the body is read. */
export type Authenticate = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/**
 * Who asks is said by `Authorization: Bearer` or by `X-API-Key`. Without either it is nobody; with one that is no good
 * it is nobody's question at all: answered as a stranger's, it would look as if the data were gone.
 */
export function createAuthenticate(config: AccessConfig, tokens: InternalTokens): Authenticate {
  const readToken = createTokenReader(config.provider);
  const readKey = createKeyReader(config.apiKeys, tokens);

  async function read({ authorization, 'x-api-key': key }: FastifyRequest['headers']): Promise<Claims> {
    if (authorization !== undefined && key !== undefined)
      throw new Refusal(401, 'UNAUTHENTICATED', 'Send `Authorization` or `X-API-Key`, not both.');
    if (key !== undefined) return readKey(String(key));
    if (authorization === undefined) return nobody;
    const token = /^Bearer +([^\s,]+)$/i.exec(authorization)?.[1];
    if (token) return readToken(token);
    throw new Refusal(401, 'UNAUTHENTICATED', 'The header `Authorization` is not `Bearer` and a token.');
  }

  return async (request, reply) => {
    try {
      request.ctx.viewer = await read(request.headers);
    } catch (error) {
      // RFC 6750, 3: an answer of 401 says how one signs in, and that the token was no good.
      if (error instanceof Refusal && error.status === 401)
        reply.header('www-authenticate', 'Bearer error="invalid_token"');
      throw error;
    }
  };
}
