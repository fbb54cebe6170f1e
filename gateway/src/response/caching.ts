import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What an answer depends on beside its address. */
const vary = 'Accept, accept-encoding, Accept-Language, Authorization, X-API-Key, X-Cost-Debug, X-Query-Plan';

/** Gives the answers of the graph their status, and says what may be kept of them (RFC 9110, 8.8; RFC 9111, 5.2). */
export function finishAnswers(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('vary', vary);
  });
  scope.addHook('onSend', async (request, reply, payload) => {
    reply.code(statusOf(request, reply));
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload)) || !mayBeKept(request, reply)) {
      reply.header('cache-control', 'no-store');
      return payload;
    }
    // Records change at any moment and no network says how long they stand: a copy is asked about each time.
    reply.header('cache-control', 'no-cache');
    return answerKnown(request, reply, { payload, etag: etagOf(payload) });
  });
}

/**
 * GraphQL over HTTP, "Status Codes": with `application/json` a request that is well-formed has 200, because another
 * status may come from any server between; the other media type says 4xx where there are no data.
 */
function statusOf({ ctx }: FastifyRequest, reply: FastifyReply): number {
  const { statusCode } = reply;
  const isPlain = String(reply.getHeader('content-type')).startsWith('application/json');
  if (isPlain) return statusCode === 400 && ctx.record.operationHash !== undefined ? 200 : statusCode;
  return statusCode === 200 && ctx.record.errorCodes.includes('PERSISTED_QUERY_NOT_FOUND') ? 400 : statusCode;
}

/** Questions of nobody in particular whose answer is whole: all else is for one person, or for one moment. */
function mayBeKept({ method, ctx }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return (
    method === 'GET' &&
    statusCode === 200 &&
    ctx.viewer.subject === null &&
    ctx.record.errorCodes.length === 0
  );
}

const known = new WeakMap<Buffer, string>();

/** Weak: an answer is the same in every encoding. That of bytes is worked out once for all who are answered with them. */
export function etagOf(payload: string | Buffer): string {
  const found = typeof payload === 'string' ? undefined : known.get(payload);
  const etag = found ?? `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 32)}"`;
  if (typeof payload !== 'string') known.set(payload, etag);
  return etag;
}

/** Answers 304 to who has it already (RFC 9110, 13.1.2), else the payload. */
export function answerKnown(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { payload, etag }: { payload: string | Buffer; etag: string },
): string | Buffer | null {
  reply.header('etag', etag);
  const tags = headers['if-none-match']?.split(',').map((tag) => tag.trim());
  const plain = etag.replace(/^W\//, '');
  if (!tags?.some((tag) => tag === '*' || tag.replace(/^W\//, '') === plain)) return payload;
  reply.code(304).removeHeader('content-type');
  return null;
}
