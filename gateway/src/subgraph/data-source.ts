import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayContext } from '../context.js';
import { readAnswer, type SubgraphAnswer } from './answer.js';
import { absentNetwork, cancelled, SubgraphFault } from './fault.js';
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
}

type ProcessOptions = GraphQLDataSourceProcessOptions<GatewayContext>;

/** Makes what the engine calls for each fetch of a plan. */
export function createDataSource(parts: DataSourceParts): GraphQLDataSource<GatewayContext> {
  const { name, transport, schema, reachability, tokens, log } = parts;
  const shapes = new WeakMap<DocumentNode, Shape>();

  async function call({ request, ...options }: ProcessOptions, ctx: GatewayContext): Promise<SubgraphAnswer> {
    const { query = '', variables, operationName } = request;
    const document = ('document' in options && options.document) || parse(query, { noLocation: true });
    const shape = shapes.get(document) ?? shapeOf(document, schema);
    shapes.set(document, shape);
    const body = JSON.stringify({ query, variables, operationName });
    const headers = { ...ctx.forwarded, ...(await tokens.headersFor(name, ctx.viewer)) };
    // A mutation that has begun goes to its end: cut off, nobody would know whether it was done.
    const text = await transport.post(body, headers, isMutation(document) ? undefined : ctx.hungUp);
    const representations = variables?.representations;
    return readAnswer(text, {
      shape,
      ...(Array.isArray(representations) && { entities: representations.length }),
    });
  }

  function note(ctx: GatewayContext, start: number, fault?: SubgraphFault): void {
    const ms = Math.round(performance.now() - start);
    ctx.record.calls.push({ network: name, ms, outcome: fault?.code ?? 'ok' });
    reachability.note(name, fault === undefined);
    if (fault)
      log.warn(
        { requestId: ctx.requestId, network: name, code: fault.code, reason: fault.reason, ms },
        'no answer',
      );
  }

  return {
    async process(options) {
      const ctx = options.context as GatewayContext;
      const start = performance.now();
      try {
        const { data, errors } = await call(options, ctx);
        note(ctx, start);
        for (const error of errors) logReported(error, ctx);
        return {
          data,
          ...(errors.length > 0 && { errors: errors.map((error) => fromReported(error, name)) }),
        };
      } catch (error) {
        if (!(error instanceof SubgraphFault)) throw error;
        if (error.reason !== cancelled) note(ctx, start, error);
        throw absentNetwork(name, error);
      }
    },
  };

  /** Without its message, which may quote variables: the network logs it under the same request id. */
  function logReported(reported: Record<string, unknown>, { requestId }: GatewayContext): void {
    const { path, extensions } = fromReported(reported, name);
    if (extensions?.code === 'INTERNAL')
      log.error({ requestId, network: name, path }, 'a network reports a fault of its own');
  }
}

function isMutation({ definitions }: DocumentNode): boolean {
  return definitions.some((each) => each.kind === Kind.OPERATION_DEFINITION && each.operation === 'mutation');
}
