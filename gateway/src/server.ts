import { type FastifyInstance, fastify } from 'fastify';
import { type Logger, pino } from 'pino';
import { type GatewayConfig, StartError } from './config/config.js';
import { createContext } from './context.js';
import { type Editions, startEditions } from './plan/editions.js';
import { type Authenticate, createAuthenticate } from './request/authenticate.js';
import { allowOrigins, methodsWith } from './request/cross-origin.js';
import { type Documents, loadDocuments, putText } from './request/documents.js';
import { checkHead, readQuestion } from './request/envelope.js';
import { requestIdOf } from './request/forwarded.js';
import { hangUpSignal } from './request/hang-up.js';
import { takeInTurn } from './request/in-turn.js';
import { closeInOrder } from './request/last-callers.js';
import { hurrySlow, slowestMs } from './request/slow-request.js';
import { limitVariables } from './request/variables.js';
import { finishAnswers } from './response/caching.js';
import { compressAnswers, compressShared } from './response/compression.js';
import { type Life, serveHealth } from './response/health.js';
import { serveKeys } from './response/keys.js';
import { contentTypeFor } from './response/media-type.js';
import { servePages } from './response/pages.js';
import { createRefuse, createRefuseSocket, refuseUnknown } from './response/refusal.js';
import { logRequests } from './response/request-log.js';
import { serveSchema } from './response/schema-file.js';
import { worldHeaders } from './response/world.js';
import { type Seen, startSeen } from './seen/seen.js';
import { createInternalTokens, type InternalTokens } from './subgraph/internal-token.js';
import { createLines } from './subgraph/lines.js';
import { serveUploads, uploadMethods } from './upload/upload.js';

/** A running gateway; disposing of it lets the requests in flight finish. */
export interface Gateway extends AsyncDisposable {
  /** Where it listens, without a path. */
  url: string;
  /** Is not ready any more, and ends each connection with its next answer. */
  turnAway(): void;
  /** Looks for a new supergraph at once. */
  look(): Promise<void>;
}

const graphMethods = ['GET', 'POST'];

interface Parts {
  config: GatewayConfig;
  log: Logger;
  life: Life;
  editions: Editions;
  tokens: InternalTokens;
  documents: Documents;
  seen: Seen;
}

/** Starts a gateway, whether or not its subgraphs are up. Throws a StartError that names the variable at fault. */
export async function createGateway(
  config: GatewayConfig,
  log: Logger = createLog(config),
): Promise<Gateway> {
  const life: Life = { loaded: false, stopping: false };
  const documents = await loadDocuments(config.documents);
  const tokens = await createInternalTokens(config.access.internalKey);
  if (config.access.internalKey === undefined)
    log.warn('OPEN: without INTERNAL_KEY no internal token is sent; subgraphs take nobody for anybody');
  const seen = await startSeen(config.traces);
  const lineParts = { config: config.subgraph, tokens, log, events: seen.events };
  const calling = { ...lineParts, lines: createLines(lineParts) };
  const editions = await startEditions({ config, log, calling }).catch(async (error: unknown) => {
    await seen[Symbol.asyncDispose]();
    throw error;
  });
  life.loaded = true;
  const parts = { config, log, life, editions, tokens, documents, seen };
  const app = await createStations(parts).catch(stopAndThrow);
  const url = await listen(app, config).catch(stopAndThrow);

  function turnAway(): void {
    life.stopping = true;
  }

  async function stop(): Promise<void> {
    turnAway();
    await app.close();
    await editions.stop();
    await seen[Symbol.asyncDispose]();
  }

  async function stopAndThrow(error: unknown): Promise<never> {
    await editions.stop();
    await seen[Symbol.asyncDispose]();
    throw error;
  }

  return { url, turnAway, look: () => editions.look(), [Symbol.asyncDispose]: stop };
}

/** The log of a process: JSON lines on its standard output. */
export function createLog({ logLevel }: Pick<GatewayConfig, 'logLevel'>): Logger {
  // Written at once: what pino holds back it writes at the exit, and never ends where nobody reads any more.
  const output = pino.destination({ fd: 1, sync: true });
  return pino({ level: logLevel, base: { service: 'gateway' } }, output);
}

/** The stations, in the order in which a request meets them. */
async function createStations(parts: Parts): Promise<FastifyInstance> {
  const { config, log, life, editions, tokens, documents, seen } = parts;
  const refuse = createRefuse(config, log);
  const app = fastify({
    logger: false,
    bodyLimit: config.limits.bodyBytes,
    // Uploads take their time; what else comes has the deadline of `slow-request.ts`.
    requestTimeout: 0,
    http: { headersTimeout: slowestMs },
    genReqId: ({ headers }) => requestIdOf(headers),
    // A request on a connection that is already open is answered also while the others drain.
    return503OnClosing: false,
    clientErrorHandler: createRefuseSocket(config.world),
    frameworkErrors: refuse,
    trustProxy: config.access.trustedProxies.length > 0 && config.access.trustedProxies,
  });
  app.setErrorHandler(refuse);
  app.removeContentTypeParser('text/plain');

  takeInTurn(app);
  closeInOrder(app);
  await compressAnswers(app);
  hurrySlow(app, config.world);
  identify(app, life, config);
  logRequests(app, log);
  seen.follow(app, {
    load: () => editions.current.subgraphs.load(),
    documentOf: documents.idOf,
    plans: editions.figures,
  });
  serveHealth(app, life, () => {
    const { current, refused } = editions;
    const supergraph = { hash: current.hash, ...(refused !== undefined && { refused: true }) };
    return { supergraph, subgraphs: current.subgraphs.reachability };
  });
  serveSchema(app, () => editions.current.engine.sdl);
  serveKeys(app, tokens);
  const authenticate = createAuthenticate(config.access, tokens);
  await serveGraphql(app, parts, authenticate);
  const passage = (name: string) => editions.current.subgraphs.passage(name);
  await serveUploads(app, { passage, authenticate }, config);
  await servePages(app, config.web);
  refuseUnknown(app, {
    '/graphql': methodsWith(graphMethods, config.corsOrigins),
    '/upload': methodsWith(uploadMethods, config.corsOrigins),
  });
  return app;
}

/** Gives every request its context and every answer its request id and the world it comes from. */
function identify(app: FastifyInstance, life: Life, { world, subgraph }: GatewayConfig): void {
  const { requestMs } = subgraph.calls;
  app.decorateRequest('ctx');
  app.addHook('onRequest', async (request, reply) => {
    request.ctx = createContext(request, hangUpSignal(reply.raw), requestMs);
    reply.header('x-request-id', request.id).headers(worldHeaders(world));
  });
  app.addHook('onSend', async (_request, reply) => {
    // Otherwise an idle connection would hold up the stop until its keep-alive ends.
    if (life.stopping) reply.header('connection', 'close');
  });
}

/** request/ checks, plan/ plans and executes through subgraph/, response/ finishes the answer. */
async function serveGraphql(
  app: FastifyInstance,
  { editions, config, documents }: Parts,
  authenticate: Authenticate,
): Promise<void> {
  const put = putText(documents);
  const limit = limitVariables(config.limits);
  // A scope of its own: pages of other origins may ask the graph and nothing else.
  await app.register(
    async (scope) => {
      finishAnswers(scope);
      compressShared(scope);
      await allowOrigins(scope, config, graphMethods);
      scope.route({
        method: graphMethods,
        url: '',
        exposeHeadRoute: false,
        onRequest: [checkHead, authenticate],
        async handler(request, reply) {
          const contentType = contentTypeFor(request.headers.accept);
          const question = readQuestion(request);
          limit(question);
          const asked = put(question);
          const answer = await editions.on(({ engine }) => engine.answer(asked, request.ctx));
          reply
            .code(answer.status ?? 200)
            .headers(Object.fromEntries(answer.headers))
            .type(contentType);
          return answer.bodyFor(request.id);
        },
      });
    },
    { prefix: '/graphql' },
  );
}

async function listen(app: FastifyInstance, { host, port }: GatewayConfig): Promise<string> {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw listenFault(error as NodeJS.ErrnoException, { host, port });
  }
}

function listenFault(error: NodeJS.ErrnoException, { host, port }: { host: string; port: number }): Error {
  // Not a fault of configuration: the port may be free a moment later.
  if (error.code === 'EADDRINUSE')
    return new StartError(`PORT ${port} on ${host} is taken by another process.`, 1);
  if (error.code === 'EACCES') return new StartError(`PORT ${port} may not be opened by this user.`);
  if (error.syscall === 'getaddrinfo' || error.code === 'EADDRNOTAVAIL') {
    return new StartError(`HOST ${host} is not an address of this machine.`);
  }
  return error;
}
