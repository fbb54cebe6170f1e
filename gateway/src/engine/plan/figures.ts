/** What planning has done since the start of the process, over all supergraphs. */
export interface PlanFigures {
  /** Plans that were at hand, and those that were not. */
  hits: number;
  misses: number;
  /** Of the misses: read from the store, and planned. */
  read: number;
  planned: number;
  /** Seconds that the planner took for those. */
  plannedSeconds: number;
  /** Given up: took too long or too much memory. */
  givenUp: number;
  /** Turned away: too many waited. */
  turnedAway: number;
  /** Times that the planner was started. */
  starts: number;
  /** Waiting at this moment. */
  waiting: number;
}

/** Nothing yet. */
export const noFigures = (): PlanFigures => ({
  hits: 0,
  misses: 0,
  read: 0,
  planned: 0,
  plannedSeconds: 0,
  givenUp: 0,
  turnedAway: 0,
  starts: 0,
  waiting: 0,
});
