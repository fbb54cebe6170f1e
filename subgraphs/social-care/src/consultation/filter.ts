import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { ConsultationKind } from './type.js';

@InputType({ description: 'Conditions on Consultation: AND between fields, OR inside a list.' })
export class ConsultationFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [ConsultationKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: ConsultationKind[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'Open to contributions on some day of this range; without a period: left out.',
  })
  open?: DateRange | null;
}

@ArgsType()
export class ConsultationArgs extends listArgs(ConsultationFilter) {}
