import { groupArgs, groupOf, perMunicipality } from '@koinipoli/kit';
import { bridge, LegalForm, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { KaloOrganisationFilter } from './filter.js';
import { KaloOrganisation, KaloRegister } from './type.js';

export const KaloOrganisationGroup = groupOf(KaloOrganisation, {
  by: {
    MUNICIPALITY: perMunicipality('Where it is seated or works'),
    NEED: {
      type: () => bridge(Topic),
      description:
        'Need served; a body that serves two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    ACTIVITY: {
      type: () => bridge(Topic),
      description:
        'Field of activity; a body in two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    PRODUCT: {
      type: () => bridge(Topic),
      description:
        'Product supplied; a body with two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    LEGAL_FORM: { type: () => LegalForm, description: 'Legal form.' },
    REGISTER: { type: () => KaloRegister, description: 'Part of the register.' },
  },
  numbers: { members: 'Members.', womenMembers: 'Women among them.', employees: 'People employed.' },
});

@ArgsType()
export class KaloOrganisationGroupArgs extends groupArgs(KaloOrganisationFilter, KaloOrganisationGroup) {}
