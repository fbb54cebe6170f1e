import {
  Area,
  bridge,
  enumOf,
  LegalForm,
  Money,
  Organisation,
  Provenance,
  type Text,
  TextField,
  Topic,
  UrlScalar,
} from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const FundingToolKind = enumOf('FundingToolKind', 'Kinds of funding tool.', {
  GRANT: 'Grant.',
  LOAN: 'Loan.',
  GUARANTEE: 'Guarantee.',
  MICROCREDIT: 'Microcredit.',
  IN_KIND: 'Help in kind: space, equipment, advice.',
});
export type FundingToolKind = keyof typeof FundingToolKind;

export const FundingToolOrder = enumOf('FundingToolOrder', 'Orders of tools.', {
  NAME: 'By name, Greek alphabet.',
  UPDATED_DESC: 'Latest change first.',
});
export type FundingToolOrder = keyof typeof FundingToolOrder;

@ObjectType({ description: 'A way of funding that stands open for longer than one call.' })
export class FundingTool {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => FundingToolKind, { description: 'What it is.' })
  kind!: FundingToolKind;

  @TextField({ description: 'Its name.' })
  name!: Text;

  @TextField({ nullable: true, description: 'What it gives; null: not described.' })
  description!: Text | null;

  @Field(() => bridge(Organisation), { nullable: true, description: 'Who provides it; null: unknown.' })
  provider!: Organisation | null;

  @Field(() => [bridge(Topic)], { description: 'What it is for; empty: not said.' })
  topics!: Topic[];

  @Field(() => [LegalForm], { description: 'Legal forms that may apply; empty: any.' })
  legalForms!: LegalForm[];

  @Field(() => [bridge(Area)], { description: 'Where it applies; empty: everywhere.' })
  areas!: Area[];

  @Field(() => Money, {
    nullable: true,
    description: 'Least amount that it gives; null: none, or not published.',
  })
  minimumAmount!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Greatest amount that it gives; null: none, or not published.',
  })
  maximumAmount!: Money | null;

  @Field(() => Boolean, { description: 'False: ended.' })
  active!: boolean;

  @Field(() => UrlScalar, { nullable: true, description: 'Its page; null: none.' })
  url!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the programme that pays for it. */
  programmeId!: string | null;
}
