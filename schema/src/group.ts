import { Field, InputType, Int } from 'type-graphql';
import { enumOf } from './enum.js';

@InputType({ description: 'Which groups to keep. A group without a count never passes.' })
export class GroupHaving {
  @Field(() => Int, { nullable: true, description: 'At least so many records.' })
  countAtLeast?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most so many records.' })
  countAtMost?: number | null;
}

export const GroupOrder = enumOf('GroupOrder', 'Order of groups.', {
  KEY: 'By key, in the order of `by`.',
  COUNT_DESC: 'Largest count first.',
});
export type GroupOrder = keyof typeof GroupOrder;
