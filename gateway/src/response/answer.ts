import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { ErrorCode } from '@koinipoli/schema/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { GatewayConfig } from '../config/config.js';
import type { GatewayContext, RequestRecord } from '../context.js';
import { cutMessage, framesOf, mergeErrors, toClientError } from './client-error.js';

/** Gives every answer its last form: few, safe errors, and only known extensions. */
export function answerPlugin(
  { limits, world }: Pick<GatewayConfig, 'limits' | 'world'>,
  log: Logger,
): ApolloServerPlugin<GatewayContext> {
  const listener: GraphQLRequestListener<GatewayContext> = {
    async didResolveSource({ contextValue, queryHash }) {
      contextValue.record.operationHash = queryHash;
    },
    async didResolveOperation({ contextValue, operationName, operation, request, schema }) {
      if (operationName) contextValue.record.operationName = operationName.slice(0, 100);
      if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE', unresolved(request.operationName));
      // Validation knows no root type to hold the fields against, and lets them pass.
      if (operation.operation === 'mutation' && !schema.getMutationType())
        throw refusal('GRAPHQL_VALIDATION_FAILED', 'There are no mutations here.');
      if (operation.operation === 'subscription')
        throw refusal('GRAPHQL_VALIDATION_FAILED', 'There are no subscriptions here.');
    },
    async didEncounterErrors({ contextValue, errors }) {
      for (const error of errors) logInternal(error, contextValue);
    },
    async willSendResponse({ contextValue: ctx, errors, response: { body } }) {
      if (body.kind !== 'single') return;
      const result = body.singleResult;
      ctx.record.isRefused = result.data === undefined;
      if (result.errors) result.errors = finish(errors ?? result.errors, ctx);
      result.extensions = extensionsOf(result.extensions, ctx.record, world);
    },
  };

  function finish(errors: readonly unknown[], ctx: GatewayContext): GraphQLFormattedError[] {
    const merged = mergeErrors(errors.map((error) => toClientError(error, limits)));
    ctx.record.errorCodes.push(...merged.map(({ extensions }) => String(extensions?.code)));
    return merged;
  }

  function logInternal(error: GraphQLError, { requestId }: GatewayContext): void {
    const { code, network } = toClientError(error, limits).extensions ?? {};
    // What comes from a network is logged where it arrives.
    if (code !== 'INTERNAL' || network !== undefined) return;
    log.error(
      { requestId, fault: (error.originalError ?? error).name, frames: framesOf(error) },
      'an operation failed',
    );
  }

  return {
    requestDidStart: async () => listener,
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { requestId } = requestContext.contextValue;
      log.error({ requestId, fault: error.name, frames: framesOf(error) }, 'a request failed');
    },
  };
}

function extensionsOf(
  given: Record<string, unknown> | undefined,
  { plan, cost }: RequestRecord,
  world: string | undefined,
) {
  const kept = {
    ...(world !== undefined && { world }),
    // Of the stock engine; ours tells them in `errors`.
    ...(given?.valueCompletion !== undefined && { valueCompletion: given.valueCompletion }),
    ...(cost !== undefined && { cost }),
    ...(plan !== undefined && { queryPlan: plan }),
  };
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function unresolved(name: string | undefined): string {
  if (name) return cutMessage(`The document has no operation "${name}".`);
  return 'The document has not exactly one operation: say which one in `operationName`.';
}

function refusal(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
