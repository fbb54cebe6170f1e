import type { ErrorCode } from '@koinipoli/schema/error-codes';
import { GraphQLError } from 'graphql';
import type { PlanLimits } from './planning.js';

/** An operation whose plan takes more time or memory than there is. */
export function tooExpensive({ timeMs, memoryMb }: PlanLimits): GraphQLError {
  return refusal(
    400,
    'LIMIT_EXCEEDED',
    `This operation cannot be planned within ${timeMs / 1000} s and ${memoryMb} MB: ask for fewer fields of interfaces and unions at once.`,
  );
}

/** More operations are new at this moment than can be planned. */
export function tooMany(): GraphQLError {
  return refusal(503, 'RATE_LIMITED', 'Too many new operations wait to be planned: come back in a moment.');
}

const refusal = (status: number, code: ErrorCode, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status } } });
