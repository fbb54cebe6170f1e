import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from '../config/config.js';
import type { Authenticate } from '../request/authenticate.js';
import { allowOrigins } from '../request/cross-origin.js';
import { Refusal } from '../response/refusal.js';
import { SubgraphFault } from '../subgraph/fault.js';
import type { Passage, PassageWay, Passed } from '../subgraph/passage.js';
import { discard, letThrough } from './incoming.js';
import { readReport } from './report.js';

/** What uploads need of the subgraphs. */
export interface UploadWays {
  /** The way of files to a subgraph; undefined: there is none of that name. */
  passage(name: string): PassageWay | undefined;
  authenticate: Authenticate;
}

/** The methods of an upload address. */
export const uploadMethods = ['GET', 'PUT'];

type Route = { Params: { subgraph: string; '*': string } };

/**
 * Files go to the subgraphs and come from them at `/upload/<subgraph>/<path>`, byte by byte, with the same proof of
 * who sends them as a question. What a path means, and who may use it, is known to the subgraph alone.
 */
export async function serveUploads(
  app: FastifyInstance,
  ways: UploadWays,
  config: GatewayConfig,
): Promise<void> {
  await app.register(
    async (scope) => {
      await allowOrigins(scope, config, uploadMethods);
      scope.addHook('onRequest', ways.authenticate);
      // Nothing here reads a body: whatever its type, it goes through.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _body, done) => done(null));
      scope.addHook('onError', async ({ raw }) => discard(raw));
      scope.put<Route>('/:subgraph/*', async (request, reply) => {
        await sendOn(request, wayOf(request, ways), config);
        return reply.code(204).send();
      });
      scope.get<Route>('/:subgraph/*', { exposeHeadRoute: false }, async (request, reply) =>
        sendBack(request, reply, { way: wayOf(request, ways), config }),
      );
    },
    { prefix: '/upload' },
  );
}

/** Names and ids, so that no path leads out of the subgraph's `/upload/`. */
const pathPattern = /^[A-Za-z0-9][\w.-]{0,127}(\/[A-Za-z0-9][\w.-]{0,127}){0,4}$/;

function wayOf({ params }: FastifyRequest<Route>, ways: UploadWays): PassageWay {
  const way = ways.passage(params.subgraph);
  if (!way || !pathPattern.test(params['*'])) {
    throw new Refusal(404, 'BAD_REQUEST', 'There is nothing at this address: ask the graph for one.');
  }
  return way;
}

async function sendOn(request: FastifyRequest<Route>, way: PassageWay, config: GatewayConfig): Promise<void> {
  const length = checkHead(request, config.upload.maxBytes);
  const incoming = letThrough(request.raw, config.upload);
  const type = request.headers['content-type'];
  try {
    const passed = await pass(request, way, {
      method: 'PUT',
      headers: { 'content-length': String(length), ...(type !== undefined && { 'content-type': type }) },
      body: incoming.body,
      signal: incoming.signal,
    });
    await readReport(passed);
    passed.body.resume();
  } catch (error) {
    throw incoming.signal.aborted ? incoming.signal.reason : error;
  } finally {
    incoming.end();
  }
}

/** Refuses what the head of an upload says already. Gives its length. */
function checkHead({ headers }: FastifyRequest, maxBytes: number): number {
  const { 'content-length': announced, 'content-encoding': encoding } = headers;
  if (announced === undefined)
    throw new Refusal(411, 'BAD_REQUEST', 'An upload has the header `content-length`.');
  if (encoding !== undefined)
    throw new Refusal(415, 'BAD_REQUEST', 'An upload comes as it is, without `content-encoding`.');
  if (Number(announced) <= maxBytes) return Number(announced);
  throw new Refusal(413, 'LIMIT_EXCEEDED', `The upload is larger than the limit of ${maxBytes} bytes.`);
}

async function sendBack(
  request: FastifyRequest<Route>,
  reply: FastifyReply,
  { way, config }: { way: PassageWay; config: GatewayConfig },
): Promise<FastifyReply> {
  const passed = await pass(request, way, {
    method: 'GET',
    headers: {},
    body: null,
    signal: AbortSignal.timeout(config.upload.totalMs),
  });
  const headers = await readReport(passed);
  return reply.headers(headers).send(passed.body);
}

async function pass(
  { ctx, params }: FastifyRequest<Route>,
  way: PassageWay,
  passage: Omit<Passage, 'path' | 'viewer'>,
): Promise<Passed> {
  const start = performance.now();
  const note = (outcome: string) => {
    const ms = Math.round(performance.now() - start);
    ctx.record.calls.push({ network: params.subgraph, ms, outcome });
  };
  try {
    const passed = await way.pass({
      ...passage,
      path: params['*'],
      viewer: ctx.viewer,
      headers: { ...ctx.forwarded, ...passage.headers },
      signal: AbortSignal.any([passage.signal, ctx.hungUp]),
    });
    note('ok');
    return passed;
  } catch (error) {
    if (!(error instanceof SubgraphFault)) throw error;
    note(error.code);
    throw absent(params.subgraph, error);
  }
}

function absent(network: string, { code }: SubgraphFault): Refusal {
  return code === 'NETWORK_TIMEOUT'
    ? new Refusal(504, code, `The network ${network} does not answer in time.`)
    : new Refusal(502, code, `The network ${network} does not answer.`);
}
