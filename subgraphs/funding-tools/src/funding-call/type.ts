import {
  Area,
  bridge,
  DateTimeScalar,
  enumOf,
  LegalForm,
  Money,
  Provenance,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, Float, ID, ObjectType } from 'type-graphql';

export const FundingCallStatus = enumOf('FundingCallStatus', 'States of a call, now.', {
  UPCOMING: 'Announced; one cannot apply yet.',
  OPEN: 'One can apply.',
  CLOSED: 'Over.',
});
export type FundingCallStatus = keyof typeof FundingCallStatus;

export const FundingCallOrder = enumOf('FundingCallOrder', 'Orders of calls.', {
  CLOSES: 'Earliest closing first, without end last.',
  OPENS_DESC: 'Latest opening first, without an announced opening last.',
  BUDGET_DESC: 'Largest budget first, without a published one last.',
});
export type FundingCallOrder = keyof typeof FundingCallOrder;

@ObjectType({ description: 'A call for applications.' })
export class FundingCall {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @TextField({ description: 'Its title.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it funds; null: not described.' })
  description!: Text | null;

  @Field(() => FundingCallStatus, { description: 'Whether one can apply now.' })
  status!: FundingCallStatus;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Opens; null: not announced.' })
  opensAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Closes; null: when the money is spent.' })
  closesAt!: string | null;

  @Field(() => Money, { nullable: true, description: 'Money in all; null: not published.' })
  budget!: Money | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the costs that it pays, percent; null: not published.',
  })
  rate!: number | null;

  @TextField({
    nullable: true,
    description:
      'Whom it is for, in words (CPSV-AP requirement); `legalForms`, `areas` and `topics` say the same one by one. Null: not said.',
  })
  eligibility!: Text | null;

  @Field(() => [LegalForm], { description: 'Legal forms that may apply; empty: any.' })
  legalForms!: LegalForm[];

  @Field(() => [bridge(Area)], { description: 'Where applicants must be; empty: anywhere.' })
  areas!: Area[];

  @Field(() => [bridge(Topic)], {
    description:
      'What it is for; applicants must work on one of these or on something narrower. Empty: anything.',
  })
  topics!: Topic[];

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Ids of what it comes from. */
  toolId!: string | null;
  programmeId!: string | null;
}
