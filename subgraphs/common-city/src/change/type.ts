import { DateTimeScalar, enumOf } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const ChangeOperation = enumOf('ChangeOperation', 'Kinds of change.', {
  CREATED: 'New.',
  UPDATED: 'Changed.',
  DELETED: 'No longer public.',
});
export type ChangeOperation = keyof typeof ChangeOperation;

@ObjectType({ description: 'The last change of a public record.' })
export class Change {
  @Field(() => ID, { description: 'Stable id of the change.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When it was committed in its network.' })
  at!: string;

  @Field(() => ChangeOperation, { description: 'What happened.' })
  operation!: ChangeOperation;

  @Field(() => String, { description: 'The GraphQL type of the record, `CareService`.' })
  kind!: string;

  @Field(() => ID, { description: 'Id of the record, also when it is gone.' })
  recordId!: string;

  /** Id of the network. */
  networkId!: string;
}
