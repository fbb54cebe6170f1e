import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { VentureStage } from '../centre-service/type.js';

@InputType({ description: 'Conditions on SupportedVenture: AND between fields, OR inside a list.' })
export class SupportedVentureFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [VentureStage], { nullable: true, description: 'Of any of these stages.' })
  stages?: VentureStage[] | null;

  @Field(() => DateRange, {
    nullable: true,
    description:
      'Supported on some day of this range, whenever that began, as far as the dates are known; undated ones are left out. `YEAR` of the grouped list is the beginning alone.',
  })
  during?: DateRange | null;
}

@ArgsType()
export class SupportedVentureArgs extends listArgs(SupportedVentureFilter) {}
