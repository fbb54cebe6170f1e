import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type GraphQLFormattedError, type GraphQLSchema, Kind, parse } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import { readAnswer, type SubgraphAnswer } from './answer.js';
import type { CallEvents } from './events.js';
import { absentNetwork, SubgraphFault } from './fault.js';
import type { InternalTokens } from './internal-token.js';
import type { Reachability } from './reachability.js';
import { fromReported } from './reported.js';
import { type Shape, shapeOf } from './shape.js';
import type { Transport } from './transport.js';

/** What a data source is made of. */
export interface DataSourceParts {
  name: string;
  transport: Transport;
  schema: GraphQLSchema;
  reachability: Reachability;
  tokens: InternalTokens;
  log: Logger;
  events: CallEvents;
}

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;

/** One call, whichever engine makes it. */
export interface SubgraphCall {
  document: DocumentNode;
  /** The body of the request, JSON. */
  body: string;
  isMutation: boolean;
  /** How many entities, by the key under which `_entities` is asked. */
  entities: Readonly<Record<string, number>>;
}

/** What a call brought: errors are what a client may read of them. An answer that is none is null, with the error that names the network. */
export interface SubgraphReply {
  data: Record<string, unknown> | null;
  errors: GraphQLFormattedError[];
}

/** The way of questions to one subgraph. */
export interface SubgraphWay {
  /** For our own engine. Throws the error that names the network. */
  call(call: SubgraphCall, ctx: GatewayContext): Promise<SubgraphReply>;
  /** The same as the stock engine calls it. */
  dataSource: GraphQLDataSource<GatewayContext>;
}

interface Noted {
  isMutation: boolean;
  start: number;
}

/** Makes what an engine calls for each fetch of a plan. */
export function createSubgraphWay(parts: DataSourceParts): SubgraphWay {
  const { name, transport, schema, reachability, tokens, log, events } = parts;
  const shapes = new WeakMap<DocumentNode, Shape>();

  async function send(
    { document, body, isMutation, entities }: SubgraphCall,
    ctx: GatewayContext,
    traced?: Record<string, string>,
  ): Promise<SubgraphAnswer> {
    const shape = shapes.get(document) ?? shapeOf(document, schema);
    shapes.set(document, shape);
    const headers = { ...ctx.forwarded, ...traced, ...(await tokens.headersFor(name, ctx.viewer)) };
    const { deadline, hungUp: gone } = ctx;
    const text = await transport.post({ body, headers, deadline, gone, isMutation });
    return readAnswer(text, { shape, entities });
  }

  function note(ctx: GatewayContext, { isMutation, start }: Noted, fault?: SubgraphFault): void {
    const ms = performance.now() - start;
    const outcome = fault?.code ?? 'ok';
    events.onCall?.({ network: name, ms, outcome, isMutation, ...(fault && { reason: fault.reason }) });
    ctx.record.calls.push({ network: name, ms, outcome });
    // What was not asked tells nothing of the subgraph, and comes in floods.
    const asked = fault?.kind !== 'refused';
    if (asked) reachability.note(name, fault === undefined);
    if (!fault) return;
    const told = { requestId: ctx.requestId, network: name, code: outcome, reason: fault.reason };
    log[asked ? 'warn' : 'debug']({ ...told, ms: Math.round(ms) }, 'no answer');
  }

  async function call(call: SubgraphCall, ctx: GatewayContext): Promise<SubgraphReply> {
    const noted = { isMutation: call.isMutation, start: performance.now() };
    const span = ctx.trace?.begin(`subgraph ${name}`);
    try {
      const { data, errors } = await send(call, ctx, span?.headers);
      span?.end();
      note(ctx, noted);
      for (const error of errors) logReported(error, ctx);
      return { data, errors: errors.map((error) => fromReported(error, name)) };
    } catch (error) {
      span?.end(true);
      if (!(error instanceof SubgraphFault)) throw error;
      if (error.kind !== 'cancelled') note(ctx, noted, error);
      const absent = absentNetwork(name, error);
      if (error.kind !== 'unusable') throw absent;
      // It did answer: what was asked together may do better when it is asked one by one.
      return { data: null, errors: [{ message: absent.message, extensions: absent.extensions }] };
    }
  }

  /** Without its message, which may quote variables: the network logs it under the same request id. */
  function logReported(reported: Record<string, unknown>, { requestId }: GatewayContext): void {
    const { path, extensions } = fromReported(reported, name);
    if (extensions?.code === 'INTERNAL')
      log.error({ requestId, network: name, path }, 'a network reports a fault of its own');
  }

  return { call, dataSource: dataSourceOf(call) };
}

/** The same under the interface of the stock engine. */
function dataSourceOf(call: SubgraphWay['call']): GraphQLDataSource<GatewayContext> {
  return {
    async process({ request, ...options }: ProcessOptions) {
      const { query = '', variables, operationName } = request;
      const document = ('document' in options && options.document) || parse(query, { noLocation: true });
      const representations = variables?.representations;
      const { data, errors } = await call(
        {
          document,
          body: JSON.stringify({ query, variables, operationName }),
          isMutation: isMutation(document),
          entities: Array.isArray(representations) ? { _entities: representations.length } : {},
        },
        options.context as GatewayContext,
      );
      return { data, ...(errors.length > 0 && { errors }) };
    },
  };
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}
