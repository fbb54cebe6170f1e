/** Bounds, in seconds, by which all parts of the hub count how long something takes, so that their figures add up. */
export const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
