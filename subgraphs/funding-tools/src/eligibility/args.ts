import { DateScalar } from '@koinipoli/schema';
import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class EligibilityArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the call is open, by the clock of Athens; null: now.',
  })
  on?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 25, description: 'At most so many, 1 to 100.' })
  first?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'True: also calls that do not fit, or that open later, with the reason.',
  })
  includeUnfit?: boolean | null;
}
