import { bridge, enumOf, Organisation, PartialDateScalar, Provenance, Topic } from '@koinipoli/schema';
import { Field, ID, ObjectType } from 'type-graphql';

export const PartnershipKind = enumOf(
  'PartnershipKind',
  'Ways bodies relate, from the definition of social networking in guide 2 (document 003).',
  {
    COMMUNICATES: 'They communicate.',
    COOPERATES: 'They cooperate.',
    TRANSACTS: 'They buy and sell.',
  },
);
export type PartnershipKind = keyof typeof PartnershipKind;

export const TransactionRole = enumOf('TransactionRole', 'Sides of a transaction.', {
  BUYER: 'Buys from the body.',
  SUPPLIER: 'Sells to the body.',
});
export type TransactionRole = keyof typeof TransactionRole;

@ObjectType({ description: 'A standing relation of a body to another organisation, as the body states it.' })
export class Partnership {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => PartnershipKind, { description: 'What they do with each other.' })
  kind!: PartnershipKind;

  @Field(() => bridge(Organisation), {
    description: 'The other one: a body, a municipal service, a company.',
  })
  partner!: Organisation;

  @Field(() => TransactionRole, {
    nullable: true,
    description: 'What the other one is in a transaction; null unless kind is TRANSACTS.',
  })
  partnerRole!: TransactionRole | null;

  @Field(() => [bridge(Topic)], { description: 'The goal or subject they share; empty: not said.' })
  topics!: Topic[];

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when; null: unknown.' })
  since!: string | null;

  @Field(() => Provenance, { description: 'Where it comes from.' })
  provenance!: Provenance;

  /** Id of the body. */
  bodyId!: string;
}
