import { AccessibilityProfile, Location, Provenance, type Text, TextField } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'A place where structures are and services are given (HSDS location); several may share it.',
})
export class CarePlace {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether its address is kept secret, as that of a shelter.' })
  secret!: boolean;

  @Field(() => Location, { nullable: true, description: 'Where it is; null: kept secret.' })
  location!: Location | null;

  @Field(() => [AccessibilityProfile], {
    description: 'Whom it suits (HSDS accessibility); empty: nobody in particular, or not said.',
  })
  accessibility!: AccessibilityProfile[];

  @TextField({ nullable: true, description: 'More about access; null: nothing.' })
  accessibilityDetails!: Text | null;

  @Field(() => Provenance, { description: 'Where the network has it from.' })
  provenance!: Provenance;
}
