import type { Cast } from './cast.js';
import { fundingToolsWorld } from './funding-tools.js';
import { kaloWorld } from './kalo.js';
import { socialCareWorld } from './social-care.js';
import { supportCentresWorld } from './support-centres.js';

/** Records by the name of the file of facts whose table they go into; their fields are the table's columns. */
export type Facts = Record<string, object[]>;

/** What the demo world adds to each network; one that is not here has its facts alone. */
export const WORLDS: Readonly<Record<string, (cast: Cast) => Facts>> = {
  kalo: kaloWorld,
  'social-care': socialCareWorld,
  'support-centres': supportCentresWorld,
  'funding-tools': fundingToolsWorld,
};
