import { type FeedFaultCode, feedFaults } from './rules.js';

/** Why a feed cannot be followed now; the message may be shown to everyone. */
export class FeedFault extends Error {
  constructor(
    readonly code: FeedFaultCode,
    message: string,
  ) {
    super(message);
  }
}

/** The network has another epoch than the index: positions have nothing to do with each other any more. */
export class OtherEpoch extends Error {}

/** Somebody else has applied what this follower was about to: it looks again where the feed stands. */
export class MovedOn extends Error {}

const timeouts = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'];

/** A failed call as a fault; what is no failure of the call stays as it is. */
export function faultOf(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (timeouts.includes(error.code)) return new FeedFault('TIMEOUT', feedFaults.TIMEOUT);
  if (/^(UND_ERR_|HPE_|E[A-Z]+$)/.test(error.code))
    return new FeedFault('UNREACHABLE', feedFaults.UNREACHABLE);
  return error;
}
