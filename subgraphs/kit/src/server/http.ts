import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ErrorCode } from '@koinipoli/schema';
import { tendConnections } from '@koinipoli/schema/connections';
import { readTimeLeft, timeLeftHeader } from '@koinipoli/schema/time-left';
import { internalChallenge } from '@koinipoli/schema/token/internal';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { type Access, CallRefused, createAccess, gatewayName } from '../access/access.js';
import type { Context } from '../context.js';
import type { Database } from '../database/open.js';
import { answerWith, Patience, patience } from '../database/patience.js';
import { HubError } from '../hub-error.js';
import { readLanguages } from '../languages.js';
import { maskError } from '../mask-error.js';
import { loggable } from '../reason.js';
import type { Telemetry } from '../telemetry/telemetry.js';

/** What the HTTP side of a subgraph needs. */
export interface HttpParts {
  schema: GraphQLSchema;
  db: Database;
  log: Logger;
  /** Whether queries can be answered now. */
  isReady: () => Promise<boolean>;
  /** Name of the network. */
  name?: string;
  /** Who may ask; without it no tokens are checked. */
  access?: Access;
  /** Follows requests; without it nobody does. */
  telemetry?: Pick<Telemetry, 'serve'>;
  /** Routes beside `/graphql` and health, such as the reference feed; they say themselves who may ask. */
  routes?: (http: FastifyInstance, access: Access) => void;
}

/** The gateway's batches of references are its largest requests. */
const bodyLimit = 10 * 1024 * 1024;

/** Longer than the gateway keeps its connections, so that it is never the subgraph that hangs up first. */
const keepAliveTimeout = 65_000;

/** The HTTP server of a subgraph, not yet listening: `/graphql`, `/health/live`, `/health/ready`. */
export async function createHttp(parts: HttpParts): Promise<FastifyInstance> {
  const access = parts.access ?? createAccess({ name: '', db: parts.db });
  const apollo = new ApolloServer<Context>({
    schema: parts.schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      noLandingPage,
      maskErrors(parts.log),
      keepChanges,
      ...(access.isGuarded ? [] : [refuseChanges]),
    ],
    // A client that sends a hash gains nothing here: the gateway sends whole documents.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger: parts.log,
  });
  await apollo.start();
  const loggerInstance: FastifyBaseLogger = parts.log;
  const logController = new LogController({ disableRequestLogging: true });
  const http = Fastify({ loggerInstance, logController, bodyLimit, keepAliveTimeout });
  parts.telemetry?.serve(http);
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: access.only([gatewayName], { open: true }),
    handler: whileWaitedFor(
      fastifyApolloHandler(apollo, {
        context: async (request) => ({
          db: parts.db,
          languages: readLanguages(request.headers['accept-language']),
          requestId: readRequestId(request.headers['x-request-id']),
          viewer: access.viewerOf(request),
          ...(parts.name === undefined ? {} : { network: parts.name }),
        }),
      }),
    ),
  });
  http.get('/health/live', () => ({ status: 'live' }));
  http.get('/health/ready', async (_request, reply) =>
    (await parts.isReady()) ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  );
  // Before the routes, which may answer whoever waits in a hook of their own.
  hangUpWhenClosing(http);
  parts.routes?.(http, access);
  http.setErrorHandler(refuse);
  http.addHook('onClose', () => apollo.stop());
  return http;
}

const refusals: Record<number, ErrorCode> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  409: 'CONFLICT',
  413: 'LIMIT_EXCEEDED',
  429: 'RATE_LIMITED',
};

/** What is refused before it is GraphQL: no token, malformed JSON, a body too large. */
function refuse(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const requestId = readRequestId(request.headers['x-request-id']);
  const status = error.statusCode ?? 500;
  if (status >= 500) {
    request.log.error({ err: loggable(error) }, 'fault');
    return reply.code(status).send({ errors: [maskError({ message: '' }, error, requestId).shown] });
  }
  // RFC 9110, 15.5.2: an answer of 401 says what is missing; here the call's own token, or that somebody signs in.
  if (status === 401)
    reply.header('www-authenticate', error instanceof CallRefused ? internalChallenge : 'Bearer');
  const extensions = { code: refusals[status] ?? 'BAD_REQUEST', requestId };
  return reply.code(status).send({ errors: [{ message: error.message, extensions }] });
}

/** Closing waits for connections, and tells those whose request is in flight that there will be no other. */
function hangUpWhenClosing(http: FastifyInstance): void {
  let closing = false;
  const turnOut = tendConnections(http.server);
  http.addHook('preClose', async () => {
    closing = true;
    turnOut();
  });
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
}

/** Apollo's page loads itself from another host. */
const noLandingPage: ApolloServerPlugin = {
  async serverWillStart() {
    return {
      async renderLandingPage() {
        return { html: '' };
      },
    };
  },
};

/** Where no tokens are checked, nobody is known, and nobody changes anything. */
const refuseChanges: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation === 'mutation')
          throw new HubError('UNAUTHENTICATED', 'Without INTERNAL_JWKS this network changes nothing.');
      },
    };
  },
};

/** A change that has begun goes to its end, though its caller may have gone. */
const keepChanges: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation === 'mutation') patience()?.keep();
      },
    };
  },
};

type Handler = (this: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => unknown;

/** Answers for as long as the caller waits: until it hangs up, or the time that it gave is over. */
function whileWaitedFor(answer: Handler): Handler {
  return function (request, reply) {
    const ofRequest = new Patience();
    const left = readTimeLeft(request.headers[timeLeftHeader]);
    const timer = left === undefined ? undefined : setTimeout(() => ofRequest.lose(), left);
    reply.raw.once('close', () => {
      clearTimeout(timer);
      if (!reply.raw.writableFinished) ofRequest.lose();
    });
    return answerWith(ofRequest, () => answer.call(this, request, reply));
  };
}

/** Masks every error where the request, and so its id, is known. */
const maskErrors = (log: Logger): ApolloServerPlugin<Context> => ({
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async willSendResponse({ response, errors = [], operationName }) {
        if (response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        if (!result.errors) return;
        const masked = result.errors.map((formatted, at) => maskError(formatted, errors[at], requestId));
        masked.forEach(({ fault }, at) => {
          // What fails when nobody waits any more is no fault.
          if (!fault || patience()?.isOver) return;
          log.error(
            { requestId, operationName, err: loggable(errors[at]?.originalError ?? errors[at]) },
            'fault',
          );
        });
        result.errors = eachOnce(masked.map(({ shown }) => shown));
      },
    };
  },
});

/** A list may meet one limit at a thousand places; one error says it. */
function eachOnce(errors: GraphQLFormattedError[]): GraphQLFormattedError[] {
  const bySaying = new Map<string, GraphQLFormattedError>();
  for (const error of errors) {
    const saying = `${error.extensions?.['code']} ${error.message}`;
    if (!bySaying.has(saying)) bySaying.set(saying, error);
  }
  return [...bySaying.values()];
}

function readRequestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{1,100}$/.test(header) ? header : randomUUID();
}
