import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ImpactAssessmentOrder } from './type.js';

@InputType({ description: 'Conditions on ImpactAssessment: AND between fields, OR inside a list.' })
export class ImpactAssessmentFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => Boolean, {
    nullable: true,
    description: 'True: made by the body itself; false: by others; null: both.',
  })
  selfAssessed?: boolean | null;

  @Field(() => [ID], { nullable: true, description: 'Made with any of these tools (ids).' })
  tools?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'With any of these methods.' })
  methods?: string[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Touching this range, as far as the dates are known; undated ones are left out.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class ImpactAssessmentArgs extends listArgs(ImpactAssessmentFilter, {
  type: ImpactAssessmentOrder,
  usual: 'PERIOD_DESC' as ImpactAssessmentOrder,
}) {}
