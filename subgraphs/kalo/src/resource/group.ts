import { groupArgs, groupOf, perYear } from '@koinipoli/kit';
import { bridge, Topic } from '@koinipoli/schema';
import { ArgsType } from 'type-graphql';
import { ResourceFilter } from './filter.js';
import { DataOrigin, Resource, ResourceKind, ResourceScope } from './type.js';

export const ResourceGroup = groupOf(Resource, {
  by: {
    KIND: { type: () => ResourceKind, description: 'What it is.' },
    SCOPE: { type: () => ResourceScope, description: 'How wide it looks.' },
    DATA_ORIGIN: { type: () => DataOrigin, description: "Own research or from others' data." },
    TOPIC: {
      type: () => bridge(Topic),
      description:
        'Topic; a resource on two counts in both. Exactly this one: the filter finds narrower ones too.',
    },
    YEAR: perYear('Publication'),
  },
});

@ArgsType()
export class ResourceGroupArgs extends groupArgs(ResourceFilter, ResourceGroup) {}
