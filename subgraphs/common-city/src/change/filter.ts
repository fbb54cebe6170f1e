import { filterWith, listArgs } from '@koinipoli/kit';
import { DateTimeScalar } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType({
  description:
    'Conditions on Change: AND between fields, OR inside a list. Places and topics are those of the record as it is now: a record that is gone has none, and is left out by them.',
})
export class ChangeFilter extends filterWith('topics', 'municipalities', 'areas') {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Committed at or after this instant.' })
  since?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these networks (ids).' })
  networks?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of records of any of these types, `CareService`.' })
  kinds?: string[] | null;
}

@ArgsType()
export class ChangeArgs extends listArgs(ChangeFilter) {}
