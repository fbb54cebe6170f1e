import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyInstance, fastify } from 'fastify';
import { type Logger, pino } from 'pino';
import { type GatewayConfig, StartError } from './config.js';
import { createContext } from './context.js';
import { type Engine, startEngine } from './plan/engine.js';
import { loadSupergraph } from './plan/supergraph.js';
import { type Authenticate, createAuthenticate } from './request/authenticate.js';
import { allowOrigins, methodsWith } from './request/cross-origin.js';
import { checkCharset, checkEnvelope } from './request/envelope.js';
import { requestIdOf } from './request/forwarded.js';
import { hangUpSignal } from './request/hang-up.js';
import { hurrySlow, slowestMs } from './request/slow-request.js';
import { type Life, serveHealth } from './response/health.js';
import { serveKeys } from './response/keys.js';
import { servePages } from './response/pages.js';
import { createRefuse, createRefuseSocket, refuseUnknown } from './response/refusal.js';
import { logRequests } from './response/request-log.js';
import { serveSchema } from './response/schema-file.js';
import { worldHeaders } from './response/world.js';
import { createInternalTokens, type InternalTokens } from './subgraph/internal-token.js';
import { createSubgraphs, type Subgraphs } from './subgraph/subgraphs.js';
import { serveUploads, uploadMethods } from './upload/upload.js';

/** A running gateway; disposing of it lets the requests in flight finish. */
export interface Gateway extends AsyncDisposable {
  /** Where it listens, without a path. */
  url: string;
}

const graphMethods = ['GET', 'POST'];

interface Parts {
  config: GatewayConfig;
  log: Logger;
  life: Life;
  engine: Engine;
  subgraphs: Subgraphs;
  tokens: InternalTokens;
}

/** Starts a gateway, whether or not its subgraphs are up. Throws a StartError that names the variable at fault. */
export async function createGateway(
  config: GatewayConfig,
  log: Logger = createLog(config),
): Promise<Gateway> {
  const life: Life = { loaded: false, stopping: false };
  const supergraph = await loadSupergraph(config.supergraphPath);
  const tokens = await createInternalTokens(config.access.internalKey);
  if (config.access.internalKey === undefined)
    log.warn('OPEN: without INTERNAL_KEY no internal token is sent; subgraphs take nobody for anybody');
  const subgraphs = createSubgraphs(supergraph, config.subgraph, { tokens, log });
  const engine = await startEngine({ config, log, supergraph, dataSource: subgraphs.dataSource });
  life.loaded = true;
  const app = await createStations({ config, log, life, engine, subgraphs, tokens }).catch(stopAndThrow);
  const url = await listen(app, config).catch(stopAndThrow);

  async function stop(): Promise<void> {
    life.stopping = true;
    await app?.close();
    await engine.apollo.stop();
    await subgraphs.close();
  }

  async function stopAndThrow(error: unknown): Promise<never> {
    await engine.apollo.stop();
    await subgraphs.close();
    throw error;
  }

  return { url, [Symbol.asyncDispose]: stop };
}

/** The log of a process: JSON lines on its standard output. */
export function createLog({ logLevel }: Pick<GatewayConfig, 'logLevel'>): Logger {
  // Written at once: what pino holds back it writes at the exit, and never ends where nobody reads any more.
  const output = pino.destination({ fd: 1, sync: true });
  return pino({ level: logLevel, base: { service: 'gateway' } }, output);
}

/** The stations, in the order in which a request meets them. */
async function createStations(parts: Parts): Promise<FastifyInstance> {
  const { config, log, life, engine, subgraphs, tokens } = parts;
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

  hurrySlow(app, config.world);
  identify(app, life, config.world);
  logRequests(app, log);
  serveHealth(app, life, subgraphs.reachability);
  serveSchema(app, engine.sdl);
  serveKeys(app, tokens);
  const authenticate = createAuthenticate(config.access, tokens);
  await serveGraphql(app, parts, authenticate);
  await serveUploads(app, { passage: subgraphs.passage, authenticate }, config);
  await servePages(app, config.web);
  refuseUnknown(app, {
    '/graphql': methodsWith(graphMethods, config.corsOrigins),
    '/upload': methodsWith(uploadMethods, config.corsOrigins),
  });
  return app;
}

/** Gives every request its context and every answer its request id and the world it comes from. */
function identify(app: FastifyInstance, life: Life, world: string | undefined): void {
  app.decorateRequest('ctx');
  app.addHook('onRequest', async (request, reply) => {
    request.ctx = createContext(request, hangUpSignal(reply.raw));
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
  { engine: { apollo }, config }: Parts,
  authenticate: Authenticate,
): Promise<void> {
  // A scope of its own: pages of other origins may ask the graph and nothing else.
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('vary', 'Accept-Language, Authorization, X-API-Key');
      });
      await allowOrigins(scope, config, graphMethods);
      scope.route({
        method: graphMethods,
        url: '',
        exposeHeadRoute: false,
        onRequest: [checkCharset, authenticate],
        preHandler: checkEnvelope,
        handler: fastifyApolloHandler(apollo, { context: async ({ ctx }) => ctx }),
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
