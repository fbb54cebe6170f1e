import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange, DateTimeScalar } from '@koinipoli/schema';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { RecordOrder } from './type.js';

@InputType({
  description:
    'Conditions on Record: AND between fields, OR inside a list. `near`, `bbox` and `openAt` hold at one and the same place of a record.',
})
export class RecordFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'near',
  'bbox',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [ID], { nullable: true, description: 'Any of these ids; an organisation by any of its own.' })
  ids?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of any of these networks (ids).' })
  networks?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of any of these types, `CareService`.' })
  kinds?: string[] | null;

  @Field(() => DateRange, { nullable: true, description: 'Running or open on some day of this range.' })
  open?: DateRange | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'With doors open at this instant; records without hours are left out.',
  })
  openAt?: Date | null;
}

@ArgsType()
export class RecordArgs extends listArgs(RecordFilter, {
  type: RecordOrder,
  usual: 'NAME' as RecordOrder,
}) {}
