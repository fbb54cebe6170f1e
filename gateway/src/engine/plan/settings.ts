/**
 * What the planner is told, whichever engine runs its plans: its work is exponential on interfaces and unions, and it
 * settles for the best of so many plans.
 */
export const planSettings = { debug: { maxEvaluatedPlans: 1000 } };
