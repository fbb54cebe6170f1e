import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';

@InputType({ description: 'Conditions on CareAlert: AND between fields, OR inside a list.' })
export class CareAlertFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => DateRange, {
    nullable: true,
    description:
      'Standing on some day of this range; those that are over need `includeInactive`. Without a period: left out.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class CareAlertArgs extends listArgs(CareAlertFilter) {}
