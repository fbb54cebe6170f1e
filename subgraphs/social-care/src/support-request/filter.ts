import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { AgeBand, RequestChannel, RequestOutcome, RequestUrgency } from './type.js';

@InputType({ description: 'Conditions on SupportRequest: AND between fields, OR inside a list.' })
export class SupportRequestFilter extends filterWith(
  'topics',
  'municipalities',
  'areas',
  'targetGroups',
  'includeInactive',
) {
  @Field(() => DateRange, { nullable: true, description: 'Received on some day of this range.' })
  received?: DateRange | null;

  @Field(() => [AgeBand], { nullable: true, description: 'Of any of these ages.' })
  ageBands?: AgeBand[] | null;

  @Field(() => [RequestChannel], { nullable: true, description: 'Come in any of these ways.' })
  channels?: RequestChannel[] | null;

  @Field(() => [RequestUrgency], { nullable: true, description: 'Of any of these urgencies.' })
  urgencies?: RequestUrgency[] | null;

  @Field(() => [RequestOutcome], { nullable: true, description: 'With any of these outcomes.' })
  outcomes?: RequestOutcome[] | null;
}

@ArgsType()
export class SupportRequestArgs extends listArgs(SupportRequestFilter) {}
