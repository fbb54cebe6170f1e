import { filterWith, listArgs } from '@koinipoli/kit';
import { DateRange } from '@koinipoli/schema';
import { ArgsType, Field, InputType } from 'type-graphql';
import { OfferKind, OfferOrder } from './type.js';

@InputType({ description: 'Conditions on Offer: AND between fields, OR inside a list.' })
export class OfferFilter extends filterWith(
  'text',
  'topics',
  'municipalities',
  'areas',
  'organisations',
  'targetGroups',
  'updatedSince',
  'verifiedBefore',
  'includeInactive',
) {
  @Field(() => [OfferKind], { nullable: true, description: 'Of any of these kinds.' })
  kinds?: OfferKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: looked for; false: offered; null: both.' })
  wanted?: boolean | null;

  @Field(() => DateRange, {
    nullable: true,
    description:
      'Standing on some day of this range; those without a period always do. Those that are over need `includeInactive`.',
  })
  open?: DateRange | null;
}

@ArgsType()
export class OfferArgs extends listArgs(OfferFilter, { type: OfferOrder, usual: 'NAME' as OfferOrder }) {}
