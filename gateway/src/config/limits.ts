import { z } from 'zod';
import { milliseconds, whole } from './values.js';

/** How large a request may be. */
export interface RequestLimits {
  depth: number;
  aliases: number;
  tokens: number;
  directives: number;
  selections: number;
  bodyBytes: number;
  /** Of variables, those inside of others included. */
  values: number;
}

/** How large an upload may be, how long it may pause, and how long it may take. */
export interface UploadLimits {
  maxBytes: number;
  idleMs: number;
  totalMs: number;
}

/** The variables of limits, for the whole of the gateway's. */
export const limitVariables = {
  MAX_DEPTH: whole(1, 1000, 15),
  MAX_ALIASES: whole(0, 10_000, 50),
  MAX_TOKENS: whole(1, 1_000_000, 3000),
  MAX_DIRECTIVES: whole(0, 10_000, 50),
  MAX_SELECTIONS: whole(1, 1_000_000, 10_000),
  MAX_VALUES: whole(0, 1_000_000, 10_000),
  MAX_BODY_BYTES: whole(1024, 64 * 1024 * 1024, 256 * 1024),
  UPLOAD_MAX_BYTES: whole(1, 64 * 1024 ** 3, 1024 ** 3),
  UPLOAD_IDLE_MS: milliseconds().default(30_000),
  UPLOAD_TOTAL_MS: whole(1, 86_400_000, 3_600_000),
};

const shape = z.object(limitVariables);

/** The part of the configuration that is about limits. */
export function limitsOf(read: z.infer<typeof shape>): { limits: RequestLimits; upload: UploadLimits } {
  return {
    limits: {
      depth: read.MAX_DEPTH,
      aliases: read.MAX_ALIASES,
      tokens: read.MAX_TOKENS,
      directives: read.MAX_DIRECTIVES,
      selections: read.MAX_SELECTIONS,
      bodyBytes: read.MAX_BODY_BYTES,
      values: read.MAX_VALUES,
    },
    upload: {
      maxBytes: read.UPLOAD_MAX_BYTES,
      idleMs: read.UPLOAD_IDLE_MS,
      totalMs: read.UPLOAD_TOTAL_MS,
    },
  };
}
