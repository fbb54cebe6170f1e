import path from 'node:path';
import { z } from 'zod';
import type { PlanStoreConfig } from '../engine/plan/plan-store.js';
import type { PlanLimits } from '../engine/plan/planning.js';
import { milliseconds, whole } from './values.js';

/** How operations are planned, and what is kept of it. */
export interface PlanConfig {
  limits: PlanLimits;
  /** Of compiled plans in memory, and as much of operations. */
  mostBytes: number;
  /** Undefined: plans end with the process. */
  store: PlanStoreConfig | undefined;
}

const MiB = 1024 * 1024;

/** The variables of plans, for the whole of the gateway's. */
export const planVariables = {
  PLAN_TIMEOUT_MS: milliseconds().default(5000),
  PLAN_MEMORY_MB: whole(64, 16_384, 512),
  PLAN_WAITING: whole(1, 100_000, 200),
  PLAN_CACHE_MB: whole(1, 16_384, 64),
  PLAN_STORE_PATH: z
    .string()
    .transform((given) => path.resolve(given))
    .optional(),
  PLAN_STORE_FILES: whole(1, 10_000_000, 10_000),
  PLAN_STORE_MB: whole(1, 1_048_576, 100),
};

const shape = z.object(planVariables);

/** The part of the configuration that is about plans. */
export function plansOf(read: z.infer<typeof shape>): PlanConfig {
  const folder = read.PLAN_STORE_PATH;
  return {
    limits: { timeMs: read.PLAN_TIMEOUT_MS, memoryMb: read.PLAN_MEMORY_MB, waiting: read.PLAN_WAITING },
    mostBytes: read.PLAN_CACHE_MB * MiB,
    store:
      folder === undefined
        ? undefined
        : { folder, mostFiles: read.PLAN_STORE_FILES, mostBytes: read.PLAN_STORE_MB * MiB },
  };
}
