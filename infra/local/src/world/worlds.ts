import type { Cast } from './cast.js';
import { supportCentresWorld } from './support-centres.js';

/** Records by the name of the file of facts whose table they go into; their fields are the table's columns. */
export type Facts = Record<string, object[]>;

/** What the demo world adds to each network; one that is not here has its facts alone. */
export const WORLDS: Readonly<Record<string, (cast: Cast) => Facts>> = {
  'support-centres': supportCentresWorld,
};
