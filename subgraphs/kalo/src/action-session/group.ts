import { groupArgs, groupOf, perMunicipality, perQuarter, perYear } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { ActionKind, GroupComposition } from '../participatory-action/type.js';
import { ActionSessionFilter } from './filter.js';
import { ActionSession, SessionStatus } from './type.js';

export const ActionSessionGroup = groupOf(ActionSession, {
  by: {
    KIND: { type: () => ActionKind, description: 'Kind of its action.' },
    MUNICIPALITY: perMunicipality('Where it is'),
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic of the common vocabulary that its own topic is about; two count in both. Exactly this one: the filter finds narrower ones too.',
    },
    QUARTER: perQuarter('Day of it'),
    YEAR: perYear('Day of it'),
    STATUS: { type: () => SessionStatus, description: 'Whether it was held.' },
    COMPOSITION: { type: () => GroupComposition, description: 'How the group was mixed.' },
  },
  numbers: { attendance: 'People who came.' },
});

@ArgsType()
export class ActionSessionGroupArgs extends groupArgs(ActionSessionFilter, ActionSessionGroup) {}
