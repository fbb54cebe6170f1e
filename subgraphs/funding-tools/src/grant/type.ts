import {
  Area,
  bridge,
  enumOf,
  Money,
  Organisation,
  PartialDateScalar,
  Period,
  Provenance,
  type Text,
  TextField,
  Topic,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const GrantOrder = enumOf('GrantOrder', 'Orders of grants.', {
  AWARDED_DESC: 'Latest award first.',
  AMOUNT_DESC: 'Largest first.',
});
export type GrantOrder = keyof typeof GrantOrder;

@ObjectType({ description: 'Money awarded (360Giving grant).' })
export class Grant {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its title (360Giving title).' })
  name!: Text;

  @TextField({ nullable: true, description: 'What for (360Giving description); null: not described.' })
  description!: Text | null;

  @Field(() => Money, { description: 'How much (360Giving amountAwarded, currency).' })
  amountAwarded!: Money;

  @Field(() => PartialDateScalar, { description: 'When awarded (360Giving awardDate).' })
  awardDate!: string;

  @Field(() => Period, {
    nullable: true,
    description: 'When it is to be spent (360Giving plannedDates); null: unknown.',
  })
  plannedDates!: Period | null;

  @Field(() => bridge(Organisation), { description: 'Who gets it (360Giving recipientOrganization).' })
  recipient!: Organisation;

  @Field(() => bridge(Organisation), { description: 'Who gives it (360Giving fundingOrganization).' })
  funder!: Organisation;

  @Field(() => [bridge(Area)], {
    description: 'Where it is spent (360Giving beneficiaryLocation); empty: not said.',
  })
  areas!: Area[];

  @Field(() => [bridge(Topic)], {
    description: 'What it is about (360Giving classifications); empty: not said.',
  })
  topics!: Topic[];

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of what it comes from and of what it pays. */
  programmeId!: string | null;
  toolId!: string | null;
  callId!: string | null;
  projectId!: string | null;
}
