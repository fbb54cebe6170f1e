import type { Socket } from 'node:net';
import type { ErrorCode } from '@koinipoli/schema/error-codes';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.js';
import type { RequestLimits } from '../config/limits.js';
import { framesOf } from './client-error.js';
import { worldHeaders } from './world.js';

/** An HTTP request that is answered with an error before any operation runs. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Answers a request in the shape of GraphQL, whatever the caller asked for. */
export type Refuse = (error: FastifyError | Refusal, request: FastifyRequest, reply: FastifyReply) => void;

/** Makes the one function that turns any thrown error of a request into an answer. */
export function createRefuse(
  { limits, world }: Pick<GatewayConfig, 'limits' | 'world'>,
  log: Logger,
): Refuse {
  return (error, request, reply) => {
    const { status, code, message } = error instanceof Refusal ? error : refusalOf(error, limits);
    if (code === 'INTERNAL') {
      log.error({ requestId: request.id, fault: error.name, frames: framesOf(error) }, 'a request failed');
    }
    // RFC 9110, 15.5.2: whoever is answered so learns how one signs in; who sent a token was told already what of it.
    if (status === 401 && !reply.hasHeader('www-authenticate')) reply.header('www-authenticate', 'Bearer');
    // Errors of the framework itself come before the hook that makes the context.
    request.ctx?.record.errorCodes.push(code);
    reply
      .code(status)
      .header('x-request-id', request.id)
      .header('cache-control', 'no-store')
      .headers(worldHeaders(world))
      .type('application/json; charset=utf-8')
      .send(refusalBody({ code, message, requestId: request.id }, world));
  };
}

/** Answers unknown addresses, and any method that a known one does not have: `methods` are those it has, by its beginning. */
export function refuseUnknown(
  app: FastifyInstance,
  methods: Readonly<Record<string, readonly string[]>>,
): void {
  async function refuse(request: FastifyRequest, reply: FastifyReply): Promise<never> {
    const path = request.url.split('?')[0] ?? '';
    const known = Object.keys(methods).find((each) => path === each || path.startsWith(`${each}/`));
    const allowed = methods[known ?? ''];
    if (!allowed || allowed.includes(request.method))
      throw new Refusal(404, 'BAD_REQUEST', 'There is nothing at this address; the graph is at /graphql.');
    reply.header('allow', allowed.join(', '));
    const own = allowed.filter((method) => method !== 'OPTIONS').join(' and ');
    throw new Refusal(405, 'BAD_REQUEST', `Only ${own} are answered here.`);
  }
  // Before the body is read, which may be none that this process reads.
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) await refuse(request, reply);
  });
  // The route of the pages takes any address, and comes here with those it has no file for.
  app.setNotFoundHandler(refuse);
}

/** Answers bytes that are not HTTP; they have no request, so no request id. */
export function createRefuseSocket(world: string | undefined) {
  return (error: NodeJS.ErrnoException, socket: Socket): void => {
    if (socket.writable) socket.end(socketAnswer(error, world));
    else socket.destroy();
  };
}

function socketAnswer(error: NodeJS.ErrnoException, world: string | undefined): string {
  const [status, message] = socketRefusals[error.code ?? ''] ?? [
    '400 Bad Request',
    'This is not an HTTP request.',
  ];
  const code: ErrorCode = error.code === 'HPE_HEADER_OVERFLOW' ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST';
  const body = refusalBody({ code, message }, world);
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    'connection: close',
    ...Object.entries(worldHeaders(world)).map(([name, value]) => `${name}: ${value}`),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

const socketRefusals: Record<string, [status: string, message: string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address and headers are larger than the limit of 16384 bytes: send the operation by POST.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not arrive in time.'],
};

const frameworkRefusals: Record<string, [status: number, message: string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'The content type must be application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'The body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'The body is not as long as its header says.'],
  FST_ERR_BAD_URL: [400, 'The address is not valid.'],
};

function refusalOf(error: FastifyError, limits: RequestLimits): Refusal {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return new Refusal(
      413,
      'LIMIT_EXCEEDED',
      `The body is larger than the limit of ${limits.bodyBytes} bytes.`,
    );
  }
  const known = frameworkRefusals[error.code];
  if (known) return new Refusal(known[0], 'BAD_REQUEST', known[1]);
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return new Refusal(status, 'BAD_REQUEST', 'The request is not valid.');
  return new Refusal(500, 'INTERNAL', 'Unexpected error.');
}

interface RefusalParts {
  message: string;
  code: ErrorCode;
  requestId?: string;
}

function refusalBody({ message, ...extensions }: RefusalParts, world: string | undefined): string {
  const errors = [{ message, extensions }];
  return `${JSON.stringify({ errors, ...(world !== undefined && { extensions: { world } }) })}\n`;
}
