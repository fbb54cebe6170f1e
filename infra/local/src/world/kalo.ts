import type { Cast } from './cast.js';
import { actionFacts } from './kalo/actions.js';
import { assessmentFacts } from './kalo/assessments.js';
import { bodyFacts } from './kalo/bodies.js';
import { forumFacts } from './kalo/forum.js';
import { indicatorFacts } from './kalo/indicators.js';
import { offerFacts } from './kalo/offers.js';
import { partnershipFacts } from './kalo/partnerships.js';
import { resourceFacts } from './kalo/resources.js';
import { surveyFacts } from './kalo/surveys.js';

/** What the world adds to the network of the social economy. */
export const kaloWorld = (cast: Cast): Record<string, object[]> => {
  const [collected, actions, surveys] = [resourceFacts(cast), actionFacts(cast), surveyFacts(cast)];
  const outcomes: object[] = [...actions['resources.json'], ...surveys['resources.json']];
  const records = {
    ...partnershipFacts(cast),
    ...indicatorFacts(),
    ...offerFacts(cast),
    ...assessmentFacts(cast),
    ...actions,
    ...forumFacts(cast),
    ...surveys,
    'resources.json': [...collected['resources.json'], ...outcomes],
  };
  return { ...bodyFacts(cast, records), ...records };
};
