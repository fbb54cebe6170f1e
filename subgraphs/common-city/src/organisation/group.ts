import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { LegalForm } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { Network } from '../network/type.js';
import { Topic } from '../topic/type.js';
import { OrganisationFilter } from './filter.js';
import { Organisation, Sector } from './type.js';

export const OrganisationGroup = groupOf(Organisation, {
  by: {
    NETWORK: {
      type: () => Network,
      description: 'Network that knows it; one in two networks counts in both, whatever its roles.',
    },
    SECTOR: { type: () => Sector, description: 'Sector of the economy or level of government.' },
    LEGAL_FORM: { type: () => LegalForm, description: 'Legal form.' },
    MUNICIPALITY: perMunicipality('Seat'),
    ACTIVITY: { type: () => Topic, description: 'Field of activity; one in two counts in both.' },
  },
});

@ArgsType()
export class OrganisationGroupArgs extends groupArgs(OrganisationFilter, OrganisationGroup) {}
