import { groupArgs, groupOf } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { SessionStatus } from '../action-session/type.js';
import { ActionKind } from '../participatory-action/type.js';
import { ActionTopicFilter } from './filter.js';
import { ActionTopic } from './type.js';

export const ActionTopicGroup = groupOf(ActionTopic, {
  by: {
    KIND: { type: () => ActionKind, description: 'Kind of its action.' },
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic of the common vocabulary that it is about; two count in both. Exactly this one: the filter finds narrower ones too.',
    },
    TRAINING_NEED: {
      type: () => bridge(Topic),
      description:
        'Topic that participants named as a training need; two count in both. Exactly this one: the filter finds narrower ones too.',
    },
    STATUS: { type: () => SessionStatus, description: 'Whether a session on it was held.' },
  },
});

@ArgsType()
export class ActionTopicGroupArgs extends groupArgs(ActionTopicFilter, ActionTopicGroup) {}
