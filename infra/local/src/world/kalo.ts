import type { Cast } from './cast.js';
import { assessmentFacts } from './kalo/assessments.js';
import { bodyFacts } from './kalo/bodies.js';
import { indicatorFacts } from './kalo/indicators.js';
import { offerFacts } from './kalo/offers.js';
import { partnershipFacts } from './kalo/partnerships.js';
import { resourceFacts } from './kalo/resources.js';

/** What the world adds to the network of the social economy. */
export const kaloWorld = (cast: Cast): Record<string, object[]> => ({
  ...bodyFacts(cast),
  ...partnershipFacts(cast),
  ...resourceFacts(cast),
  ...indicatorFacts(),
  ...offerFacts(cast),
  ...assessmentFacts(cast),
});
