import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip, type ZlibOptions } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';
import { fastifyCompress } from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers fit a packet or two as they are. */
const threshold = 1400;
/** The first is preferred. */
const encodings: ('br' | 'gzip')[] = ['br', 'gzip'];

const brotliOptions: BrotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const zlibOptions: ZlibOptions = { level: 4 };

/**
 * Compresses what is answered, and takes nothing that is compressed. Lengths of compressed answers tell nobody a secret
 * (BREACH): a page of another origin cannot ask in somebody's name, because there are no cookies, and what opens
 * doors stands in headers that such a page does not have.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    threshold,
    encodings,
    brotliOptions,
    zlibOptions,
    globalDecompression: false,
    customTypes:
      /^(text\/(html|css|plain|javascript)|application\/(json|graphql-response\+json|javascript)|image\/svg\+xml)(;|$)/,
  });
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Compresses the bytes that several requests are answered with once for all of them; what is left is compressed as all else. */
export function compressShared(scope: FastifyInstance): void {
  const known = new WeakMap<Buffer, Map<string, Promise<Buffer>>>();
  scope.addHook('onSend', async ({ headers }, reply, payload) => {
    if (!Buffer.isBuffer(payload) || payload.length < threshold) return payload;
    const encoding = negotiate(headers['accept-encoding'] ?? '', encodings);
    if (encoding === null) return payload;
    const ofPayload = known.get(payload) ?? new Map<string, Promise<Buffer>>();
    known.set(payload, ofPayload);
    const compressed =
      ofPayload.get(encoding) ??
      (encoding === 'br' ? brotli(payload, brotliOptions) : zip(payload, zlibOptions));
    ofPayload.set(encoding, compressed);
    const bytes = await compressed;
    reply.header('content-encoding', encoding);
    return bytes;
  });
}
