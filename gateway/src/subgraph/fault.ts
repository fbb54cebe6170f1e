import { GraphQLError } from 'graphql';

/** The reason of a call that the gateway itself ended, because nobody waits for its answer. */
export const cancelled = 'cancelled';

/** A call that brought no usable answer; `reason` is for the log and never holds text of the subgraph. */
export class SubgraphFault extends Error {
  constructor(
    readonly code: 'NETWORK_DOWN' | 'NETWORK_TIMEOUT',
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** The error that tells a client which network is absent. */
export function absentNetwork(network: string, { code }: SubgraphFault): GraphQLError {
  const message =
    code === 'NETWORK_TIMEOUT'
      ? `The network ${network} does not answer in time.`
      : `The network ${network} does not answer.`;
  return new GraphQLError(message, { extensions: { code, network } });
}
