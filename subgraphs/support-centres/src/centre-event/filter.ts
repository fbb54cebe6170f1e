import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { CentreEventKind, CentreEventOrder } from './type.js';

@InputType({ description: 'Conditions on CentreEvent: AND between fields, OR inside a list.' })
export class CentreEventFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
) {
  @Field(() => [CentreEventKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: CentreEventKind[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description:
      'Taking place on some day of this range, as far as the date is known; undated ones are left out.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class CentreEventArgs extends listArgs(CentreEventFilter, {
  type: CentreEventOrder,
  usual: 'DATE_DESC' as CentreEventOrder,
}) {}
