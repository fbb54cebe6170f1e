import { z } from 'zod';
import { whole } from './values.js';

/** What a request may cost. */
export interface CostConfig {
  /** 0: requests are not counted. */
  most: number;
  /** The length of a list of which the schema says nothing. */
  usualSize: number;
}

/** The variables of costs, for the whole of the gateway's. */
export const costVariables = {
  MAX_COST: whole(0, 1_000_000_000, 500_000),
  COST_LIST_SIZE: whole(1, 1000, 5),
};

const shape = z.object(costVariables);

/** The part of the configuration that is about costs. */
export const costOf = (read: z.infer<typeof shape>): CostConfig => ({
  most: read.MAX_COST,
  usualSize: read.COST_LIST_SIZE,
});
