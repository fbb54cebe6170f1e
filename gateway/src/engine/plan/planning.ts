import { buildSchema, type GraphQLSchema } from 'graphql';
import type { StandIn } from '../argument-free.js';
import type { PlanFigures } from './figures.js';
import { type Asked, PlanThread } from './plan-thread.js';

/** Plans operations over one supergraph, off the event loop. */
export interface Planning {
  apiSchema: GraphQLSchema;
  wholeSchema: GraphQLSchema;
  standIns: ReadonlyMap<string, StandIn>;
  hasContexts: boolean;
  /** What plans depend on beside the operation. */
  sign: string;
  /** The plan of an operation, as JSON. Throws a GraphQLError where there is none, or none in time. */
  plan(asked: Asked): Promise<string>;
  stop(): Promise<void>;
}

/** What planning may take. */
export interface PlanLimits {
  /** For one plan. */
  timeMs: number;
  memoryMb: number;
  /** Operations that wait. */
  waiting: number;
}

/** Reads a supergraph in a thread of its own, which then plans. Throws for one that cannot be used. */
export async function startPlanning(
  sdl: string,
  limits: PlanLimits,
  figures: PlanFigures,
): Promise<Planning> {
  const thread = new PlanThread(sdl, limits, figures);
  const { apiSdl, wholeSdl, standIns, hasContexts, sign } = await thread.start();
  const options = { assumeValid: true, assumeValidSDL: true, noLocation: true };
  return {
    apiSchema: buildSchema(apiSdl, options),
    wholeSchema: buildSchema(wholeSdl, options),
    standIns,
    hasContexts,
    sign,
    plan: (asked) => thread.plan(asked),
    stop: () => thread.stop(),
  };
}
