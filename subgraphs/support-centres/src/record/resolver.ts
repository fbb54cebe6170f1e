import { recordFacet } from '@koinipoli/kit';
import { centreEventById } from '../centre-event/loaders.js';
import { CentreEvent } from '../centre-event/type.js';
import { centreServiceById } from '../centre-service/loaders.js';
import { CentreService } from '../centre-service/type.js';
import { outreachPracticeById } from '../outreach-practice/loaders.js';
import { OutreachPractice } from '../outreach-practice/type.js';
import { supportCentreById } from '../support-centre/loaders.js';
import { SupportCentre } from '../support-centre/type.js';
import { supportedVentureById } from '../supported-venture/loaders.js';
import { SupportedVenture } from '../supported-venture/type.js';

/** A public record of the support centres, from wherever the index leads to it. */
export const RecordResolver = recordFacet({
  field: 'supportCentres',
  union: 'SupportCentresRecord',
  kinds: {
    SupportCentre: [SupportCentre, supportCentreById],
    CentreService: [CentreService, centreServiceById],
    OutreachPractice: [OutreachPractice, outreachPracticeById],
    CentreEvent: [CentreEvent, centreEventById],
    SupportedVenture: [SupportedVenture, supportedVentureById],
  },
});
