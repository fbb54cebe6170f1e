import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import type { GatewayConfig } from '../config/config.js';
import type { GatewayContext } from '../context.js';

/** Whether a request is told how it was answered: it asks for that, and who asks may know. */
export function tellsPlan(
  { exposeQueryPlan: who }: Pick<GatewayConfig, 'exposeQueryPlan'>,
  { wantsPlan, viewer }: Pick<GatewayContext, 'wantsPlan' | 'viewer'>,
): boolean {
  return wantsPlan && (typeof who === 'string' ? viewer.scopes.includes(who) : who);
}

/**
 * Tells in `extensions.timings`, in milliseconds, how long the parts of a request took, and each call of a subgraph.
 * It comes after the plugin that decides about all other extensions.
 */
export function timingsPlugin(
  config: Pick<GatewayConfig, 'exposeQueryPlan'>,
): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      if (tellsPlan(config, contextValue)) return listen(contextValue);
    },
  };
}

function listen({ record }: GatewayContext): GraphQLRequestListener<GatewayContext> {
  const taken: Record<string, number> = {};
  /** Begins a part; what it gives ends it. */
  const part = (name: string) => {
    const start = performance.now();
    return async () => {
      taken[name] = rounded(performance.now() - start);
    };
  };
  const whole = part('total');
  return {
    parsingDidStart: async () => part('parsing'),
    validationDidStart: async () => part('validation'),
    executionDidStart: async () => {
      const end = part('execution');
      return { executionDidEnd: end };
    },
    async willSendResponse({ response: { body } }) {
      if (body.kind !== 'single') return;
      await whole();
      const { planMs, calls } = record;
      body.singleResult.extensions = {
        ...body.singleResult.extensions,
        timings: {
          ...taken,
          ...(planMs !== undefined && { planning: rounded(planMs) }),
          calls: calls.map(({ network, ms, outcome }) => ({ network, ms: rounded(ms), outcome })),
        },
      };
    },
  };
}

/** Microseconds are enough. */
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;
