import type { ErrorCode } from '@koinipoli/schema/error-codes';
import { GraphQLError } from 'graphql';

type FaultCode = Extract<ErrorCode, 'NETWORK_DOWN' | 'NETWORK_TIMEOUT' | 'NETWORK_BUSY'>;

/**
 * How a call failed. `unreachable`: nothing of an answer came. `cut`: it broke off in the middle. `timeout`: its time
 * was up. `unusable`: an answer came, and it is none. `refused`: the gateway did not ask, or had no room for the answer. `cancelled`: nobody
 * waits for it any more.
 */
export type FaultKind = 'unreachable' | 'cut' | 'timeout' | 'unusable' | 'refused' | 'cancelled';

/** A call that brought no usable answer; `reason` is for the log and never holds text of the subgraph. */
export class SubgraphFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly reason: string,
    readonly kind: FaultKind = 'unusable',
  ) {
    super(reason);
  }
}

/** The fault of a call whose caller has gone. */
export const cancelled = (): SubgraphFault => new SubgraphFault('NETWORK_DOWN', 'cancelled', 'cancelled');

/** The fault of a call whose time is up. */
export const timeIsUp = (): SubgraphFault => new SubgraphFault('NETWORK_TIMEOUT', 'timeout', 'timeout');

/** What the network stack says of a subgraph that is not there, or that left. */
const gone =
  /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_SOCKET|UND_ERR_CONNECT)/;

/** What a failed call says of its subgraph, without addresses or texts; `answered`: headers had come. */
export function toFault(error: unknown, { answered }: { answered: boolean }): SubgraphFault {
  // The code alone: messages of the network stack hold addresses, which never reach logs.
  const code = (error as { code?: string }).code ?? (error as Error).name;
  if (!gone.test(code)) return new SubgraphFault('NETWORK_DOWN', code);
  return new SubgraphFault('NETWORK_DOWN', code, answered ? 'cut' : 'unreachable');
}

const messages: Record<FaultCode, (network: string) => string> = {
  NETWORK_DOWN: (network) => `The network ${network} does not answer.`,
  NETWORK_TIMEOUT: (network) => `The network ${network} does not answer in time.`,
  NETWORK_BUSY: (network) => `The network ${network} is asked more than it can take; ask again later.`,
};

/** The error that tells a client which network is absent. */
export function absentNetwork(network: string, { code }: SubgraphFault): GraphQLError {
  return new GraphQLError(messages[code](network), { extensions: { code, network } });
}
